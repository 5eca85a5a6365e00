import { describe, expect, it } from 'vitest'
import { assembleCountry } from '../../../src/domain/country/index.ts'
import { defaultParameters, surveyCountry } from '../../../src/domain/criteria/index.ts'
import type { TerritoryFacts } from '../../../src/domain/country/index.ts'
import { compareCountries } from '../../../src/workspace/imports/index.ts'
import { cases, country, facts, provincia, source } from '../../domain/invented-country.ts'

const survey = (territories: readonly TerritoryFacts[]) => ({
  national: surveyCountry(country({ territories }), defaultParameters('2026-11-25')),
  ranking: null,
  edits: [],
})
const none = (code: string) => provincia(code, 5, 'sin_instancia', 'sin_instancia')
const all = (code: string) => provincia(code, 5, 'creada', 'creada')
const unknown = (code: string) => provincia(code, 5, null, null)
const codes = (list: readonly TerritoryFacts[]) => list.map(({ ubigeo }) => ubigeo)

describe('What a change of tables did', () => {
  const change = compareCountries(
    survey([...none('0201'), ...none('0202'), ...all('0203'), ...unknown('0204'), ...none('0205')]),
    survey([...all('0201'), ...unknown('0202'), ...none('0203'), ...none('0204'), ...none('0205')]),
  )

  it('tells who entered the critical list, from enough coverage or from none known', () => {
    expect(codes(change.critical.entered)).toEqual(['0203', '0204'])
  })

  it('tells a provincia with enough instancias from one that is no longer known', () => {
    expect([codes(change.critical.left), codes(change.critical.untold)]).toEqual([['0201'], ['0202']])
  })

  it('gives national coverage before and after', () => {
    expect([change.before.created, change.after.created, change.before.expected === change.after.expected]).toEqual([
      5,
      5,
      true,
    ])
  })
})

describe('What a change of another table did', () => {
  const people = (code: string) => facts(code, { population: 10_000, populationOrigin: 'propia', populationYear: 2024 })
  const territories = ['0201', '0202', '0203', '0204'].map(people)
  const standing = (counts: readonly number[], title: string) => {
    const rows = counts.flatMap((count, at) => [2023, 2024].map((year) => cases(`020${at + 1}`, year, count)))
    const base = country({ territories, cases: rows })
    const { rows: all } = base
    return {
      national: surveyCountry(
        assembleCountry(
          all,
          [...base.sources.values()].map((each) =>
            each.table === 'violencia' ? source('violencia', { title }) : each,
          ),
        ),
        defaultParameters('2026-11-25'),
      ),
      ranking: null,
      edits: [],
    }
  }

  it('tells who entered and who left the highest incidence, and counts the table whose source is another', () => {
    const change = compareCountries(standing([100, 20, 30, 40], 'a'), standing([10, 20, 30, 400], 'b'))
    expect([codes(change.highRate.entered), codes(change.highRate.left)]).toEqual([['0204'], ['0201']])
    expect(change.tables).toEqual([{ table: 'violencia', before: 4, after: 4 }])
  })

  it('counts the inhabitants that a table of provincias states, where no departamento states its own', () => {
    const peopled = (title: string) => {
      const base = country({ territories })
      const sources = [...base.sources.values()].map((each) =>
        each.table === 'poblacion' ? source('poblacion', { title }) : each,
      )
      const national = surveyCountry(assembleCountry(base.rows, sources), defaultParameters('2026-11-25'))
      return { national, ranking: null, edits: [] }
    }
    expect(compareCountries(peopled('a'), peopled('b')).tables).toEqual([
      { table: 'poblacion', before: 40_000, after: 40_000 },
    ])
  })

  it('tells of no table whose source stayed', () => {
    expect(compareCountries(standing([1, 2, 3, 4], 'a'), standing([1, 2, 3, 4], 'a')).tables).toEqual([])
  })
})
