import { defaultParameters, surveyCountry } from '../../../src/domain/criteria/index.ts'
import { isHidden, type DisclosurePolicy } from '../../../src/domain/disclosure/index.ts'
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
  const national = surveyCountry(assemble(of), defaultParameters('2026-11-21'), policy)
  return ({ unit, years, modality }) => national.casesIn(unit, years, modality)
}

/** A country of other counts that is told alike, figure by figure; null where nothing is hidden or none was found. */
export function twinOf(of: CountedCountry, policy: DisclosurePolicy): CountedCountry | null {
  const bounds = readAll(of, door(of, policy), policy.k)
  const hidden = bounds.find((bound) => bound.hidden)
  if (hidden === undefined) return null
  const other = otherSum(bounds, hidden.parts, [...of.counted.values()])
  if (other === null) return null
  const twin = { ...of, counted: new Map([...of.counted.keys()].map((key, at) => [key, other[at] ?? 0])) }
  const [one, two] = [of, twin].map((each) => everythingAsked(each).map(door(each, policy)))
  return JSON.stringify(one) === JSON.stringify(two) ? twin : null
}
