import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  assessGroup,
  criteriaOf,
  defaultParameters,
  GROUPS,
  REGIONAL,
  surveyCountry,
  type Assessment,
  type CriterionKey,
  type GroupKey,
} from '../../src/domain/criteria/index.ts'
import { resultOfParts } from '../../src/domain/criteria/parts.ts'
import type { Country, InitiativeFact, InstrumentFact } from '../../src/domain/country/index.ts'
import type { Verdict } from '../../src/domain/measure/index.ts'
import { explainPlace, layOut, rankUnits } from '../../src/domain/ranking/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { country, facts, instrument, provincia, withStage } from './invented-country.ts'

const survey = (of: Country) => surveyCountry(of, defaultParameters('2026-11-21'))
const verdicts = (units: readonly Assessment[], key: CriterionKey) =>
  Object.fromEntries(
    units.map((each) => [each.unit.ubigeo, each.results.find((result) => result.criterion.key === key)?.verdict]),
  )
const region = (code: string) => facts(code, { level: 'region' })
const initiative = (
  code: string,
  level: InitiativeFact['level'],
  type: InitiativeFact['type'],
  estado: InitiativeFact['estado'] = null,
): InitiativeFact => ({ ubigeo: ubigeo(code), level, type, name: null, estado, date: null })

describe('the truth table of "at least n of"', () => {
  const lines = readFileSync(resolve(import.meta.dirname, 'criterios-tabla-de-verdad.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  const share = (text: string) => Number(text.split('/')[0]) / Number(text.split('/')[1])
  it.each(lines)('%s', (line) => {
    const [needed, one, two, three, cumple, min = '', max = ''] = line.split(',')
    const parts = [one, two, three]
      .filter((part) => part !== '')
      .map((verdict) => ({ name: 'plan' as const, verdict: verdict as Verdict }))
    const result = resultOfParts(
      survey(country({})),
      { criterion: REGIONAL.iniciativas_regionales, needed: Number(needed), table: 'instrumentos', rows: [] },
      parts,
    )
    expect([result.verdict, result.score]).toEqual([cumple, { min: share(min), max: share(max) }])
  })
})

describe('the regional group', () => {
  const judge = (instruments: readonly InstrumentFact[], initiatives: readonly InitiativeFact[] = []) =>
    assessGroup(survey(country({ territories: [region('01')], instruments, initiatives })), 'regional', null)
  const verdict = (
    key: CriterionKey,
    instruments: readonly InstrumentFact[],
    initiatives: readonly InitiativeFact[] = [],
  ) => verdicts(judge(instruments, initiatives), key)['01']

  it('has the regions for units, with or without rows', () => {
    const units = assessGroup(
      survey(country({ territories: [region('01'), region('15'), region('1501')] })),
      'regional',
      null,
    )
    expect(units.map((each) => [each.unit.ubigeo, each.met])).toEqual([
      ['01', 0],
      ['15', 0],
      ['1501', 0],
    ])
  })
  it('i. asks for inconsistencies in two of three instruments; one that does not exist is not inconsistent', () => {
    const bad = { inconsistencias: true }
    const key = 'instrumentos_inconsistentes'
    expect(
      verdict(key, [
        instrument('01', 'diagnostico', 'aprobado', bad),
        instrument('01', 'observatorio', 'aprobado'),
        instrument('01', 'plan_trabajo', 'no_tiene'),
      ]),
    ).toBe('si')
    expect(
      verdict(key, [
        instrument('01', 'diagnostico', 'no_tiene', bad),
        instrument('01', 'plan_trabajo', 'no_tiene', bad),
        instrument('01', 'observatorio', 'desactualizado'),
      ]),
    ).toBe('no')
    expect(
      verdict(key, [
        instrument('01', 'diagnostico', 'aprobado', bad),
        instrument('01', 'plan_trabajo', 'aprobado', { ...bad, validUntil: '2025-12-31' }),
        instrument('01', 'observatorio', 'formulado'),
      ]),
    ).toBe('no')
    expect(verdict(key, [instrument('01', 'diagnostico', 'aprobado', bad)])).toBe('sin_dato')
  })
  it('ii. asks for one lacking of diagnóstico and protocolo', () => {
    const key = 'falta_diagnostico_o_protocolo'
    expect(
      verdict(key, [
        instrument('01', 'diagnostico', 'aprobado'),
        instrument('01', 'protocolo_adecuado', 'implementado'),
      ]),
    ).toBe('no')
    expect(verdict(key, [instrument('01', 'diagnostico', 'formulado')])).toBe('si')
    expect(verdict(key, [instrument('01', 'diagnostico', 'aprobado')])).toBe('sin_dato')
  })
  it('iii. tells apart approved, implemented and reporting', () => {
    const key = 'sin_observatorio_funcionando'
    const of = (estado: InstrumentFact['estado'], reporta: boolean | null) =>
      verdict(key, [instrument('01', 'observatorio', estado, { reporta })])
    expect([
      of('implementado', true),
      of('implementado', false),
      of('implementado', null),
      of('aprobado', true),
      of('desactualizado', true),
      verdict(key, []),
    ]).toEqual(['no', 'si', 'sin_dato', 'si', 'si', 'sin_dato'])
  })
  it('iv. counts approved or implemented plans, políticas and programas; no row is unknown, "ninguna" is no', () => {
    const key = 'iniciativas_regionales'
    const of = (...rows: InitiativeFact[]) => verdict(key, [], rows)
    expect([
      of(),
      of(initiative('01', 'regional', 'ninguna')),
      of(initiative('01', 'regional', 'plan', 'en_elaboracion')),
      of(initiative('01', 'regional', 'plan', 'aprobado')),
      of(initiative('01', 'regional', 'incentivo', 'aprobado')),
    ]).toEqual(['sin_dato', 'no', 'no', 'si', 'no'])
  })
})

describe('the local group', () => {
  const territories = [
    facts('01'),
    ...provincia('0101', 3, 'creada', 'instalada'),
    ...provincia('0102', 2, 'en_proceso', null),
    withStage('1501', null),
    withStage('150101', 'creada'),
  ]
  const judge = (more: Parameters<typeof country>[0] = {}, level: 'provincia' | 'distrito' | null = null) =>
    assessGroup(survey(country({ territories, ...more })), 'local', level)

  it('has the created provincial and district instancias for units: never a cercado', () => {
    expect(judge().map((each) => each.unit.ubigeo)).toEqual(['0101', '010102', '010103'])
    expect(judge({}, 'distrito').map((each) => each.unit.ubigeo)).toEqual(['010102', '010103'])
  })
  it('i. asks the region for two of three, the plan in force at the reference date', () => {
    const two = [
      instrument('01', 'diagnostico', 'aprobado'),
      instrument('01', 'plan_trabajo', 'aprobado', { validUntil: '2026-11-21' }),
      instrument('01', 'observatorio', 'aprobado'),
    ]
    const expired = two.map((row) => (row.instrument === 'plan_trabajo' ? { ...row, validUntil: '2026-11-20' } : row))
    expect(
      [two, expired].map((instruments) => verdicts(judge({ instruments }), 'region_con_dos_instrumentos')['0101']),
    ).toEqual(['si', 'no'])
  })
  it('ii. asks the municipality of the same level for a service', () => {
    const initiatives = [
      initiative('010102', 'distrital', 'servicio_agresores'),
      initiative('010103', 'distrital', 'plan', 'aprobado'),
    ]
    expect(verdicts(judge({ initiatives }), 'servicio_local_prevencion')).toEqual({
      '0101': 'sin_dato',
      '010102': 'si',
      '010103': 'no',
    })
  })
  it('iii. compares the services of a provincia with provincias and of a distrito with distritos', () => {
    const service = (code: string, count: number) => ({
      ubigeo: ubigeo(code),
      type: 'DEMUNA',
      subtype: '',
      operator: '',
      count,
    })
    expect(verdicts(judge({ services: [service('010102', 1), service('010103', 3)] }), 'mas_servicios')).toEqual({
      '0101': 'si',
      '010102': 'no',
      '010103': 'si',
    })
  })
  it('iii. counts only services of institutions with responsibility under Ley 30364', () => {
    const service = (code: string, type: string, count: number) => ({
      ubigeo: ubigeo(code),
      type,
      subtype: '',
      operator: '',
      count,
    })
    const services = [service('010102', 'CIAM', 9), service('010102', 'CONADIS', 9), service('010103', 'DEMUNA', 1)]
    expect(verdicts(judge({ services }), 'mas_servicios')).toMatchObject({ '010102': 'no', '010103': 'si' })
  })
  it('iv. takes a formulated reglamento or plan of its own', () => {
    const own = (kind: InstrumentFact['instrument'], estado: InstrumentFact['estado'], more = {}) =>
      instrument('010102', kind, estado, { level: 'distrital', ...more })
    const of = (...instruments: InstrumentFact[]) => verdicts(judge({ instruments }), 'reglamento_o_plan')['010102']
    expect([
      of(own('reglamento_interno', 'formulado')),
      of(own('plan_trabajo', 'formulado')),
      of(own('plan_trabajo', 'aprobado', { validUntil: '2020-01-01' }), own('reglamento_interno', 'no_tiene')),
      of(),
    ]).toEqual(['si', 'si', 'no', 'sin_dato'])
  })
})

describe('every group', () => {
  it.each(GROUPS)('%s ranks its units and explains each place with its clauses', (group: GroupKey) => {
    const of = survey(
      country({
        territories: [
          region('01'),
          facts('01'),
          ...provincia('0101', 3, 'creada', 'creada'),
          ...provincia('0102', 3, 'sin_instancia', null),
        ],
      }),
    )
    const ranked = rankUnits(layOut(criteriaOf(group), assessGroup(of, group, null), true), {})
    expect(ranked.length).toBeGreaterThan(0)
    for (const each of ranked) expect(explainPlace(each)).toMatch(/^Está en el puesto \d.*B\.1.*\.$/)
  })
})
