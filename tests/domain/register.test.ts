import { describe, expect, it } from 'vitest'
import type { Edit, ServiceFact } from '../../src/domain/country/index.ts'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { INSTANCIA_LEVELS, INSTRUMENTS, isOwed } from '../../src/domain/instancias/index.ts'
import { listCoordemunaGaps, listExpiries, readRegister } from '../../src/domain/register/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { country, facts, instrument, provincia } from './invented-country.ts'

const TODAY = '2026-11-21'
const demuna = (code: string): ServiceFact => ({
  ubigeo: ubigeo(code),
  type: 'DEMUNA',
  subtype: '',
  operator: '',
  count: 1,
})
const survey = (more: Parameters<typeof country>[0] = {}) =>
  surveyCountry(
    country({
      territories: [
        facts('01', { level: 'region' }),
        facts('01'),
        ...provincia('0101', 3, 'creada', 'instalada'),
        ...provincia('0102', 2, null, null),
        facts('1501'),
        facts('150102'),
      ],
      ...more,
    }),
    defaultParameters(TODAY),
  )

describe('the register', () => {
  it('an observatorio is owed by the regional instancias only, every other instrument by all', () => {
    const owing = INSTRUMENTS.map((kind) => [kind, INSTANCIA_LEVELS.filter((level) => isOwed(kind, level)).length])
    expect(Object.fromEntries(owing)).toMatchObject({ observatorio: 1, diagnostico: 3, plan_trabajo: 3 })
    expect(isOwed('observatorio', 'regional')).toBe(true)
  })

  it('has one record for each instancia that is owed: no cercado, no provincia of Lima', () => {
    expect(readRegister(survey(), [], 6).map(({ level, unit }) => `${level} ${unit.ubigeo}`)).toEqual([
      'regional 01',
      'provincial 0101',
      'provincial 0102',
      'distrital 010102',
      'distrital 010103',
      'distrital 010202',
      'distrital 150102',
    ])
  })
  it("tells apart what is stated, what the clock says, and what is the person's own", () => {
    const edit: Edit = {
      about: 'instrumento',
      ubigeo: ubigeo('0101'),
      level: 'provincial',
      instrument: 'diagnostico',
      estado: 'aprobado',
      reporta: null,
      inconsistencias: null,
      approvedOn: null,
      validUntil: null,
      editedOn: TODAY,
      note: '',
      link: null,
      receivedOn: null,
    }
    const plan = instrument('0101', 'plan_trabajo', 'aprobado', { level: 'provincial', validUntil: '2026-11-20' })
    const found = readRegister(survey({ instruments: [plan] }), [edit], 6).find(({ unit }) => unit.ubigeo === '0101')
    expect(found?.instruments.plan_trabajo).toEqual({
      stated: plan,
      validity: { state: 'vencido', until: '2026-11-20', assumed: false },
      edit: null,
    })
    expect([
      found?.edited,
      found?.instruments.diagnostico.edit?.estado,
      found?.instruments.observatorio.validity.state,
    ]).toEqual([1, 'aprobado', 'sin_dato'])
  })
})

describe('what expires', () => {
  it('comes soonest first, with the COORDEMUNA among it, and nothing beyond the horizon', () => {
    const national = survey({
      instruments: [
        instrument('0101', 'plan_trabajo', 'aprobado', { level: 'provincial', validUntil: '2027-01-31' }),
        instrument('01', 'diagnostico', 'desactualizado'),
        instrument('01', 'plan_trabajo', 'implementado', { validUntil: '2026-01-01' }),
        instrument('010102', 'plan_trabajo', 'aprobado', { level: 'distrital', validUntil: '2028-01-01' }),
      ],
      coordemunas: [{ ubigeo: ubigeo('0101'), actaOn: '2024-12-01', ratifiedOn: null }],
    })
    const lines = listExpiries(national, readRegister(national, [], 6), 6).map(({ unit, what, validity }) => [
      unit.ubigeo,
      what,
      validity.state,
    ])
    expect(lines).toEqual([
      ['01', 'plan_trabajo', 'vencido'],
      ['0101', 'coordemuna', 'por_vencer'],
      ['0101', 'plan_trabajo', 'por_vencer'],
      ['01', 'diagnostico', 'vencido'],
    ])
  })
})

describe('a report', () => {
  it('is late only when it is known not to be handed in and its half-year is over', () => {
    const activity: Edit = {
      about: 'actividad',
      ubigeo: ubigeo('0101'),
      level: 'provincial',
      editedOn: TODAY,
      note: '',
      link: null,
      receivedOn: null,
      sessions: [],
      reports: [
        { semester: '2026-1', deliveredOn: null },
        { semester: '2026-2', deliveredOn: null },
        { semester: '2025-2', deliveredOn: '2026-01-05' },
      ],
    }
    const national = survey()
    expect(
      listExpiries(national, readRegister(national, [activity], 6), 6).map(({ what, semester, validity }) => [
        what,
        semester,
        validity.until,
      ]),
    ).toEqual([['informe', '2026-1', '2026-06-30']])
  })
})

describe('a provincia all of whose distritos have a DEMUNA', () => {
  const services = [demuna('0101'), demuna('010102'), demuna('010103'), demuna('010201')]
  const gaps = (coordemunas: Parameters<typeof country>[0]['coordemunas'] = []) =>
    listCoordemunaGaps(survey({ services, coordemunas }), 6).map(
      ({ provincia: { ubigeo: code }, distritos, validity }) => [code, distritos, validity.state],
    )
  it("is listed while no COORDEMUNA is known to be in force; the cercado's may be keyed to the provincia", () =>
    expect(gaps()).toEqual([['0101', 3, 'sin_dato']]))
  it('is listed as expired after two years, and not while it is in force', () => {
    expect(gaps([{ ubigeo: ubigeo('0101'), actaOn: '2024-11-20', ratifiedOn: null }])).toEqual([['0101', 3, 'vencido']])
    expect(gaps([{ ubigeo: ubigeo('0101'), actaOn: '2024-11-21', ratifiedOn: null }])).toEqual([])
  })
})
