import { ubigeo } from '../../src/domain/territory/index.ts'
import { describe, expect, it } from 'vitest'
import {
  casesOf,
  indexCases,
  inheritRate,
  isInherited,
  knownRegister,
  lastBiennium,
  ownRate,
  type RateInput,
  type RateOptions,
} from '../../src/domain/violence/index.ts'
import { known, missing } from '../../src/domain/measure/index.ts'
import { assembleCountry } from '../../src/domain/country/index.ts'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { specOf } from '../../src/domain/layers/index.ts'
import { cases, country, facts, source } from './invented-country.ts'

const unit: RateInput = {
  level: 'provincia',
  ubigeo: ubigeo('0101'),
  population: 20_000,
  women: 10_000,
  populationYear: 2025,
}
const options: RateOptions = {
  biennium: [2024, 2025],
  modality: null,
  useWomen: true,
  register: 'CEM',
  quality: 'observado',
}

describe('the last biennium', () => {
  it('is the two latest complete years present, the year of the reference date left out', () => {
    expect(lastBiennium([2022, 2024, 2025, 2026], '2026-11-21')).toEqual([2024, 2025])
    expect(lastBiennium([2022, 2025], '2026-01-01')).toEqual([2022, 2025])
  })
  it('does not exist with a single complete year', () => expect(lastBiennium([2025, 2026], '2026-11-21')).toBeNull())
})

describe('cases of a modality', () => {
  it('are zero where the modality is absent from a present year', () => {
    const year = indexCases([cases('0101', 2025, 7, 'fisica')]).of(unit, 2025)
    expect(year && casesOf(year, 'sexual')).toBe(0)
  })
  it('are unknown, not zero, where the year is not broken down', () => {
    const year = indexCases([cases('0101', 2025, 7, 'sin_desagregar'), cases('0101', 2025, 2, 'fisica')]).of(unit, 2025)
    expect(year && casesOf(year, 'fisica')).toBeNull()
    expect(year && casesOf(year, null)).toBe(9)
  })
})

describe('the rate', () => {
  it('is 10,000 × cases of both years / (2 × women)', () => {
    const index = indexCases([cases('0101', 2024, 30), cases('0101', 2025, 50)])
    expect(ownRate(index, unit, options)).toMatchObject({
      kind: 'known',
      value: { per10k: 40, cases: 80, denominator: 'mujeres' },
    })
    expect(ownRate(index, unit, { ...options, useWomen: false })).toMatchObject({
      value: { per10k: 20, denominator: 'poblacion' },
    })
  })
  it('does not exist with one year of the two, nor without population', () => {
    const both = indexCases([cases('0101', 2024, 30), cases('0101', 2025, 50)])
    expect(ownRate(indexCases([cases('0101', 2025, 50)]), unit, options)).toEqual(missing('sin_bienio'))
    expect(ownRate(both, { ...unit, women: null }, options)).toEqual(missing('sin_poblacion'))
    expect(ownRate(both, { ...unit, women: 0 }, options)).toEqual(missing('sin_poblacion'))
  })
  it('of zero cases is zero, not unknown', () => {
    const index = indexCases([cases('0101', 2024, 0), cases('0101', 2025, 0)])
    expect(ownRate(index, unit, options)).toMatchObject({ kind: 'known', value: { per10k: 0 } })
  })
})

describe('inheritance', () => {
  const departamento = ownRate(
    indexCases([cases('01', 2024, 10), cases('01', 2025, 10)]),
    { ...unit, level: 'departamento', ubigeo: ubigeo('01') },
    options,
  )
  it('takes the departamento rate, marked, only where there are no cases of its own', () => {
    expect(inheritRate(missing('sin_fila'), departamento)).toMatchObject({ quality: 'heredado', value: { from: '01' } })
    expect(inheritRate(missing('sin_bienio'), departamento)).toEqual(missing('sin_bienio'))
  })
  it('is not for a provincia whose own cases are only of other years: it has cases of its own', () => {
    expect(
      ownRate(indexCases([cases('0101', 2019, 5), cases('01', 2024, 1), cases('01', 2025, 1)]), unit, options),
    ).toEqual(missing('sin_bienio'))
    expect(ownRate(indexCases([cases('01', 2024, 1), cases('01', 2025, 1)]), unit, options)).toEqual(
      missing('sin_fila'),
    )
  })
  it('of a rate that is simulated stays simulated, and is told to be inherited all the same', () => {
    const invented = ownRate(
      indexCases([cases('01', 2024, 10), cases('01', 2025, 10)]),
      { ...unit, level: 'departamento', ubigeo: ubigeo('01') },
      { ...options, quality: 'simulado' },
    )
    const taken = inheritRate(missing('sin_fila'), invented)
    expect(taken).toMatchObject({ kind: 'known', quality: 'simulado', value: { from: '01', inherited: true } })
    expect([taken, invented].map(isInherited)).toEqual([true, false])
  })
  it('of simulated cases is drawn and counted as inherited in every unit that takes it over, and stamped as simulated in each', () => {
    const people = { population: 20_000, women: 10_000, populationYear: 2025 }
    const territories = [facts('01', people), facts('0101', people), facts('0102', people)]
    const rows = [cases('01', 2024, 30), cases('01', 2025, 30), cases('0102', 2024, 10), cases('0102', 2025, 10)]
    const told = country({ territories, cases: rows })
    const sources = [...told.sources.values()].map((each) =>
      each.table === 'violencia' ? source('violencia', { quality: 'simulado' }) : each,
    )
    const national = surveyCountry(assembleCountry(told.rows, sources), defaultParameters('2026-01-01'))
    const [taken, own] = ['0101', '0102'].map((code) => national.rateOf(facts(code, people)))
    expect([taken, own]).toMatchObject([{ quality: 'simulado' }, { quality: 'simulado' }])
    expect([taken, own].map((rate) => rate !== undefined && isInherited(rate))).toEqual([true, false])
    const layer = specOf(national, 'provincia', 'incidencia')
    expect(layer.simulated).toBe(true)
    const drawn = ['0101', '0102'].map((code) => layer.units.get(ubigeo(code)))
    expect(drawn).toMatchObject([
      { inherited: true, quality: 'simulado' },
      { inherited: false, quality: 'simulado' },
    ])
  })
  it('never replaces a rate of its own, nor invents one', () => {
    const own = departamento.kind === 'known' ? known(departamento.value) : departamento
    expect(inheritRate(own, departamento)).toBe(own)
    expect(inheritRate(missing('sin_fila'), missing('sin_poblacion'))).toEqual(missing('sin_fila'))
  })
})

describe('The name of a register', () => {
  it.each([
    ['pnp', 'PNP'],
    [' ministerio  publico ', 'Ministerio Público'],
    ['Línea 100', 'Línea 100'],
    ['CEM Moquegua', 'CEM Moquegua'],
    ['  ', ''],
  ])('«%s» is that of a known one only when it is the whole of it', (written, name) => {
    expect(knownRegister(written)).toBe(name)
  })
})
