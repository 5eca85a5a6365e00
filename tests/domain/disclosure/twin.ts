import {
  discloseCases,
  isHidden,
  type DisclosurePolicy,
  type SmallCount,
} from '../../../src/domain/disclosure/index.ts'
import type { Measure } from '../../../src/domain/measure/index.ts'
import { assemble, everythingAsked, type Asked, type CountedCountry } from './counted-country.ts'
import { otherSum, type Bound } from './solver.ts'

export type Told = (asked: Asked) => Measure

export interface Reading extends Bound {
  readonly hidden: boolean
}

/**
 * What the shown figures say of the counted ones: a told sum is what it is, "<k" is from 1 to k − 1, "oculto" is at
 * least 1.
 */
export function readAll(of: CountedCountry, told: Told, k: number): readonly Reading[] {
  const at = new Map([...of.counted.keys()].map((key, index) => [key, index]))
  return everythingAsked(of).flatMap((asked): readonly Reading[] => {
    const parts = asked.parts.map((key) => at.get(key) ?? 0)
    const measure = told(asked)
    if (measure.kind === 'known') return [{ parts, min: measure.value, max: measure.value, hidden: false }]
    if (!isHidden(measure)) return []
    return [{ parts, min: 1, max: measure.reason === 'cuenta_pequena' ? k - 1 : Infinity, hidden: true }]
  })
}

/** What the door tells of a country. */
export function door(of: CountedCountry, policy: DisclosurePolicy): Told {
  const shown = discloseCases(assemble(of).rows.cases, policy)
  return ({ unit, years, modality }) => shown.count(unit, years, modality, 'observado')
}

/** What the door tells under each k, for whoever has every publication: hidden is what none of them tells. */
export function readTogether(of: CountedCountry, ks: readonly SmallCount[]): readonly Reading[] {
  return together(ks.flatMap((k) => readAll(of, door(of, { k, internal: false }), k)))
}

/** One reading of each sum, as narrow as all that is said of it. */
export function together(readings: readonly Reading[]): readonly Reading[] {
  const bySum = new Map<string, Reading>()
  for (const { parts, min, max, hidden } of readings) {
    const key = parts.toSorted((a, b) => a - b).join()
    const other = bySum.get(key) ?? { parts, min, max, hidden }
    bySum.set(key, {
      parts,
      min: Math.max(min, other.min),
      max: Math.min(max, other.max),
      hidden: hidden && other.hidden,
    })
  }
  return [...bySum.values()]
}

/**
 * A country of other counts that is told alike, figure by figure and under each k; null where nothing is hidden
 * under all of them or none was found.
 */
export function twinOf(of: CountedCountry, ks: readonly SmallCount[]): CountedCountry | null {
  const bounds = readTogether(of, ks)
  const hidden = bounds.find((bound) => bound.hidden)
  if (hidden === undefined) return null
  const other = otherSum(bounds, hidden.parts, [...of.counted.values()])
  if (other === null) return null
  const twin = { ...of, counted: new Map([...of.counted.keys()].map((key, at) => [key, other[at] ?? 0])) }
  const tell = (each: CountedCountry) =>
    JSON.stringify(ks.map((k) => everythingAsked(each).map(door(each, { k, internal: false }))))
  return tell(of) === tell(twin) ? twin : null
}
