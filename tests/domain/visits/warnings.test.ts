import { describe, expect, test } from 'vitest'
import { calendarOf } from '../../../src/domain/calendar/index.ts'
import { explainWarning, warnOfPlan, type Visit, type Warning } from '../../../src/domain/visits/index.ts'
import { planOf, strip, visit } from './country.ts'

const calendar = calendarOf([{ date: '2026-12-08', name: 'Inmaculada Concepción' }])
const warn = (visits: readonly Visit[], today = '2026-11-20'): readonly Warning[] =>
  warnOfPlan(planOf(visits), { country: strip(), calendar, today })
const kinds = (visits: readonly Visit[], today?: string) =>
  warn(visits, today).map((each) => `${each.visit} ${each.kind}`)

describe('What a plan warns of', () => {
  test('a link sent one day ahead is late and one sent two days ahead is not (B.3)', () => {
    const virtual = {
      modality: 'virtual',
      date: '2026-12-10',
      hour: '10:00',
      link: 'https://example.org/sala',
    } as const
    expect(
      kinds([
        visit('2001', { ...virtual, id: 'a', linkSentOn: '2026-12-09' }),
        visit('2002', { ...virtual, id: 'b', linkSentOn: '2026-12-08' }),
      ]),
    ).toEqual(['a enlace_tarde'])
  })

  test('a link not sent yet is late once less than two days are left', () => {
    const virtual = visit('2001', { id: 'a', modality: 'virtual', date: '2026-12-10' })
    expect(kinds([virtual], '2026-12-08')).toEqual([])
    expect(kinds([virtual], '2026-12-09')).toEqual(['a enlace_tarde'])
  })

  test("a person in two places at once, whatever the accents; other people are nobody's matter", () => {
    const at = { date: '2026-12-10', hour: '10:00' }
    const visits = [
      visit('2001', { ...at, id: 'a', people: ['María  Soto'] }),
      visit('2002', { ...at, id: 'b', people: ['maria soto', 'otra'] }),
      visit('2003', { ...at, id: 'c', people: ['nadie más'] }),
    ]
    expect(kinds(visits)).toEqual(['b persona_dos_veces'])
  })

  test('a weekend and a holiday', () => {
    const visits = [
      visit('2001', { id: 'a', date: '2026-12-05' }),
      visit('2002', { id: 'b', date: '2026-12-08' }),
      visit('2003', { id: 'c', date: '2026-12-09' }),
    ]
    expect(warn(visits)).toEqual([
      { kind: 'dia_no_laborable', visit: 'a', holiday: null },
      { kind: 'dia_no_laborable', visit: 'b', holiday: 'Inmaculada Concepción' },
    ])
  })

  test('two visits on a day with less time between them than the way takes', () => {
    const visits = [
      visit('2001', { id: 'a', date: '2026-12-10', hour: '09:00' }),
      visit('2009', { id: 'b', date: '2026-12-10', hour: '12:00' }),
    ]
    expect(kinds(visits)).toEqual(['b viaje_imposible'])
    expect(kinds([visits[0] ?? visit('2001'), { ...(visits[1] ?? visit('2009')), hour: '16:30' }])).toEqual([])
  })

  test('the plan de trabajo was due on the last working day of November (7.3.3.1)', () => {
    const late = { date: '2026-12-01', intervention: 'acompanamiento' } as const
    const visits = [
      visit('2001', { ...late, id: 'a' }),
      visit('2002', { ...late, id: 'b', date: '2026-11-30' }),
      visit('2003', { id: 'c', date: '2026-12-01' }),
    ]
    expect(warn(visits)).toEqual([{ kind: 'plazo_noviembre', visit: 'a', dueOn: '2026-11-30' }])
  })

  test('a dated visit with no letter, and one that was made and left nothing written', () => {
    const visits = [
      visit('2001', { id: 'a', state: 'programada', date: '2026-12-10' }),
      visit('2002', { id: 'b', state: 'ejecutada', date: '2026-12-10', letterSentOn: '2026-12-01' }),
    ]
    expect(kinds(visits, '2026-12-10')).toEqual(['a sin_oficio', 'b sin_registro'])
    expect(kinds(visits, '2026-12-09')).toContain('b ejecutada_futura')
  })

  test('nothing is asked of a cancelled visit', () => {
    expect(
      kinds([visit('2001', { state: 'cancelada', modality: 'virtual', date: '2026-12-05' })], '2026-12-04'),
    ).toEqual([])
  })

  test('each warning is one sentence, with its clause where it has one', () => {
    const [warning] = warn([
      visit('2001', { id: 'a', modality: 'virtual', date: '2026-12-10', linkSentOn: '2026-12-09' }),
    ])
    if (warning === undefined) throw new Error('no warning')
    expect(explainWarning(warning, () => 'Piura').replaceAll('\u00a0', ' ')).toBe(
      'El enlace se envía el 9 dic. 2026: faltan menos de dos días; el plazo es el 8 dic. 2026 (7.3.1.2 B.3).',
    )
  })
})
