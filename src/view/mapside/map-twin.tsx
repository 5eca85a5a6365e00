import { memo } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import { codeAt, unitKey, type Ubigeo, type UnitLevel } from '../../domain/territory/index.ts'
import { placeOf, selectUnit, useDesk, useScreen, useWorkspace } from '../desk/index.ts'
import type { LayerSpec, LayerUnit } from '../map/index.ts'
import { useLayer } from './use-layer.ts'
import { dataText, exploreText, LEVEL_NAME, QUALITY_NAME, shellText } from '../text/index.ts'

/** The layer of the map as a table: the same units, classes and values. */
export function MapTwin({ national }: { readonly national: National }) {
  const level = useWorkspace((state) => state.choices.mapLevel)
  const selected = useWorkspace(({ choices }) =>
    choices.selection === null ? null : codeAt(choices.mapLevel, unitKey(choices.selection)),
  )
  const unavailable = useScreen((screen) => screen.mapUnavailable)
  const withoutLimits = useScreen((screen) => screen.limites === 'error')
  const { spec } = useLayer(national)
  return (
    <div className="map-twin" tabIndex={0} role="group" aria-label={spec.title}>
      {unavailable && <p role="status">{shellText.mapUnavailable}</p>}
      {withoutLimits && <p role="status">{dataText.limitsNone}</p>}
      <table>
        <caption>
          {spec.title}. {spec.unit}. {spec.boundaryNote}. <span className="complementary">{spec.source}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{LEVEL_NAME[level]}</th>
            <th scope="col">{shellText.twinPlace}</th>
            <th scope="col">{shellText.twinClass}</th>
            <th scope="col">{shellText.twinValue}</th>
          </tr>
        </thead>
        <tbody>
          {[...spec.units].map(([code, unit]) => (
            <TwinLine
              key={code}
              code={code}
              unit={unit}
              level={level}
              classLabel={classLabelOf(spec, unit)}
              place={placeText(national, level, code)}
              isSelected={code === selected}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function classLabelOf(spec: LayerSpec, unit: LayerUnit): string {
  return spec.classes[unit.classIndex]?.label ?? ''
}

function placeText(national: National, level: UnitLevel, code: Ubigeo): string {
  const facts = national.country.at(level, code)
  return facts === undefined ? '' : placeOf(national.country, facts)
}

interface TwinLineProps {
  readonly code: Ubigeo
  readonly unit: LayerUnit
  readonly level: UnitLevel
  readonly classLabel: string
  readonly place: string
  readonly isSelected: boolean
}

const TwinLine = memo(function TwinLine({ code, unit, level, classLabel, place, isSelected }: TwinLineProps) {
  const { workspace } = useDesk()
  return (
    <tr aria-selected={isSelected} className={isSelected ? 'in-use' : undefined}>
      <th scope="row">
        <button type="button" className="link" onClick={() => selectUnit(workspace, level, code)}>
          {unit.name}
        </button>
      </th>
      <td>{place}</td>
      <td>
        {classLabel}
        {unit.critical && ` · ${exploreText.critical}`}
      </td>
      <td>
        {unit.text}
        {unit.quality !== null && unit.quality !== 'observado' && ` · ${QUALITY_NAME[unit.quality]}`}
      </td>
    </tr>
  )
})
