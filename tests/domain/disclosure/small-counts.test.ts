import { describe, expect, it } from 'vitest'
import {
  assessCreacion,
  CREACION_CRITERIA,
  defaultParameters,
  surveyCountry,
} from '../../../src/domain/criteria/index.ts'
import { hiddenShort, internalName, isHidden, SHAREABLE, showCount } from '../../../src/domain/disclosure/index.ts'
import { explainPlace, layOut, rankUnits } from '../../../src/domain/ranking/index.ts'
import { cases, country, facts, provincia } from '../invented-country.ts'

describe('a count that stands alone', () => {
  it.each([
    [0, false],
    [1, true],
    [4, true],
    [5, false],
  ])('of %i is hidden: %s; zero is shown', (count, hidden) =>
    expect(isHidden(showCount(count, SHAREABLE))).toBe(hidden),
  )
  it('is hidden up to ten under the strict rule, and never for internal use', () => {
    expect(isHidden(showCount(10, { k: 11, internal: false }))).toBe(true)
    expect(isHidden(showCount(1, { k: 11, internal: true }))).toBe(false)
  })
  it('is written "<5" or "<11", one that protects another "oculto", and any other absence not at all', () => {
    expect([
      hiddenShort('cuenta_pequena', 5),
      hiddenShort('cuenta_pequena', 11),
      hiddenShort('cuenta_protegida', 5),
      hiddenShort('sin_fila', 5),
    ]).toEqual(['<5', '<11', 'oculto', null])
  })
})

describe('a rate of few cases', () => {
  const people = { population: 100, women: 50, populationYear: 2025, populationOrigin: 'propia' as const }
  const territories = [facts('01'), ...provincia('0101', 3, null, null).map((row) => ({ ...row, ...people }))]
  const few = country({ territories, cases: [cases('0101', 2024, 1), cases('0101', 2025, 2)] })
  const firstOf = (internal: boolean) => {
    const national = surveyCountry(few, defaultParameters('2026-11-21'), { k: 5, internal })
    return rankUnits(layOut(CREACION_CRITERIA, assessCreacion(national, 'provincia'), false), {})[0]
  }
  it('is hidden in the criterion and in the sentence, which still say what does not depend on it', () => {
    const first = firstOf(false)
    expect(first?.assessment.results[2]).toMatchObject({
      value: null,
      verdict: 'si',
      missing: 'cuenta_protegida',
      score: { min: 0.5, max: 0.5 },
    })
    expect(first && explainPlace(first)).toContain(
      'su tasa, oculta para proteger otra de muy pocos casos, está entre las mayores (B.1.iii)',
    )
  })
  it('is told for internal use', () =>
    expect(firstOf(true)?.assessment.results[2]).toMatchObject({ value: 300, missing: null }))
})

describe('a file for internal use', () => {
  it('says so in its name', () => {
    expect([internalName('orden.csv', { k: 5, internal: true }), internalName('orden.csv', SHAREABLE)]).toEqual([
      'orden-uso-interno.csv',
      'orden.csv',
    ])
  })
})
