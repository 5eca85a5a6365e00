import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { discloseCounts, type CategoryCount } from '../../../src/domain/disclosure/index.ts'
import { levelOf, ubigeo, type UnitLevel } from '../../../src/domain/territory/index.ts'

const POLICY = { k: 5, internal: false } as const
const count = (code: string, category: string, cases: number, variable = 'sexo'): CategoryCount => ({
  ...{ ubigeo: ubigeo(code), year: 2024, variable, category, cases },
})

describe('Counts of what is told of persons', () => {
  test('are told of their territory and of those above it, small ones hidden with what would tell them', () => {
    const told = discloseCounts(
      [count('180301', 'mujer', 90), count('180301', 'hombre', 2), count('180301', 'sin_dato', 30)],
      POLICY,
      [],
    )
    expect([...new Set(told.map(({ level }) => level))].sort()).toEqual(['departamento', 'distrito', 'provincia'])
    const distrito = told.filter(({ level }) => level === 'distrito')
    const of = (category: string) => distrito.find((each) => each.category === category)?.count
    expect(of('hombre')).toMatchObject({ kind: 'missing', reason: 'cuenta_pequena' })
    expect(distrito.filter(({ count: { kind } }) => kind === 'missing').length).toBeGreaterThan(1)
  })

  test('are not told where the table of cases hides their total, nor above it', () => {
    const inTable = (code: string, cases: number) => ({
      ...{ level: levelOf(ubigeo(code)), ubigeo: ubigeo(code), year: 2024, modality: 'fisica', cases },
    })
    const cases = [inTable('1801', 38), inTable('1802', 2), inTable('18', 40)]
    const told = discloseCounts([count('1801', 'mujer', 27), count('1801', 'hombre', 11)], POLICY, cases)
    const kindsOf = (at: UnitLevel) => told.filter(({ level }) => level === at).map(({ count: { kind } }) => kind)
    expect(kindsOf('departamento')).toEqual(['missing', 'missing'])
    expect(kindsOf('provincia')).toEqual(['known', 'known'])
    const few = discloseCounts([count('1802', 'mujer', 1), count('1802', 'hombre', 1)], POLICY, cases)
    expect(few.every(({ count: { kind } }) => kind === 'missing')).toBe(true)
    expect(discloseCounts([count('1801', 'mujer', 27)], POLICY, [])[0]?.count.kind).toBe('known')
  })

  test('no count of 1 to 4 is ever told, and of internal use all are', () => {
    const made = fc.record({
      code: fc.constantFrom('180301', '180303', '180101', '150101'),
      category: fc.constantFrom('a', 'b', 'c'),
      variable: fc.constantFrom('sexo', 'grupo_edad'),
      cases: fc.integer({ min: 1, max: 40 }),
    })
    fc.assert(
      fc.property(fc.array(made, { minLength: 1, maxLength: 12 }), (list) => {
        const counts = list.map(({ code, category, cases, variable }) => count(code, category, cases, variable))
        for (const { count: told } of discloseCounts(counts, POLICY, []))
          if (told.kind !== 'missing') expect(told.value).toBeGreaterThanOrEqual(5)
        const all = discloseCounts(counts, { k: 5, internal: true }, [])
        expect(all.every(({ count: told }) => told.kind !== 'missing')).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})
