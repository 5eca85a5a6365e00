import { describe, expect, it } from 'vitest'
import {
  assessCreacion,
  defaultParameters,
  surveyCountry,
  type Assessment,
  type CriterionKey,
  type Parameters,
} from '../../src/domain/criteria/index.ts'
import type { Country } from '../../src/domain/country/index.ts'
import type { EtapaRow } from '../../src/domain/instancias/index.ts'
import { cases, country, facts, instrument, provincia, withStage } from './invented-country.ts'

const assess = (of: Country, level: 'provincia' | 'distrito' = 'provincia', changed: Partial<Parameters> = {}) =>
  assessCreacion(surveyCountry(of, { ...defaultParameters('2026-11-21'), ...changed }), level)
const unit = (units: readonly Assessment[], code: string) => units.find((each) => each.unit.ubigeo === code)
const result = (units: readonly Assessment[], code: string, key: CriterionKey) => {
  const found = unit(units, code)?.results.find((each) => each.criterion.key === key)
  if (!found) throw new Error(`no ${key} of ${code}`)
  return found
}

describe('the units of the group', () => {
  const territories = [
    ...provincia('0101', 2, 'creada', 'creada'),
    ...provincia('0102', 2, 'creada', 'en_proceso'),
    ...provincia('0103', 2, null, null),
  ]
  it('are the provincias with an expected instancia that is not known to be created', () => {
    expect(assess(country({ territories })).map((each) => each.unit.ubigeo)).toEqual(['0102', '0103'])
  })
  it('are the distritos whose own is expected and not known to be created: never a cercado', () => {
    expect(assess(country({ territories }), 'distrito').map((each) => each.unit.ubigeo)).toEqual(['010202', '010302'])
  })
})

describe('i. the region has an instrument', () => {
  const territories = [facts('01', { name: 'Uno' }), ...provincia('0101', 2, null, null)]
  const verdict = (...rows: readonly ReturnType<typeof instrument>[]) =>
    result(assess(country({ territories, instruments: rows })), '0101', 'region_con_instrumento')
  it('is yes with either one known to hold, no when both are known not to, otherwise unknown', () => {
    expect(verdict(instrument('01', 'diagnostico', 'desactualizado')).verdict).toBe('si')
    expect(
      verdict(instrument('01', 'diagnostico', 'no_tiene'), instrument('01', 'observatorio', 'implementado')).verdict,
    ).toBe('si')
    expect(
      verdict(instrument('01', 'diagnostico', 'formulado'), instrument('01', 'observatorio', 'aprobado')).verdict,
    ).toBe('no')
    expect(verdict(instrument('01', 'diagnostico', 'no_tiene')).verdict).toBe('sin_dato')
    expect(verdict().score).toEqual({ min: 0, max: 1 })
  })
  it('reads Lima Metropolitana from the row of 1501 and the other provincias from 15', () => {
    const lima = country({
      territories: [facts('15'), ...provincia('1501', 2, null, null), ...provincia('1502', 2, null, null)],
      instruments: [
        instrument('1501', 'diagnostico', 'aprobado'),
        instrument('15', 'diagnostico', 'no_tiene'),
        instrument('15', 'observatorio', 'no_tiene'),
      ],
    })
    expect(['1501', '1502'].map((code) => result(assess(lima), code, 'region_con_instrumento').verdict)).toEqual([
      'si',
      'no',
    ])
  })
})

describe('ii. the critical gap', () => {
  it('scores 1 − coverage, as an interval while something is unknown', () => {
    const units = assess(
      country({
        territories: [...provincia('0101', 4, 'creada', 'sin_instancia').slice(0, 4), withStage('010104', 'sin_dato')],
      }),
    )
    expect(result(units, '0101', 'brecha_critica')).toMatchObject({
      score: { min: 0.5, max: 0.75 },
      verdict: 'no',
      value: 0.25,
    })
  })
  it('of a distrito is its provincia’s', () => {
    const units = assess(country({ territories: provincia('0101', 5, 'sin_instancia', 'sin_instancia') }), 'distrito')
    expect(result(units, '010103', 'brecha_critica')).toMatchObject({ verdict: 'si', score: { min: 1, max: 1 } })
  })
  it('with a complete matrix reads silence as absence', () => {
    const silent = country({ territories: provincia('0101', 5, null, null) })
    expect(result(assess(silent), '0101', 'brecha_critica').verdict).toBe('sin_dato')
    expect(result(assess(silent, 'provincia', { matrixComplete: true }), '0101', 'brecha_critica').verdict).toBe('si')
  })
})

describe('ii. the critical gap of nothing expected', () => {
  it('does not apply to a provincia of one distrito when distritos alone are counted', () => {
    const one = country({ territories: provincia('0101', 1, 'en_proceso', null) })
    expect(result(assess(one, 'provincia', { definition: 'distrital' }), '0101', 'brecha_critica')).toMatchObject({
      verdict: 'no_aplica',
      value: null,
      missing: null,
    })
  })
})

describe('iii. the higher incidence', () => {
  const people = { population: 1000, women: 500, populationYear: 2025, populationOrigin: 'propia' } as const
  const territories = ['0101', '0102', '0103', '0104', '0105'].flatMap((code) => [
    facts(code, people),
    facts(`${code}01`),
  ])
  const both = (code: string, count: number, modality?: string) => [
    cases(code, 2024, count, modality),
    cases(code, 2025, count, modality),
  ]
  const rated = [...both('0101', 10), ...both('0102', 20), ...both('0103', 30), ...both('0104', 40)]
  const of = country({ territories: [facts('01', people), ...territories], cases: [...rated, ...both('01', 100)] })
  it('is yes at or above the percentile of the provincias that have a rate, and no below', () => {
    const verdicts = ['0101', '0103', '0104'].map(
      (code) => result(assess(of, 'provincia', { inherit: false }), code, 'mayor_incidencia').verdict,
    )
    expect(verdicts).toEqual(['no', 'no', 'si'])
  })
  it('is unknown without a rate, with the whole score open', () => {
    expect(result(assess(of, 'provincia', { inherit: false }), '0105', 'mayor_incidencia')).toMatchObject({
      verdict: 'sin_dato',
      score: { min: 0, max: 1 },
      value: null,
    })
  })
  it('takes the departamento’s rate, marked, when inheritance is on', () => {
    expect(result(assess(of), '0105', 'mayor_incidencia')).toMatchObject({
      verdict: 'si',
      quality: 'heredado',
      score: { min: 1, max: 1 },
    })
  })
  it('is never met by a provincia without cases, and at a percentile of zero by those with any', () => {
    const few = country({
      territories: [facts('01', people), ...territories],
      cases: [...['0101', '0102', '0103', '0104'].flatMap((code) => both(code, 0)), ...both('0105', 10)],
    })
    const judged = assess(few, 'provincia', { inherit: false })
    expect(['0101', '0104', '0105'].map((code) => result(judged, code, 'mayor_incidencia').verdict)).toEqual([
      'no',
      'no',
      'si',
    ])
    expect(result(judged, '0105', 'mayor_incidencia')).toMatchObject({
      threshold: 0,
      evidence: { field: { rated: 5, withCases: 1 } },
    })
  })
  it('scores the percentile rank among those rated', () => {
    expect(result(assess(of, 'provincia', { inherit: false }), '0102', 'mayor_incidencia').score.min).toBeCloseTo(
      1 / 3,
      12,
    )
  })
  it('uses the total population in the whole country as soon as one row lacks the women', () => {
    const mixed = country({ territories: [facts('0106', { ...people, women: null }), ...territories], cases: rated })
    expect(result(assess(mixed), '0101', 'mayor_incidencia').value).toBe(100)
  })
})

describe('iv. services of AURORA', () => {
  const served = (code: string, etapa: EtapaRow | null) => withStage(code, etapa, { auroraOwn: 1, auroraTotal: 1 })
  const parent = (code: string, etapa: EtapaRow | null, total: number) => withStage(code, etapa, { auroraTotal: total })
  it('scores the share of the distritos without instancia that have one; the cercado has the provincial instancia', () => {
    const units = assess(
      country({
        territories: [
          parent('0101', 'creada', 2),
          served('010101', null),
          served('010102', null),
          withStage('010103', 'sin_instancia'),
          served('010104', 'creada'),
        ],
      }),
    )
    expect(result(units, '0101', 'servicios_aurora')).toMatchObject({ verdict: 'si', score: { min: 0.5, max: 0.5 } })
  })
  it('counts the cercado among those without while the provincial instancia is not known to be created', () => {
    const units = assess(
      country({ territories: [parent('0101', 'en_proceso', 1), served('010101', null), withStage('010102', null)] }),
    )
    expect(result(units, '0101', 'servicios_aurora').score.min).toBe(0.5)
  })
  it('leaves the cercado of 1501 out', () => {
    const units = assess(
      country({
        territories: [facts('15'), parent('1501', null, 1), served('150101', null), withStage('150102', null)],
      }),
    )
    expect(result(units, '1501', 'servicios_aurora')).toMatchObject({ verdict: 'si', score: { min: 0, max: 0 } })
  })
  it('is yes with a service keyed to the provincia only, which scores nothing in its distritos', () => {
    const units = assess(
      country({ territories: [parent('0101', null, 1), withStage('010101', null), withStage('010102', null)] }),
    )
    expect(result(units, '0101', 'servicios_aurora')).toMatchObject({ verdict: 'si', score: { min: 0, max: 0 } })
  })
  it('is unknown while no service is loaded, not "no"', () => {
    const units = assess(country({ territories: provincia('0101', 2, null, null) }, ['servicios']))
    expect(result(units, '0101', 'servicios_aurora')).toMatchObject({ verdict: 'sin_dato', score: { min: 0, max: 1 } })
  })
  it('of a distrito is yes or no by the service keyed to it', () => {
    const units = assess(
      country({
        territories: [
          parent('0101', null, 1),
          withStage('010101', null),
          served('010102', null),
          withStage('010103', null),
        ],
      }),
      'distrito',
    )
    expect(['010102', '010103'].map((code) => result(units, code, 'servicios_aurora').verdict)).toEqual(['si', 'no'])
  })
})

describe('poverty', () => {
  it('is context: it scores its rank, gives no verdict and is never counted as met', () => {
    const poor = (code: string, povertyRate: number) => withStage(code, null, { povertyRate, povertyOrigin: 'propia' })
    const units = assess(
      country({
        territories: [
          poor('0101', 10),
          poor('0102', 30),
          poor('0103', 20),
          facts('010102'),
          facts('010202'),
          facts('010302'),
        ],
      }),
    )
    expect(['0101', '0102', '0103'].map((code) => result(units, code, 'pobreza').score.min)).toEqual([0, 1, 0.5])
    expect(result(units, '0102', 'pobreza').verdict).toBe('no_aplica')
    expect(unit(units, '0102')?.met).toBe(0)
  })
})
