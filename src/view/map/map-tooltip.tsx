import type { Ubigeo } from '../../domain/territory/index.ts'
import { LEVEL_NAME, mapServicesText, QUALITY_NAME, serviceWords } from '../text/index.ts'
import type { PlacedSymbol, LayerSpec } from '../../domain/layers/index.ts'
import { formatNumber } from '../../domain/measure/index.ts'
import type { ServiceMark } from './painter/service-marks.ts'
import type { ScreenPoint } from './use-pointer.ts'

interface MapTooltipProps {
  readonly at: ScreenPoint
  readonly spec: LayerSpec
  readonly code: Ubigeo | null
  readonly name: string
  readonly mark: ServiceMark | null
}

/** What is under the pointer; the parent's live region says it, so it is hidden from readers. */
export function MapTooltip({ at, spec, code, name, mark }: MapTooltipProps) {
  const unit = code === null ? undefined : spec.units.get(code)
  if (!mark && !unit) return null
  return (
    <div className="map-tooltip" aria-hidden="true" style={{ transform: `translate(${at.x}px, ${at.y}px)` }}>
      <div className="map-tooltip-box">
        {mark ? <MarkLines mark={mark} /> : unit && <UnitLines spec={spec} name={name} unit={unit} />}
      </div>
    </div>
  )
}

function UnitLines({
  spec,
  name,
  unit,
}: {
  readonly spec: LayerSpec
  readonly name: string
  readonly unit: NonNullable<ReturnType<LayerSpec['units']['get']>>
}) {
  return (
    <>
      <strong>{name}</strong>
      <span className="map-tooltip-level">{LEVEL_NAME[spec.level]}</span>
      <div>{unit.text}</div>
      {unit.gap === 'si' && (
        <div className="map-tooltip-critical">{spec.marks.find((mark) => mark.key === 'critico')?.label}</div>
      )}
      {unit.quality && unit.quality !== 'heredado' && unit.quality !== 'observado' && (
        <div className="map-tooltip-quality">{QUALITY_NAME[unit.quality]}</div>
      )}
    </>
  )
}

function MarkLines({ mark: { held } }: { readonly mark: ServiceMark }) {
  const [first] = held
  if (first === undefined) return null
  return held.length === 1 ? <ServiceLines symbol={first} /> : <ClusterLines held={held} />
}

/** How many of each type a mark holds; of refuges, that they stand for their provincias. */
function ClusterLines({ held }: { readonly held: readonly PlacedSymbol[] }) {
  const types = [...new Set(held.map(({ service }) => service.type))].sort()
  return (
    <>
      <strong>{mapServicesText.together(formatNumber(held.length))}</strong>
      {types.map((type) => (
        <div key={type}>
          {mapServicesText.ofType(
            serviceWords(type).name,
            formatNumber(held.filter(({ service }) => service.type === type).length),
          )}
        </div>
      ))}
      <div className="map-tooltip-quality">
        {held.every(({ how }) => how === 'reserved') ? mapServicesText.reserved : mapServicesText.closer}
      </div>
    </>
  )
}

function ServiceLines({ symbol }: { readonly symbol: PlacedSymbol }) {
  const typeName = serviceWords(symbol.service.type).name
  return (
    <>
      <strong>{symbol.service.name || typeName}</strong>
      {symbol.service.name && symbol.service.name !== typeName && <div>{typeName}</div>}
      <div className="map-tooltip-quality">{mapServicesText[symbol.how]}</div>
    </>
  )
}
