import { upTo, type Ubigeo } from '../territory/index.ts'
import type { TerritoryFacts } from '../country/index.ts'
import { POVERTY_BREAKS, povertyClass } from '../poverty/index.ts'
import { byText } from './services-of-region.ts'

/**
 * A distrito in the order of monetary poverty; equal rates share a place, since joint estimates are ties and not an
 * order (METHOD §4).
 */
export interface PoorLine {
  readonly place: number
  readonly tied: boolean
  readonly ubigeo: Ubigeo
  readonly name: string
  readonly provincia: string
  /** Percent of the population. */
  readonly percent: number
}

/** Poverty of the distritos of a region: the poorest, how many in each of the five classes, and those with no rate. */
export interface RegionPoverty {
  readonly lines: readonly PoorLine[]
  /** Lines beyond the asked number, kept because they share the place at which the list is cut. */
  readonly tiedAtCut: number
  readonly classes: readonly number[]
  readonly without: readonly string[]
}

export function regionPoverty(
  distritos: readonly TerritoryFacts[],
  nameOf: (provincia: Ubigeo) => string,
  limit = 10,
): RegionPoverty {
  const rated = distritos.flatMap(({ ubigeo, name, povertyRate }) =>
    povertyRate === null ? [] : [{ ubigeo, name, provincia: nameOf(upTo('provincia', ubigeo)), percent: povertyRate }],
  )
  rated.sort((a, b) => b.percent - a.percent || byText(a.provincia, b.provincia) || byText(a.name, b.name))
  const cut = rated[limit - 1]?.percent ?? -Infinity
  const kept = rated.filter(({ percent }) => percent >= cut)
  const classes = POVERTY_BREAKS.map(
    (_, index) => rated.filter(({ percent }) => povertyClass(percent) === index).length,
  )
  return {
    lines: kept.map((line) => ({
      ...line,
      place: 1 + rated.filter(({ percent }) => percent > line.percent).length,
      tied: rated.filter(({ percent }) => percent === line.percent).length > 1,
    })),
    tiedAtCut: Math.max(0, kept.length - limit),
    classes,
    without: distritos
      .filter(({ povertyRate }) => povertyRate === null)
      .map(({ name }) => name)
      .sort(byText),
  }
}
