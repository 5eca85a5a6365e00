import { useMemo } from 'react'
import type { TerritoryFacts } from '../../domain/country/index.ts'
import type { Mismatch } from '../../domain/register/index.ts'
import { regionOf } from '../../domain/territory/index.ts'
import { useScreen } from '../desk/index.ts'
import { regionShapes } from '../map/index.ts'
import { mismatchText } from '../text/index.ts'

/** First count of each class; the first is none, the last has no end. */
const FROM = [0, 1, 5, 20] as const

interface MismatchMapProps {
  readonly regions: readonly TerritoryFacts[]
  readonly mismatches: readonly Mismatch[]
}

/** The regions coloured by how many mismatches they hold, all levels together; the table beside it tells each. */
export function MismatchMap({ regions, mismatches }: MismatchMapProps) {
  const limites = useScreen((screen) => screen.limites)
  const shapes = useMemo(() => (typeof limites === 'string' ? null : regionShapes(limites)), [limites])
  const counts = useMemo(() => countByRegion(regions, mismatches), [regions, mismatches])
  if (shapes === null) return null
  const names = new Map(regions.map(({ ubigeo, name }) => [ubigeo as string, name]))
  return (
    <figure className="mismatch-map">
      <svg viewBox={`-2 -2 ${shapes.width + 4} ${shapes.height + 4}`} role="img" aria-label={mismatchText.map}>
        {shapes.paths.map(({ ubigeo, d }) => (
          <path key={ubigeo} d={d} className={`mismatch-class-${classOf(counts.get(ubigeo) ?? 0)}`}>
            <title>{mismatchText.region(names.get(ubigeo) ?? ubigeo, counts.get(ubigeo) ?? 0)}</title>
          </path>
        ))}
      </svg>
      <figcaption>
        {mismatchText.map}
        <ul>
          {FROM.map((from, at) => (
            <li key={from}>
              <span className={`map-key mismatch-class-${at}`} aria-hidden="true" />
              {classWords(at)}:{' '}
              {mismatchText.regions([...counts.values()].filter((count) => classOf(count) === at).length)}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  )
}

function countByRegion(
  regions: readonly TerritoryFacts[],
  mismatches: readonly Mismatch[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>(regions.map(({ ubigeo }) => [ubigeo, 0]))
  for (const { unit } of mismatches) {
    const region = regionOf(unit.ubigeo)
    counts.set(region, (counts.get(region) ?? 0) + 1)
  }
  return counts
}

function classOf(count: number): number {
  return FROM.findLastIndex((from) => count >= from)
}

function classWords(at: number): string {
  const { none, some } = mismatchText.classes
  const next = FROM[at + 1]
  return at === 0 ? none : some(FROM[at] ?? 0, next === undefined ? null : next - 1)
}
