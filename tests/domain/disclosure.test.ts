import { describe, expect, it } from 'vitest'
import { assessCreacion, defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { isSmallCount, isSuppressed } from '../../src/domain/disclosure/index.ts'
import { explainPlace, layOut, rankUnits } from '../../src/domain/ranking/index.ts'
import { CREACION_CRITERIA } from '../../src/domain/criteria/index.ts'
import { cases, country, facts, provincia } from './invented-country.ts'

describe('small counts', () => {
  it.each([[0, false], [1, true], [4, true], [5, false]])('%i cases: hidden %s; zero is shown', (count, hidden) => expect(isSmallCount(count)).toBe(hidden))
  it('hide the rate made from them, in the criterion and in the sentence', () => {
    const people = { population: 100, women: 50, populationYear: 2025, populationOrigin: 'propia' as const }
    const territories = [facts('01'), ...provincia('0101', 3, null, null).map((row) => ({ ...row, ...people }))]
    const national = surveyCountry(country({ territories, cases: [cases('0101', 2024, 1), cases('0101', 2025, 2)] }), defaultParameters('2026-11-21'))
    const [first] = rankUnits(layOut(CREACION_CRITERIA, assessCreacion(national, 'provincia'), false), {})
    expect(first?.assessment.results.map(isSuppressed)).toEqual([false, false, true, false, false])
    expect(first && explainPlace(first)).toContain('su tasa, que resulta de menos de 5 casos, está entre las mayores (B.1.iii)')
  })
})
