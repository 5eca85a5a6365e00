import { describe, expect, it } from 'vitest'
import {
  declaredComplete,
  defaultParameters,
  foreseeComplete,
  rowsByRegion,
  surveyCountry,
  type Parameters,
} from '../../src/domain/criteria/index.ts'
import { missing } from '../../src/domain/measure/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { country, facts, provincia, withStage } from './invented-country.ts'

const two = country({
  territories: [
    facts('01', { level: 'region', name: 'Uno' }),
    facts('02', { level: 'region', name: 'Dos' }),
    ...provincia('0101', 5, null, null),
    withStage('010199', 'sin_dato'),
    ...provincia('0201', 5, null, null),
  ],
})
const survey = (changed: Partial<Parameters>) => surveyCountry(two, { ...defaultParameters('2026-11-28'), ...changed })
const inFirst = { completeRegions: [ubigeo('01')] }

describe('a matrix that is complete in some regions', () => {
  it('reads a unit without a row as «no» inside them and as unknown outside them', () => {
    const national = survey(inFirst)
    expect(national.stageOf('distrito', ubigeo('010103'))).toMatchObject({ kind: 'known', value: 'sin_instancia' })
    expect(national.stageOf('distrito', ubigeo('020103'))).toEqual(missing('sin_fila'))
    expect(national.coverageOf('provincia', ubigeo('0101'))).toMatchObject({ expected: 6, created: 0, unknown: 1 })
    expect(national.coverageOf('provincia', ubigeo('0201'))).toMatchObject({ expected: 5, unknown: 5 })
  })

  it('leaves unknown what a row says is not known, also inside them', () => {
    expect(survey(inFirst).stageOf('distrito', ubigeo('010199'))).toEqual(missing('declarado_sin_dato'))
  })

  it('tells Lima Metropolitana from the rest of Lima', () => {
    const lima = country({ territories: [...provincia('1501', 3, null, null), ...provincia('1502', 3, null, null)] })
    const national = surveyCountry(lima, { ...defaultParameters('2026-11-28'), completeRegions: [ubigeo('1501')] })
    expect(national.stageOf('distrito', ubigeo('150102')).kind).toBe('known')
    expect(national.stageOf('distrito', ubigeo('150202')).kind).toBe('missing')
  })

  it('says which they are and what is read outside them, and nothing where nothing was declared', () => {
    expect(declaredComplete(survey(inFirst))).toBe(
      'Matriz completa solo en Uno: ahí lo que no figura no existe y en lo demás está sin dato',
    )
    expect(declaredComplete(survey({}))).toBe(null)
  })
})

describe('what follows from declaring regions complete', () => {
  it('counts the expected instancias without a row, whatever is declared already', () => {
    const counts = (national: ReturnType<typeof survey>) =>
      rowsByRegion(national).map(({ region, expected, silent }) => [region.ubigeo, expected, silent])
    expect(counts(survey({}))).toEqual([
      ['01', 6, 5],
      ['02', 5, 5],
    ])
    expect(counts(survey(inFirst))).toEqual(counts(survey({})))
  })

  it('tells how many of them become «no», and the provincias in critical gap before and after', () => {
    expect(foreseeComplete(survey({}), [ubigeo('01')])).toEqual({ silent: 5, criticalNow: 0, criticalThen: 1 })
    expect(foreseeComplete(survey(inFirst), [])).toEqual({ silent: 0, criticalNow: 1, criticalThen: 0 })
  })
})
