import { useMemo } from 'react'
import type { TerritoryFacts } from '../../domain/country/index.ts'
import type { Finding } from '../../domain/register/index.ts'
import { regionOf } from '../../domain/territory/index.ts'
import { useScreen } from '../desk/index.ts'
import { regionShapes } from '../map/index.ts'
import { findingsText } from '../text/index.ts'

/** First count of each class; the first is none, the last has no end. */
const FROM = [0, 1, 5, 20] as const

interface FindingMapProps {
  readonly regions: readonly TerritoryFacts[]
  readonly findings: readonly Finding[]
}

/** The regions coloured by how many findings they hold, all levels together; the table beside it tells each. */
export function FindingMap({ regions, findings }: FindingMapProps) {
  const limites = useScreen((screen) => screen.limites)
  const shapes = useMemo(() => (typeof limites === 'string' ? null : regionShapes(limites)), [limites])
  const counts = useMemo(() => countByRegion(regions, findings), [regions, findings])
  if (shapes === null) return null
  const names = new Map(regions.map(({ ubigeo, name }) => [ubigeo as string, name]))
  return (
    <figure className="finding-map">
      <svg viewBox={`-2 -2 ${shapes.width + 4} ${shapes.height + 4}`} role="img" aria-label={findingsText.map}>
        {shapes.paths.map(({ ubigeo, d }) => (
          <path key={ubigeo} d={d} className={`finding-class-${classOf(counts.get(ubigeo) ?? 0)}`}>
            <title>{findingsText.region(names.get(ubigeo) ?? ubigeo, counts.get(ubigeo) ?? 0)}</title>
          </path>
        ))}
      </svg>
      <figcaption>
        {findingsText.map}
        <ul>
          {FROM.map((from, at) => (
            <li key={from}>
              <span className={`finding-key finding-class-${at}`} aria-hidden="true" />
              {classWords(at)}:{' '}
              {findingsText.regions([...counts.values()].filter((count) => classOf(count) === at).length)}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  )
}

function countByRegion(regions: readonly TerritoryFacts[], findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>(regions.map(({ ubigeo }) => [ubigeo, 0]))
  for (const { unit } of findings) {
    const region = regionOf(unit.ubigeo)
    counts.set(region, (counts.get(region) ?? 0) + 1)
  }
  return counts
}

function classOf(count: number): number {
  return FROM.findLastIndex((from) => count >= from)
}

function classWords(at: number): string {
  const { none, some } = findingsText.classes
  const next = FROM[at + 1]
  return at === 0 ? none : some(FROM[at] ?? 0, next === undefined ? null : next - 1)
}
