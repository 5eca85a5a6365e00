import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { peruHolidays } from '../../scripts/feriados/index.ts'
import { calendarOf } from '../../src/domain/calendar/index.ts'
import { assessGroup, defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import {
  coordemunaUntil,
  coordemunaValidity,
  expiryOf,
  INSTRUMENT_ESTADOS,
  INSTRUMENTS,
  isInForce,
  nextReport,
  PLAN_TERMS,
  planApprovalDue,
  reportsDue,
  validityOf,
  VALIDITY_STATES,
  type InstrumentState,
  type PlanTerm,
} from '../../src/domain/instancias/index.ts'
import { country, facts, instrument, withStage } from './invented-country.ts'

const plan = (stated: Partial<InstrumentState> = {}): InstrumentState => ({
  estado: 'aprobado',
  reporta: null,
  inconsistencias: null,
  approvedOn: null,
  validUntil: null,
  ...stated,
})
const at = (referenceDate: string, planTerm: PlanTerm = 'multianual') => ({ referenceDate, planTerm })

describe('a plan de trabajo approved on 2025-11-28 (acceptance test 7)', () => {
  const approved = plan({ approvedOn: '2025-11-28' })
  it.each([
    ['anual', '2026-12-31', 'si'],
    ['anual', '2027-01-01', 'no'],
    ['trienal', '2028-12-31', 'si'],
    ['trienal', '2029-01-01', 'no'],
    ['multianual', '2040-01-01', 'si'],
  ] as const)('under %s, on %s: %s', (term, day, verdict) => expect(isInForce(approved, at(day, term))).toBe(verdict))

  it('says that its end is assumed, and that nothing is assumed where the matrix states it', () => {
    expect(expiryOf('plan_trabajo', approved, 'anual')).toEqual({ kind: 'fecha', on: '2026-12-31', assumed: true })
    expect(expiryOf('plan_trabajo', { ...approved, validUntil: '2026-06-30' }, 'trienal')).toEqual({
      kind: 'fecha',
      on: '2026-06-30',
      assumed: false,
    })
    expect(validityOf('plan_trabajo', approved, at('2026-11-21'), 6)).toEqual({
      state: 'vigente',
      until: null,
      assumed: true,
    })
  })

  it('was due by Friday 28, because 30 November 2025 is a Sunday', () =>
    expect(planApprovalDue(calendarOf(peruHolidays()), 2026)).toBe('2025-11-28'))
})

describe('the term of a plan de trabajo', () => {
  it('an approval of the first half of a year is late, for that same year', () => {
    expect(expiryOf('plan_trabajo', plan({ approvedOn: '2026-06-30' }), 'anual')).toMatchObject({ on: '2026-12-31' })
    expect(expiryOf('plan_trabajo', plan({ approvedOn: '2026-07-01' }), 'anual')).toMatchObject({ on: '2027-12-31' })
  })
  it('without dates is unknown under a term that needs one, and taken to be in force under multianual', () => {
    expect(PLAN_TERMS.map((term) => isInForce(plan(), at('2026-11-21', term)))).toEqual(['si', 'sin_dato', 'sin_dato'])
  })
  it('belongs to the plan alone: other instruments end where the matrix says so', () => {
    const others = INSTRUMENTS.filter((kind) => kind !== 'plan_trabajo')
    expect(others.map((kind) => expiryOf(kind, plan({ approvedOn: '2010-01-01' }), 'anual').kind)).toEqual(
      others.map(() => 'sin_fecha'),
    )
  })
  it('moves the criteria of the ranking', () => {
    const rows = {
      territories: [facts('01', { level: 'region' }), withStage('0101', 'creada')],
      instruments: [
        instrument('01', 'plan_trabajo', 'aprobado', { approvedOn: '2023-11-30' }),
        instrument('01', 'diagnostico', 'aprobado'),
      ],
    }
    const verdict = (planTerm: PlanTerm) =>
      assessGroup(surveyCountry(country(rows), { ...defaultParameters('2026-11-21'), planTerm }), 'local', null)[0]
        ?.results[0]?.verdict
    expect(PLAN_TERMS.map(verdict)).toEqual(['si', 'sin_dato', 'si'])
  })
})

describe('the validity of an instrument', () => {
  const state = (stated: Partial<InstrumentState>, horizon = 6) =>
    validityOf('plan_trabajo', plan(stated), at('2026-11-21'), horizon).state
  it('is of five kinds', () => {
    expect([
      state({ validUntil: '2026-11-20' }),
      state({ validUntil: '2026-11-21' }),
      state({ validUntil: '2027-05-21' }),
      state({ validUntil: '2027-05-22' }),
    ]).toEqual(['vencido', 'por_vencer', 'por_vencer', 'vigente'])
    expect(INSTRUMENT_ESTADOS.map((estado) => state({ estado }))).toEqual([
      'sin_instrumento',
      'sin_instrumento',
      'sin_instrumento',
      'vigente',
      'vigente',
      'vencido',
    ])
    expect(validityOf('diagnostico', undefined, at('2026-11-21'), 6).state).toBe('sin_dato')
  })
  it('agrees with the verdict of the criteria, whatever is stated', () => {
    const day = fc.option(
      fc
        .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...INSTRUMENT_ESTADOS),
        day,
        day,
        fc.constantFrom(...PLAN_TERMS),
        (estado, approvedOn, validUntil, term) => {
          const clock = at('2026-11-21', term)
          const { state: found } = validityOf('plan_trabajo', plan({ estado, approvedOn, validUntil }), clock, 3)
          const inForce = {
            vencido: 'no',
            por_vencer: 'si',
            vigente: 'si',
            sin_instrumento: 'no',
            sin_dato: 'sin_dato',
          }[found]
          return (
            VALIDITY_STATES.includes(found) && inForce === isInForce(plan({ estado, approvedOn, validUntil }), clock)
          )
        },
      ),
    )
  })
})

describe('a COORDEMUNA with acta of 2024-03-15 (acceptance test 6)', () => {
  const acta = [{ actaOn: '2024-03-15', ratifiedOn: null }]
  it.each([
    ['2026-03-14', 'por_vencer'],
    ['2026-03-15', 'por_vencer'],
    ['2026-03-16', 'vencido'],
    ['2025-01-01', 'vigente'],
    ['2024-03-14', 'sin_dato'],
  ] as const)('on %s is %s: its last day counts', (day, state) =>
    expect(coordemunaValidity(acta, day, 6).state).toBe(state),
  )
  it('is renewed by a ratification and by a later acta, once they have happened', () => {
    const renewed = [{ actaOn: '2024-03-15', ratifiedOn: '2026-03-10' }]
    expect(coordemunaUntil(renewed, '2026-03-16')).toBe('2028-03-10')
    expect(coordemunaUntil(renewed, '2026-03-09')).toBe('2026-03-15')
    expect(coordemunaUntil([...acta, { actaOn: '2026-04-01', ratifiedOn: null }], '2026-05-01')).toBe('2028-04-01')
    expect(coordemunaUntil([], '2026-05-01')).toBeNull()
  })
})

describe('the follow-up reports (7.3.4.4–6)', () => {
  it('are owed at the end of each half-year; the second is the annual one', () => {
    expect(reportsDue('2026-11-21', 3)).toEqual([
      { semester: '2026-1', dueOn: '2026-06-30', annual: false },
      { semester: '2025-2', dueOn: '2025-12-31', annual: true },
      { semester: '2025-1', dueOn: '2025-06-30', annual: false },
    ])
    expect(nextReport('2026-11-21')).toEqual({ semester: '2026-2', dueOn: '2026-12-31', annual: true })
    expect(reportsDue('2026-06-30', 1)[0]?.semester).toBe('2025-2')
  })
})
