import { useMemo } from 'react'
import { placeServices, type ServiceOnMap } from '../../../domain/layers/index.ts'
import { formatNumber } from '../../../domain/measure/index.ts'
import type { Ubigeo } from '../../../domain/territory/index.ts'
import { SHAPE_BOX, type ServiceShape } from '../../../domain/services/index.ts'
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

interface TypeOnMap {
  readonly type: string
  readonly shape: ServiceShape
  readonly count: string
}

/** So many types fit in the two lines that the legend lends; the others are named a fold away, with these. */
const IN_STRIP = 4

/** The types over the map in a line or two: symbol, abbreviation and how many stand on it. */
export function ServiceStrip(props: ServiceLinesProps) {
  const { types } = useTypes(props)
  return (
    <ul className="legend-strip" aria-label={titleOf(props)}>
      {types.slice(0, IN_STRIP).map(({ type, shape, count }) => (
        <li key={type}>
          <ServiceSymbol shape={shape} />
          <abbr title={serviceWords(type).name}>{serviceWords(type).short}</abbr>
          <span>{count}</span>
        </li>
      ))}
      {types.length > IN_STRIP && <li>{mapServicesText.more(formatNumber(types.length - IN_STRIP))}</li>}
    </ul>
  )
}

/** Every type over the map by its whole name, and what is said of all of them. */
export function ServiceLines(props: ServiceLinesProps) {
  const { types, unplaced } = useTypes(props)
  return (
    <>
      <p className="legend-subtitle">{titleOf(props)}</p>
      <ul className="legend-classes">
        {types.map(({ type, shape, count }) => (
          <li key={type}>
            <ServiceSymbol shape={shape} />
            <span>{serviceWords(type).name}</span>
            <span className="legend-count">{count}</span>
          </li>
        ))}
        {props.services.length > 1 && (
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

function titleOf({ place }: ServiceLinesProps): string {
  return place === null ? mapServicesText.title : mapServicesText.within(place)
}

/** The types over the map, with how many of the chosen territory stand on it. */
function useTypes({ services, holds, limites }: ServiceLinesProps) {
  return useMemo(() => {
    const counted = holds === null ? services : services.filter(({ ubigeo }) => holds(ubigeo))
    const { symbols, unplaced } = placeServices(counted, atlasOf(limites).at('provincia').labelPoints)
    const countOf = (wanted: string) => symbols.filter(({ service }) => service.type === wanted).length
    const types = [...new Map(services.map(({ type, shape }) => [type, shape]))]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([type, shape]): TypeOnMap => ({ type, shape, count: formatNumber(countOf(type)) }))
    return { types, unplaced }
  }, [services, holds, limites])
}

function ServiceSymbol({ shape: { path, color } }: { readonly shape: ServiceShape }) {
  return (
    <svg viewBox={`0 0 ${SHAPE_BOX} ${SHAPE_BOX}`} width="16" height="16" aria-hidden="true">
      <path d={path} fill={color} fillRule="evenodd" />
    </svg>
  )
}
