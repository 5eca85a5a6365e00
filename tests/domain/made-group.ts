import fc from 'fast-check'
import {
  assessCreacion,
  CREACION_CRITERIA,
  defaultParameters,
  surveyCountry,
  type Assessment,
} from '../../src/domain/criteria/index.ts'
import type { Interval, Verdict } from '../../src/domain/measure/index.ts'
import { layOut, rankUnits, type AssessedGroup, type Weights } from '../../src/domain/ranking/index.ts'
import { country, facts, provincia } from './invented-country.ts'

const share = fc.integer({ min: 0, max: 4 }).map((quarters) => quarters / 4)
const interval = fc.oneof(
  share.map((at): Interval => ({ min: at, max: at })),
  fc.tuple(share, share).map(([a, b]): Interval => ({ min: Math.min(a, b), max: Math.max(a, b) })),
)
const unit = fc.record({
  scores: fc.tuple(interval, interval, interval, interval, interval),
  met: fc.nat(3),
  region: fc.constantFrom('01', '02'),
})
export const field = fc.array(unit, { minLength: 1, maxLength: 9 })
export const weights = fc
  .record({
    region_con_instrumento: fc.nat(30),
    mayor_incidencia: fc.integer({ min: 1, max: 30 }),
    pobreza: fc.nat(30),
  })
  .map((tenths) => Object.fromEntries(Object.entries(tenths).map(([key, value]) => [key, value / 10])) as Weights)

type Made = { readonly scores: readonly Interval[]; readonly met: number; readonly region: string }

/** Units with made scores; what is open has no verdict yet. */
export function groupOf(rows: readonly Made[]): AssessedGroup {
  const [template] = assessCreacion(
    surveyCountry(country({ territories: provincia('0101', 3, null, null) }), defaultParameters('2026-11-21')),
    'provincia',
  )
  const units = rows.map(
    ({ scores, met, region }, at): Assessment => ({
      unit: facts(`${region}${String(at + 1).padStart(2, '0')}`),
      results:
        template?.results.map((result, k) => ({
          ...result,
          score: scores[k] ?? { min: 0, max: 0 },
          verdict: (scores[k]?.max ?? 0) > (scores[k]?.min ?? 0) ? ('sin_dato' as Verdict) : ('no' as Verdict),
        })) ?? [],
      met,
    }),
  )
  return layOut(CREACION_CRITERIA, units, false)
}

export const placeIn = (group: AssessedGroup, chosen: Weights, at: number) =>
  rankUnits(group, chosen).find((each) => each.assessment === group.units[at])?.place ?? 0
