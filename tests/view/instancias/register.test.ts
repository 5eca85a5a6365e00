import { describe, expect, it } from 'vitest'
import type { CountryRows, Edit } from '../../../src/domain/country/index.ts'
import { defaultParameters, surveyCountry } from '../../../src/domain/criteria/index.ts'
import { observatorioTests } from '../../../src/domain/instancias/index.ts'
import { readRegister, type InstanciaRecord } from '../../../src/domain/register/index.ts'
import { ubigeo, type MacroRegion } from '../../../src/domain/territory/index.ts'
import { cellOf, instrumentCell } from '../../../src/view/instancias/register-columns.ts'
import { isInScope } from '../../../src/workspace/choices/index.ts'
import { filterRecords, sortRecords } from '../../../src/view/instancias/register-order.ts'
import { country, facts, instrument, withStage } from '../../domain/invented-country.ts'

const TODAY = '2026-11-21'
const written = { editedOn: TODAY, note: '', link: null, receivedOn: null } as const
const ACTIVITY: Edit = {
  ...written,
  about: 'actividad',
  ubigeo: ubigeo('0101'),
  level: 'provincial',
  sessions: [
    { date: '2026-05-04', extraordinary: false, inconsistencias: null },
    { date: '2025-11-21', extraordinary: true, inconsistencias: null },
    { date: '2027-01-01', extraordinary: false, inconsistencias: null },
  ],
  reports: [
    { semester: '2026-1', deliveredOn: '2026-07-02' },
    { semester: '2025-2', deliveredOn: null },
  ],
}
const plan = (code: string, validUntil: string | null) =>
  instrument(code, 'plan_trabajo', 'aprobado', { level: 'provincial', validUntil })
const ROWS: Partial<CountryRows> = {
  territories: [
    withStage('0101', 'creada', { name: 'Ñañez' }),
    withStage('0102', 'en_proceso', { name: 'Ancón' }),
    facts('0201', { name: 'Zarumilla' }),
  ],
  instruments: [
    plan('0101', '2026-11-20'),
    plan('0102', '2027-01-31'),
    instrument('0102', 'diagnostico', 'aprobado', { level: 'provincial', inconsistencias: true }),
  ],
}
const clock = defaultParameters(TODAY)
const records = (edits: readonly Edit[] = [ACTIVITY]) =>
  readRegister(surveyCountry(country(ROWS), defaultParameters(TODAY)), edits, 6)
const codes = (found: readonly InstanciaRecord[]) => found.map(({ unit }) => unit.ubigeo)
const all = { level: 'todos', shown: 'todas', text: '' } as const
const first = (found: readonly InstanciaRecord[]) => {
  const [record] = found
  if (record === undefined) throw new Error('no record')
  return record
}

describe('the register on screen', () => {
  it("shows what is asked for: the stage, the plan, what is inconsistent, what is the person's own", () => {
    const shown = (key: Parameters<typeof filterRecords>[1]['shown']) =>
      codes(filterRecords(records(), { ...all, shown: key }, clock))
    expect([
      shown('creadas'),
      shown('plan_vencido'),
      shown('plan_por_vencer'),
      shown('sin_plan'),
      shown('inconsistentes'),
      shown('editadas'),
    ]).toEqual([['0101'], ['0101'], ['0102'], [], ['0102'], ['0101']])
    expect(codes(filterRecords(records(), { ...all, level: 'distrital' }, clock))).toEqual([])
  })
  it('finds by name, accents apart, and by the beginning of the code', () => {
    expect(codes(filterRecords(records(), { ...all, text: 'nanez' }, clock))).toEqual(['0101'])
    expect(codes(filterRecords(records(), { ...all, text: '02' }, clock))).toEqual(['0201'])
  })
  it('is ordered by any column, what is not known last either way', () => {
    expect(codes(sortRecords(records(), { column: 'name', descending: false }, clock))).toEqual([
      '0102',
      '0101',
      '0201',
    ])
    expect(codes(sortRecords(records(), { column: 'stage', descending: true }, clock))).toEqual([
      '0101',
      '0102',
      '0201',
    ])
    expect(codes(sortRecords(records(), { column: 'plan_trabajo', descending: false }, clock))).toEqual([
      '0101',
      '0102',
      '0201',
    ])
    expect(codes(sortRecords(records(), { column: 'plan_trabajo', descending: true }, clock))).toEqual([
      '0102',
      '0101',
      '0201',
    ])
    expect(sortRecords(records(), null, clock)).toEqual(records())
  })
  it('keeps to the scope; a macro-region that is not known holds nothing', () => {
    const sets: readonly MacroRegion[] = [{ id: 'norte', name: 'Norte', origin: '', regions: [ubigeo('02')] }]
    const inside = (scope: Parameters<typeof isInScope>[0]) =>
      ['0101', '0201'].filter((code) => isInScope(scope, sets)(ubigeo(code)))
    expect([
      inside({ kind: 'pais' }),
      inside({ kind: 'departamento', ubigeo: ubigeo('01') }),
      inside({ kind: 'macro', id: 'norte' }),
      inside({ kind: 'macro', id: 'otra' }),
      inside({ kind: 'regiones', regions: [ubigeo('02')] }),
    ]).toEqual([['0101', '0201'], ['0101'], ['0201'], [], ['0201']])
  })
})

describe('a cell of the register', () => {
  it('never says "no" of what is not known', () => {
    const unknown = records()[2]
    const said = (['stage', 'installed', 'directorio', 'plan_trabajo', 'sessions', 'semester', 'annual'] as const).map(
      (column) => unknown && cellOf(unknown, column, clock).main,
    )
    expect(said).toEqual(said.map(() => null))
  })
  it('counts the sessions of twelve months up to the reference date', () =>
    expect(cellOf(first(records()), 'sessions', clock).main).toBe('1'))
  it('tells a report handed in from one known not to be', () => {
    const record = first(records())
    expect([cellOf(record, 'semester', clock), cellOf(record, 'annual', clock)]).toEqual([
      { main: 'sí', more: '2\u00A0jul.\u00A02026', state: 'vigente' },
      { main: 'no', more: '2025-2', state: 'vencido' },
    ])
  })
  it('marks an end that the term gave', () => {
    const anual = surveyCountry(
      country({ ...ROWS, instruments: [{ ...plan('0101', null), approvedOn: '2025-11-28' }] }),
      { ...defaultParameters(TODAY), planTerm: 'anual' },
    )
    expect(instrumentCell(first(readRegister(anual, [], 6)).instruments.plan_trabajo)).toEqual({
      main: 'aprobado',
      more: 'vence 31\u00A0dic.\u00A02026 *',
      state: 'por_vencer',
    })
  })
})

describe('the four tests of an observatorio', () => {
  it.each([
    ['aprobado', null, ['si', 'no', 'si', 'sin_dato']],
    ['implementado', true, ['si', 'si', 'si', 'si']],
    ['implementado', false, ['si', 'si', 'si', 'no']],
    ['desactualizado', true, ['si', 'no', 'no', 'si']],
    ['formulado', null, ['no', 'no', 'no', 'no']],
    ['no_tiene', true, ['no', 'no', 'no', 'no']],
  ] as const)('%s that reports %s', (estado, reporta, answers) =>
    expect(
      Object.values(observatorioTests({ estado, reporta, inconsistencias: null, approvedOn: null, validUntil: null })),
    ).toEqual(answers),
  )
  it('are all unknown of one of which nothing is stated', () =>
    expect(Object.values(observatorioTests(undefined))).toEqual(['sin_dato', 'sin_dato', 'sin_dato', 'sin_dato']))
})
