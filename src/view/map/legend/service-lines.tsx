import { useMemo } from 'react'
import { placeServices, type ServiceOnMap } from '../../../domain/layers/index.ts'
import { formatNumber } from '../../../domain/measure/index.ts'
import type { Ubigeo } from '../../../domain/territory/index.ts'
import { SHAPE_BOX } from '../../../domain/services/index.ts'
import type { Limites } from '../../../workspace/session/index.ts'
import { mapServicesText, serviceWords } from '../../text/index.ts'
import { atlasOf } from '../geometry/lands.ts'

interface ServiceLinesProps {
  readonly services: readonly ServiceOnMap[]
  /** Which places are in the chosen territory, whose services are counted, and its name; null for all of them. */
  readonly holds: ((code: Ubigeo) => boolean) | null
  readonly place: string | null
  readonly limites: Limites
}

/** The symbols of the services over the map, with how many of the chosen territory stand on it. */
export function ServiceLines({ services, holds, place, limites }: ServiceLinesProps) {
  const { symbols, unplaced } = useMemo(() => {
    const counted = holds === null ? services : services.filter(({ ubigeo }) => holds(ubigeo))
    return placeServices(counted, atlasOf(limites).at('provincia').labelPoints)
  }, [services, holds, limites])
  const types = [...new Map(services.map(({ type, shape }) => [type, shape]))].sort(([a], [b]) => (a < b ? -1 : 1))
  return (
    <>
      <p className="legend-subtitle">{place === null ? mapServicesText.title : mapServicesText.within(place)}</p>
      <ul className="legend-classes">
        {types.map(([type, { path, color }]) => (
          <li key={type}>
            <svg viewBox={`0 0 ${SHAPE_BOX} ${SHAPE_BOX}`} width="16" height="16" aria-hidden="true">
              <path d={path} fill={color} fillRule="evenodd" />
            </svg>
            <span>{serviceWords(type).name}</span>
            <span className="legend-count">
              {formatNumber(symbols.filter((symbol) => symbol.service.type === type).length)}
            </span>
          </li>
        ))}
        {services.length > 1 && (
          <li>
            <span className="legend-cluster" aria-hidden="true">
              2
            </span>
            <span>{mapServicesText.clusters}</span>
          </li>
        )}
      </ul>
      {unplaced > 0 && <p className="legend-note">{mapServicesText.unplaced(formatNumber(unplaced))}</p>}
    </>
  )
}
