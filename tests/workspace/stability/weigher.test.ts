import { describe, expect, it } from 'vitest'
import { assessGroup, criteriaOf, defaultParameters, surveyCountry } from '../../../src/domain/criteria/index.ts'
import { layOut, weighStability, type ScoreTable, type Stability } from '../../../src/domain/ranking/index.ts'
import { createWeigher, type PlaceSpread } from '../../../src/workspace/stability/index.ts'
import { country, facts, provincia } from '../../domain/invented-country.ts'

const national = surveyCountry(
  country({
    territories: [
      facts('01'),
      ...provincia('0101', 3, 'creada', null),
      ...provincia('0102', 3, 'sin_instancia', 'sin_instancia'),
    ],
  }),
  defaultParameters('2026-11-21'),
)
const group = layOut(criteriaOf('creacion'), assessGroup(national, 'creacion', 'provincia'), true)

describe('the weigher of the weight draws', () => {
  it('tells each unit of the group its spread', async () => {
    const told: (ReadonlyMap<string, PlaceSpread> | null)[] = []
    createWeigher(
      (scores) => Promise.resolve(weighStability(scores, 100)),
      (spreads) => told.push(spreads),
    ).request(group, {})
    await Promise.resolve().then(() => undefined)
    expect([...(told.at(-1)?.keys() ?? [])]).toEqual(['provincia/0101', 'provincia/0102'])
    expect(told.at(-1)?.get('provincia/0102')).toMatchObject({ low: 1, top: 1 })
  })
  it('weighs only the last of several requests, and never shows one that was overtaken', async () => {
    const asked: ScoreTable[] = []
    const answers: ((stability: Stability) => void)[] = []
    const told: (ReadonlyMap<string, PlaceSpread> | null)[] = []
    const weigher = createWeigher(
      (scores) =>
        new Promise((resolve) => {
          asked.push(scores)
          answers.push(resolve)
        }),
      (spreads) => told.push(spreads),
    )
    for (const brecha_critica of [1, 2, 3]) weigher.request(group, { brecha_critica })
    answers[0]?.(weighStability(asked[0] as ScoreTable, 10))
    await new Promise((resolve) => setImmediate(resolve))
    expect(asked.map((scores) => scores.weights[1])).toEqual([1, 3])
    expect(told).toEqual([null, null, null])
  })
})
