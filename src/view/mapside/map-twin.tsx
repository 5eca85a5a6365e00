import { memo, useMemo, useState } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import { codeAt, unitKey, type Ubigeo, type UnitLevel } from '../../domain/territory/index.ts'
import { handOver, handOverText, placeOf, selectUnit, useDesk, useScreen, useWorkspace } from '../desk/index.ts'
import { exportLayer, exportLayerBook } from '../../workspace/commands/index.ts'
import { filterTwin, sortTwin, TWIN_COLUMNS, twinRows, type TwinOrder, type TwinRow } from './twin-rows.ts'
import { DataLinks } from './data-links.tsx'
import { useInside } from './use-inside.ts'
import { useLayer } from './use-layer.ts'
import { dataText, gapText, LEVEL_NAME, QUALITY_NAME, firstPictureText, shellText, twinText } from '../text/index.ts'

/** How the order of the list is read until another is asked for. */
const BY_PLACE: TwinOrder = { by: 'value', descending: false }

/**
 * The layer of the map as a table: the same units, classes and values, and of those what is chosen unless all are
 * asked for.
 */
export function MapTwin({ national }: { readonly national: National }) {
  const { workspace } = useDesk()
  const level = useWorkspace((state) => state.choices.mapLevel)
  const selected = useWorkspace(({ choices }) =>
    choices.selection === null ? null : codeAt(choices.mapLevel, unitKey(choices.selection)),
  )
  const [asked, setOrder] = useState<TwinOrder | null>(null)
  const [words, setWords] = useState('')
  const [all, setAll] = useState(false)
  const { spec } = useLayer(national)
  const order = asked ?? (spec.kind === 'prioridad' ? BY_PLACE : null)
  const inside = useInside(spec)
  const held = useMemo(
    () => twinRows(spec, all ? null : (inside?.codes ?? null), (code) => placeText(national, level, code)),
    [spec, inside, all, national, level],
  )
  const rows = useMemo(() => sortTwin(filterTwin(held, words), order), [held, words, order])
  return (
    <div className="map-twin" tabIndex={0} role="group" aria-label={spec.title}>
      <TwinFaults />
      <div className="twin-tools">
        <label>
          {twinText.filter} <input type="search" value={words} onChange={(event) => setWords(event.target.value)} />
        </label>
        {inside !== null && (
          <label>
            <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} />{' '}
            {twinText.all(inside.name)}
          </label>
        )}
        <button type="button" className="link" onClick={() => handOverText(exportLayer(workspace, spec, rows))}>
          {twinText.download}
        </button>
        <button
          type="button"
          className="link"
          onClick={() => void exportLayerBook(workspace, spec, rows).then(handOver)}
        >
          {twinText.downloadBook}
        </button>
        <DataLinks spec={spec} codes={all ? null : (inside?.codes ?? null)} />
        <span className="complementary" role="status">
          {twinText.count(rows.length, spec.units.size)}
        </span>
      </div>
      <table>
        <caption>
          {spec.title}. {spec.unit}. {spec.boundaryNote}. <span className="complementary">{spec.source}</span>
        </caption>
        <TwinHead first={LEVEL_NAME[level]} order={order} onOrder={setOrder} />
        <tbody>
          {rows.map((row) => (
            <TwinLine key={row.code} row={row} level={level} isSelected={row.code === selected} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Why the table stands in the place of the map, where the map cannot. */
function TwinFaults() {
  const unavailable = useScreen((screen) => screen.mapUnavailable)
  const isStill = useScreen((screen) => screen.still !== null)
  const withoutLimits = useScreen((screen) => screen.limites === 'error')
  return (
    <>
      {unavailable && (
        <p role="status">
          {shellText.mapUnavailable} {isStill && firstPictureText.noWebGl}
        </p>
      )}
      {withoutLimits && <p role="status">{dataText.limitsNone}</p>}
    </>
  )
}

interface TwinHeadProps {
  readonly first: string
  readonly order: TwinOrder | null
  readonly onOrder: (order: TwinOrder) => void
}

function TwinHead({ first, order, onOrder }: TwinHeadProps) {
  const titles = { name: first, place: twinText.place, class: twinText.class, value: twinText.value }
  return (
    <thead>
      <tr>
        {TWIN_COLUMNS.map((by) => {
          const sorted = order?.by !== by ? 'none' : order.descending ? 'descending' : 'ascending'
          return (
            <th key={by} scope="col" aria-sort={sorted}>
              <button
                type="button"
                className="twin-sort"
                onClick={() => onOrder({ by, descending: sorted === 'ascending' })}
              >
                {titles[by]} <span aria-hidden="true">{ARROW[sorted]}</span>
              </button>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

const ARROW = { none: '↕', ascending: '↑', descending: '↓' } as const

function placeText(national: National, level: UnitLevel, code: Ubigeo): string {
  const facts = national.country.at(level, code)
  return facts === undefined ? '' : placeOf(national.country, facts)
}

interface TwinLineProps {
  readonly row: TwinRow
  readonly level: UnitLevel
  readonly isSelected: boolean
}

const TwinLine = memo(function TwinLine({ row, level, isSelected }: TwinLineProps) {
  const { workspace } = useDesk()
  const { code, unit, place, classLabel } = row
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
        {unit.gap === 'si' && ` · ${gapText.critical}`}
      </td>
      <td>
        {unit.text}
        {unit.quality !== null && unit.quality !== 'observado' && ` · ${QUALITY_NAME[unit.quality]}`}
      </td>
    </tr>
  )
})
