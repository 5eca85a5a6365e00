import type { Ubigeo } from '../../domain/territory/index.ts'
import { LEVEL_NAME, mapServicesText, QUALITY_NAME, serviceWords } from '../text/index.ts'
import type { PlacedSymbol, LayerSpec } from '../../domain/layers/index.ts'
import type { ScreenPoint } from './use-pointer.ts'

interface MapTooltipProps {
  readonly at: ScreenPoint
  readonly spec: LayerSpec
  readonly code: Ubigeo | null
  readonly name: string
  readonly service: PlacedSymbol | null
}

/** What is under the pointer; the parent's live region says it, so it is hidden from readers. */
export function MapTooltip({ at, spec, code, name, service }: MapTooltipProps) {
  const unit = code === null ? undefined : spec.units.get(code)
  if (!service && !unit) return null
  return (
    <div className="map-tooltip" aria-hidden="true" style={{ transform: `translate(${at.x}px, ${at.y}px)` }}>
      <div className="map-tooltip-box">
        {service ? <ServiceLines symbol={service} /> : unit && <UnitLines spec={spec} name={name} unit={unit} />}
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
      {unit.critical && (
        <div className="map-tooltip-critical">{spec.marks.find((mark) => mark.key === 'critico')?.label}</div>
      )}
      {unit.quality && unit.quality !== 'heredado' && unit.quality !== 'observado' && (
        <div className="map-tooltip-quality">{QUALITY_NAME[unit.quality]}</div>
      )}
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
