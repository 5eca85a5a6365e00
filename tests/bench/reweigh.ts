import { assembleCountry } from '../../src/domain/country/index.ts'
import { assessCreacion, CREACION_CRITERIA, defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import type { Source } from '../../src/domain/measure/index.ts'
import { layOut, rankUnits, type AssessedGroup, type Weights } from '../../src/domain/ranking/index.ts'
import { parseCountryRows } from '../../src/database/questions/index.ts'
import { seededRandom } from './samples.ts'

/** How many distritos the goal speaks of. */
export const DISTRITOS = 1893

/**
 * A group of as many units as the country has distritos. Those that compete are fewer, because a distrito with an
 * instancia or with the provincial one does not; they are taken again from the first until there are enough.
 */
export function distritosOf(facts: unknown, manifest: unknown): AssessedGroup {
  const { sources } = manifest as { readonly sources: readonly Source[] }
  const country = assembleCountry(parseCountryRows(facts), sources)
  const units = assessCreacion(surveyCountry(country, defaultParameters('2026-11-25')), 'distrito')
  const filled = Array.from({ length: DISTRITOS }, (_, at) => units[at % units.length]).filter(
    (unit) => unit !== undefined,
  )
  return layOut(CREACION_CRITERIA, filled, country.womenKnown)
}

/** `times` weightings, each criterion between 0 and 3 as the sliders allow. */
function weightings(times: number): readonly Weights[] {
  const random = seededRandom(30364)
  return Array.from({ length: times }, () =>
    Object.fromEntries(CREACION_CRITERIA.map(({ key }) => [key, Math.round(random() * 30) / 10])),
  )
}

/** From weights to the new order, as the screen and every export get it. */
function orderOf(group: AssessedGroup, weights: Weights): string | undefined {
  return rankUnits(group, weights)[0]?.assessment.unit.ubigeo
}

/**
 * The least that any ranking must do: add the weighted scores and sort the numbers, with no places, ties nor intervals.
 */
function bareOrderOf(group: AssessedGroup, weights: Weights): number | undefined {
  const factors = group.criteria.map(({ key, weight }) => weights[key] ?? weight)
  const k = factors.length
  const scores = new Float64Array(group.units.length)
  for (let unit = 0; unit < scores.length; unit += 1) {
    for (let at = 0; at < k; at += 1)
      scores[unit] = (scores[unit] ?? 0) + (factors[at] ?? 0) * (group.lower[unit * k + at] ?? 0)
  }
  return scores.sort().at(-1)
}

/**
 * Milliseconds of each weighting, the whole ranking and the bare sort taking turns; the first tenth warms up and is not
 * counted.
 */
export function timeOrders(group: AssessedGroup, times: number): { readonly whole: number[]; readonly bare: number[] } {
  const warm = Math.ceil(times / 10)
  const whole: number[] = []
  const bare: number[] = []
  for (const weights of weightings(times + warm)) {
    const start = performance.now()
    orderOf(group, weights)
    const middle = performance.now()
    bareOrderOf(group, weights)
    whole.push(middle - start)
    bare.push(performance.now() - middle)
  }
  return { whole: whole.slice(warm), bare: bare.slice(warm) }
}
