import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caseYearsOf, defaultParameters, surveyCountry, talliesOf } from '../../src/domain/criteria/index.ts'
import type { CountryRows, PartFact, TallyFact } from '../../src/domain/country/index.ts'
import { tallyRows } from '../../src/domain/layers/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { cases, country, facts } from './invented-country.ts'

const tally = (code: string, year: number, category: string, count: number, variable = 'sexo'): TallyFact => ({
  ubigeo: ubigeo(code),
  year,
  variable,
  category,
  cases: count,
})
const part = (code: string, year: number, count: number): PartFact => ({
  ubigeo: ubigeo(code),
  year,
  months: 'enero a junio',
  cases: count,
})
const PLACES = ['18', '1803', '180301', '180302', '180303'].map((code) => facts(code))
const survey = (rows: Partial<CountryRows>, internal = false) =>
  surveyCountry(country({ territories: PLACES, ...rows }), defaultParameters('2026-06-01'), { k: 5, internal })
const told = (rows: Partial<CountryRows>, code: string) => tallyRows(talliesOf(survey(rows), facts(code)), 5)

describe('What a register of one row for each case says of the persons', () => {
  test('is told of its territory and of those above, the years of the biennium apart', () => {
    const tallies = [
      tally('180301', 2023, 'mujer', 99),
      tally('180301', 2024, 'mujer', 40),
      tally('180301', 2024, 'hombre', 20),
      tally('180301', 2025, 'mujer', 30),
      tally('180301', 2025, 'hombre', 10),
    ]
    const both = [2024, 2025].map((year) => cases('180301', year, 60))
    const expected = [
      ['Sexo, 2024', 'hombre 20 · mujer 40'],
      ['Sexo, 2025', 'hombre 10 · mujer 30'],
    ]
    expect(told({ tallies, cases: both }, '180301')).toEqual(expected)
    expect(told({ tallies, cases: both }, '1803')).toEqual(expected)
    expect(told({ tallies, cases: both }, '180302')).toEqual([])
  })

  test('hides a small count and the one that would tell it; ages stand from the youngest', () => {
    const ages = [
      tally('180301', 2025, '60_y_mas', 40, 'grupo_edad'),
      tally('180301', 2025, '6_a_11', 3, 'grupo_edad'),
      tally('180301', 2025, '12_a_17', 30, 'grupo_edad'),
    ]
    const [[name, counts] = ['', '']] = told({ tallies: ages }, '180301')
    expect(name).toBe('Grupo de edad, 2025')
    expect(counts).toMatch(/^6 a 11 años <5 · 12 a 17 años oculto · 60 y más años 40$/)
  })

  test('is of a territory once, whichever levels state it: its own counts are not added to those of its parts', () => {
    const tallies = [
      tally('18', 2025, 'mujer', 700),
      tally('1803', 2025, 'mujer', 200),
      tally('180301', 2025, 'mujer', 120),
      tally('180302', 2025, 'mujer', 80),
    ]
    const of = (code: string) => told({ tallies }, code)
    expect(of('18')).toEqual([['Sexo, 2025', 'mujer 700']])
    expect(of('1803')).toEqual([['Sexo, 2025', 'mujer 200']])
    expect(of('180301')).toEqual([['Sexo, 2025', 'mujer 120']])
  })

  test('is not of a figure that another row states: what its parts say does not add up to it', () => {
    const tallies = [tally('1803', 2025, 'mujer', 90), tally('1803', 2025, 'hombre', 10)]
    const rows = [cases('1803', 2025, 100), cases('18', 2025, 1771)]
    expect(told({ tallies, cases: rows }, '1803')).toEqual([['Sexo, 2025', 'hombre 10 · mujer 90']])
    expect(told({ tallies, cases: rows }, '18')).toEqual([])
  })

  test('is of Lima Metropolitana by its provincia, and of no other part of Lima', () => {
    const tallies = [tally('150101', 2025, 'mujer', 40)]
    const national = survey({ tallies })
    expect(talliesOf(national, facts('1501', { level: 'region' }))).toHaveLength(1)
    expect(talliesOf(national, facts('15', { level: 'region' }))).toEqual([])
  })
})

describe('The years of cases', () => {
  test('that are not over stand after the whole ones as unfinished, and enter neither rate nor biennium', () => {
    const whole = [cases('180301', 2023, 50), cases('180301', 2024, 60)]
    const national = survey({ cases: whole, parts: [part('180301', 2025, 31)] })
    expect(
      caseYearsOf(national, facts('180301')).map(({ year, months, cases: of }) => [
        year,
        months,
        of.kind === 'known' ? of.value : of.reason,
      ]),
    ).toEqual([
      [2023, null, 50],
      [2024, null, 60],
      [2025, 'enero a junio', 31],
    ])
    expect(national.biennium).toEqual([2023, 2024])
  })

  test('of a region are those of its departamento, whole years too', () => {
    const national = survey({ cases: [cases('18', 2024, 60)], parts: [part('18', 2025, 31)] })
    const years = caseYearsOf(national, facts('18', { level: 'region' })).map(({ year }) => year)
    expect(years).toEqual([2024, 2025])
  })

  test('of a territory without an own part are the sum of those within it, and a small one is hidden', () => {
    const national = survey({ parts: [part('180301', 2025, 31), part('180302', 2025, 2)] })
    const of = (code: string) => caseYearsOf(national, facts(code)).map(({ cases: count }) => count)
    expect(of('180302')).toMatchObject([{ kind: 'missing', reason: 'cuenta_pequena' }])
    expect(of('180301')).toMatchObject([{ kind: 'missing', reason: 'cuenta_protegida' }])
    expect(of('1803')).toMatchObject([{ kind: 'known', value: 33 }])
  })

  test('sum a part once for each level, whichever territories state their own', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom('180301', '180302', '180303', '1803', '18'), { minLength: 1 }),
        fc.integer({ min: 5, max: 99 }),
        (codes, count) => {
          const national = survey({ parts: codes.map((code) => part(code, 2025, count)) }, true)
          const at = (code: string) => caseYearsOf(national, facts(code))[0]?.cases
          const within = codes.filter((code) => code.length === 6).length
          const provincia = codes.includes('1803') ? count : within * count
          const departamento = codes.includes('18') ? count : provincia
          expect(at('1803')).toMatchObject(provincia === 0 ? {} : { value: provincia })
          expect(at('18')).toMatchObject({ value: departamento })
        },
      ),
      { numRuns: 60 },
    )
  })
})
