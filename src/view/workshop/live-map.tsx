import { useCallback, useMemo, useState } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import { layerWithin, type Disc } from '../../domain/layers/index.ts'
import type { WorkshopSummary } from '../../domain/summary/index.ts'
import { regionOf, unitKey, type Ubigeo } from '../../domain/territory/index.ts'
import type { Limites } from '../../workspace/session/index.ts'
import { Legend, MapView, specOf, type ServiceOnMap } from '../map/index.ts'
import { workshopText } from '../text/index.ts'

export interface LiveMapProps {
  readonly national: National
  readonly summary: WorkshopSummary
  readonly limites: Limites
  onUnavailable(): void
}

const NO_SERVICES: readonly ServiceOnMap[] = []
const NO_DISCS: ReadonlyMap<Ubigeo, Disc> = new Map()
const NO_NAMES: ReadonlyMap<Ubigeo, string> = new Map()

/**
 * Coverage by provincia as Explorar draws it, of the regions that meet and framed on them; what is pointed at and
 * chosen stays on the slide.
 */
export function LiveMap({ national, summary, limites, onUnavailable }: LiveMapProps) {
  const [hovered, setHovered] = useState<Ubigeo | null>(null)
  const [selected, setSelected] = useState<Ubigeo | null>(null)
  const spec = useMemo(() => {
    const regions = new Set(summary.regions.map(({ facts }) => facts.ubigeo))
    return layerWithin(specOf(national, 'provincia', 'cobertura'), (code) => regions.has(regionOf(code)))
  }, [national, summary])
  const frame = useMemo(() => [...spec.units.keys()], [spec])
  const label = useCallback(
    (code: Ubigeo) => ({ name: spec.units.get(code)?.name ?? '', value: spec.units.get(code)?.value ?? '' }),
    [spec],
  )
  const point = (code: Ubigeo | null) => setHovered(code !== null && spec.units.has(code) ? code : null)
  const select = (code: Ubigeo) => setSelected(code === selected || !spec.units.has(code) ? null : code)
  return (
    <div className="live-map">
      <MapView
        limites={limites}
        spec={spec}
        level="provincia"
        circles={false}
        selected={selected === null ? null : unitKey({ level: 'provincia', ubigeo: selected })}
        hovered={hovered}
        services={NO_SERVICES}
        inside={null}
        hatched={false}
        unsureAirports={true}
        names={NO_NAMES}
        discs={NO_DISCS}
        frame={frame}
        name={workshopText.liveMap(spec.title, summary.name)}
        label={label}
        onSelect={select}
        onHover={point}
        onUnavailable={onUnavailable}
      />
      <Legend
        spec={spec}
        place={null}
        holds={null}
        hatch={null}
        airports={null}
        discs={NO_DISCS}
        limites={limites}
        services={NO_SERVICES}
        pointing={{ hovered, selected, onHover: point, onSelect: select }}
      />
    </div>
  )
}
