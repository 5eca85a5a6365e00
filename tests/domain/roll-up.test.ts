import { totalWords } from '../../src/domain/measure/index.ts'
import { describe, expect, it } from 'vitest'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import type { CountryRows } from '../../src/domain/country/index.ts'
import { DEFINITIONS } from '../../src/domain/instancias/index.ts'
import { criticalOfAll, rollUp } from '../../src/domain/summary/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { cases, country, facts, provincia, withStage } from './invented-country.ts'

const survey = (rows: Partial<CountryRows>, without: Parameters<typeof country>[1] = []) =>
  surveyCountry(country(rows, without), defaultParameters('2026-01-01'))
const keys = (...codes: string[]) => codes.map(ubigeo)
const people = (women: number) => ({ population: women * 2, women, populationYear: 2025 })
const region = (code: string, more = {}) => facts(code, { level: 'region', ...more })
const both = (code: string, count: number, level?: 'region') => [
  cases(code, 2024, count, 'fisica', level),
  cases(code, 2025, count, 'fisica', level),
]

describe('a set of regions taken as one', () => {
  const territories = [
    facts('01', people(1000)),
    region('01', people(1000)),
    facts('02', people(9000)),
    region('02', people(9000)),
    withStage('03', 'operativa', { level: 'region' }),
    facts('03'),
    ...provincia('0101', 4, 'creada', 'sin_instancia'),
    ...provincia('0201', 3, null, null),
    ...provincia('0301', 2, 'instalada', 'en_proceso'),
  ]
  const national = survey({
    territories,
    cases: [...both('01', 100), ...both('01', 100, 'region'), ...both('02', 90), ...both('02', 90, 'region')],
  })
  const rolled = rollUp(national, keys('02', '01', '01'))

  it('adds expected, created and unknown under each denominator, and never averages shares', () => {
    for (const { definition, coverage } of rolled.coverage) {
      const [one, other] = ['01', '02'].map((code) => national.coverageOf('region', ubigeo(code), definition))
      expect(coverage).toEqual({
        expected: one!.expected + other!.expected,
        created: one!.created + other!.created,
        unknown: one!.unknown + other!.unknown,
      })
    }
    expect(rolled.coverage.map(({ definition }) => definition)).toEqual([...DEFINITIONS])
    expect(rolled.coverage[0]?.coverage).toEqual({ expected: 7, created: 1, unknown: 3 })
  })

  it('a repeated region counts once, and an unknown one not at all', () => {
    expect(rollUp(national, keys('01', '02', '99')).coverage).toEqual(rolled.coverage)
  })

  it('the whole country rolled up is the country', () => {
    expect(rollUp(national, keys('01', '02', '03')).coverage[0]?.coverage).toEqual(national.countryCoverage())
  })

  it('its rate is the sum of cases over the sum of population, not the mean of the rates', () => {
    const { rate } = rolled
    expect(rate.kind === 'known' && rate.value.per10k).toBeCloseTo((10_000 * 380) / (2 * 10_000))
    expect(rate.kind === 'known' && [rate.value.cases, rate.value.population]).toEqual([380, 10_000])
  })

  it('a region without cases of its own stays out of both sums, and is named', () => {
    const { rate } = rollUp(national, keys('01', '03'))
    expect(rate.kind === 'known' && [rate.value.population, rate.value.of, rate.value.without]).toEqual([
      1000,
      ['01'],
      ['03'],
    ])
  })

  it('counts stages level by level, "sin dato" apart from "sin instancia", and they add up to those expected', () => {
    for (const { expected, byStage } of rolled.stages)
      expect(Object.values(byStage).reduce((a, b) => a + b, 0)).toBe(expected)
    expect(rolled.stages[2]).toMatchObject({
      level: 'distrital',
      expected: 5,
      byStage: { sin_instancia: 3, sin_dato: 2 },
    })
    expect(rolled.stages[1]?.byStage).toMatchObject({ creada: 1, sin_dato: 1 })
  })

  it('says of how many provincias it is not known, beside those that are critical', () => {
    expect(criticalOfAll({ critical: 3, provincias: 7, unknown: 2 })).toBe('3 de 7 (2 sin dato)')
    expect(criticalOfAll({ critical: 0, provincias: 7, unknown: 0 })).toBe('0 de 7')
  })

  it('tells critical provincias from those that cannot be told', () => {
    expect(rolled.coverage[0]).toMatchObject({ critical: 0, unknown: 1, provincias: 2 })
    expect(rolled.coverage.find(({ definition }) => definition === 'distrital')).toMatchObject({
      critical: 1,
      unknown: 1,
    })
  })

  it('without a table of services they are "sin dato", not zero', () => {
    const { services } = rolled
    expect(services.kind === 'known' && Object.values(services.value).map((total) => totalWords(total))).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect(rollUp(survey({ territories }, ['servicios']), keys('01')).services).toEqual({
      kind: 'missing',
      reason: 'sin_tabla',
    })
  })
})

describe('Lima, whose cases come for the departamento', () => {
  const territories = [
    facts('15', people(1000)),
    region('15', people(300)),
    region('1501', people(700)),
    facts('1501', people(700)),
    facts('01', people(1000)),
    region('01', people(1000)),
  ]
  const national = survey({ territories, cases: [...both('15', 100), ...both('01', 10, 'region')] })

  it('enters once when both of its regions are in the set', () => {
    const { rate } = rollUp(national, keys('15', '1501', '01'))
    expect(rate.kind === 'known' && [rate.value.cases, rate.value.population, rate.value.without]).toEqual([
      220,
      2000,
      [],
    ])
  })

  it('does not enter with one of its regions alone: an inherited rate is never added up', () => {
    const { rate } = rollUp(national, keys('1501', '01'))
    expect(rate.kind === 'known' && [rate.value.cases, rate.value.without]).toEqual([20, ['1501']])
    expect(rollUp(national, keys('1501')).rate.kind).toBe('missing')
  })
})
