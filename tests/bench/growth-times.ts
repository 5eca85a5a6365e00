import { assembleCountry } from '../../src/domain/country/index.ts'
import { assessGroup, criteriaOf, defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { specOf } from '../../src/domain/layers/index.ts'
import { explainPlace, layOut, rankUnits, scoreTable, weighStability } from '../../src/domain/ranking/index.ts'
import { growingRows, growingSources, type Size } from './growing-country.ts'

/** What is timed of a country of each size; each of its names is a column of the table. */
export const STEPS = ['facts', 'judge', 'rank', 'explain', 'draws', 'layer'] as const
export type Step = (typeof STEPS)[number]

/** Milliseconds of each step, and how many units were put in order. */
export interface GrowthTimes {
  readonly units: number
  readonly ms: Readonly<Record<Step, readonly number[]>>
}

/** Goes all the way from the facts of an invented country to its layer, so many times after one that is not counted. */
export function timeGrowth(size: Size, times: number): GrowthTimes {
  const ms: Record<Step, number[]> = { facts: [], judge: [], rank: [], explain: [], draws: [], layer: [] }
  const [rows, sources] = [growingRows(size), growingSources()]
  let units = 0
  for (let round = 0; round <= times; round += 1) {
    const timed = <T>(step: Step, work: () => T): T => {
      const start = performance.now()
      const made = work()
      if (round > 0) ms[step].push(performance.now() - start)
      return made
    }
    const national = timed('facts', () =>
      surveyCountry(assembleCountry(rows, sources), defaultParameters('2026-11-25')),
    )
    const group = timed('judge', () =>
      layOut(criteriaOf('creacion'), assessGroup(national, 'creacion', 'distrito'), national.country.womenKnown),
    )
    const ranked = timed('rank', () => rankUnits(group, {}))
    timed('explain', () => ranked.map(explainPlace))
    timed('draws', () => weighStability(scoreTable(group, {})))
    timed('layer', () => specOf(national, 'distrito', 'pobreza'))
    units = ranked.length
  }
  return { units, ms }
}
