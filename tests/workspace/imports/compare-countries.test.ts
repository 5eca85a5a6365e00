import { describe, expect, it } from 'vitest'
import { defaultParameters, surveyCountry } from '../../../src/domain/criteria/index.ts'
import type { TerritoryFacts } from '../../../src/domain/country/index.ts'
import { compareCountries } from '../../../src/workspace/imports/index.ts'
import { country, provincia } from '../../domain/invented-country.ts'

const survey = (territories: readonly TerritoryFacts[]) => surveyCountry(country({ territories }), defaultParameters('2026-11-25'))
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
    expect(codes(change.entered)).toEqual(['0203', '0204'])
  })

  it('tells a provincia with enough instancias from one that is no longer known', () => {
    expect([codes(change.left), codes(change.untold)]).toEqual([['0201'], ['0202']])
  })

  it('gives national coverage before and after', () => {
    expect([change.before.created, change.after.created, change.before.expected === change.after.expected]).toEqual([5, 5, true])
  })
})
