import { describe, expect, test } from 'vitest'
import { applyEdits, type Edit } from '../../../src/domain/country/index.ts'
import { defaultParameters, surveyCountry } from '../../../src/domain/criteria/index.ts'
import {
  acceptInstrument,
  acceptOrdenanza,
  acceptSession,
  explainCame,
  explainSince,
  monthOfPlan,
  monthsOf,
  offersOf,
} from '../../../src/domain/outcomes/index.ts'
import { readRegister } from '../../../src/domain/register/index.ts'
import { NOBODY, type Visit } from '../../../src/domain/visits/index.ts'
import { country, facts, withStage } from '../invented-country.ts'
import { visit } from '../visits/country.ts'

const PERU = country({
  territories: [
    facts('18', { level: 'region' }),
    withStage('1801', 'creada', { ordenanza: 'O.M. 1' }),
    withStage('180102', 'sin_instancia', { name: 'Carumas' }),
    facts('180201'),
  ],
})
const national = surveyCountry(PERU, defaultParameters('2026-11-28'))
const MADE: Partial<Visit> = { state: 'ejecutada', date: '2026-11-20', intervention: 'acompanamiento' }
const offered = (stated: Partial<Visit>, edits: readonly Edit[] = []) =>
  offersOf(readRegister(national, edits, 6), visit('1801', { ...MADE, ...stated }))
const record = (code: string, edits: readonly Edit[] = []) => {
  const found = readRegister(national, edits, 6).find(({ unit }) => unit.ubigeo === code)
  if (found === undefined) throw new Error(code)
  return found
}

describe('What an executed visit offers to the register', () => {
  test('is its session, its instruments not yet approved, and the ordenanzas that its territory has not', () => {
    const { session, ordenanzas, instruments } = offered({})
    expect(session?.unit.ubigeo).toBe('1801')
    expect(ordenanzas.map(({ unit }) => unit.ubigeo)).toEqual(['180102'])
    expect(instruments?.pending).toHaveLength(5)
  })

  test.each<Partial<Visit>>([
    { state: 'programada' },
    { date: null },
    { intervention: 'taller_macrorregional' },
    { intervention: 'mooc' },
    { intervention: 'pasantia' },
  ])('is nothing of one that says %j', (stated) => {
    expect(offered(stated)).toEqual({ session: null, ordenanzas: [], instruments: null })
  })

  test('is not what a person accepted already, and each is one statement that says where it comes from', () => {
    const session = acceptSession(record('1801'), '2026-11-20', false)
    expect(offered({}, [session]).session).toBeNull()
    const approved = acceptInstrument(record('1801'), '2026-11-20', 'reglamento_interno', '2026-11-19')
    expect(approved).toMatchObject({ estado: 'aprobado', approvedOn: '2026-11-19' })
    const created = acceptOrdenanza(record('180102'), '2026-11-20', 'O.M. 7', null)
    expect(created).toMatchObject({ etapa: 'creada', ordenanza: 'O.M. 7', receivedOn: '2026-11-20' })
    expect(offered({}, [created]).ordenanzas).toEqual([])
    for (const { note } of [session, approved, created]) expect(note).toMatch(/^Recogido en la visita del 20/)
  })

  test('never takes a stage back, nor a note of hers away, nor a session that was told', () => {
    const first = acceptSession(record('1801'), '2026-10-01', true)
    const noted: Edit = { ...first, note: 'Mía' }
    const second = acceptSession(record('1801', [noted]), '2026-11-20', false)
    expect(second).toMatchObject({ note: 'Mía', sessions: [{ date: '2026-10-01' }, { date: '2026-11-20' }] })
    expect(acceptOrdenanza(record('1801'), '2026-11-20', 'O.M. 2', null)).toMatchObject({ etapa: 'creada' })
  })
})

describe('What changed since a visit', () => {
  const told = (edits: readonly Edit[], place: number | null, stated: Partial<Visit> = {}) => {
    const one = visit('1801', { ...MADE, ...stated })
    return explainSince({ ...one, reason: { ...one.reason, place: 3 } }, { place, edits, country: PERU }).join(' ')
  }
  const since = { ...acceptOrdenanza(record('180102'), '2026-11-20', 'O.M. 7', null), editedOn: '2026-11-22' }

  test.each([
    [9, 'Se eligió en el puesto 3 y hoy está en el 9.'],
    [3, 'Se eligió en el puesto 3 y sigue en él.'],
  ])('in place %s says «%s»', (place, said) => {
    expect(told([], place)).toContain(said)
  })

  test('names what was written since its day, and of which instancia', () => {
    expect(told([since], null)).toMatch(/se anotó en su registro: etapa y ordenanza de Carumas/)
    expect(told([{ ...since, editedOn: '2026-11-19' }], null)).toContain('nada se anotó')
    expect(told([since], null)).not.toContain('puesto')
  })

  test('is not said of one that was not executed', () => {
    expect(told([since], 9, { state: 'programada' })).toBe('')
  })

  test('counts in the country of then', () => {
    expect(applyEdits(PERU.rows, [since]).territories.find(({ ubigeo }) => ubigeo === '180102')?.etapa).toBe('creada')
  })
})

describe('A month of the plan', () => {
  const visits = [
    visit('1801', { ...MADE, attendance: [{ ...NOBODY, entity: 'PNP', women: 2 }] }),
    visit('1802', { state: 'programada', date: '2026-11-29', attendance: [{ ...NOBODY, men: 9 }] }),
    visit('1803', { state: 'cancelada', date: '2026-11-29' }),
    visit('1804', { state: 'ejecutada', date: '2026-10-01', attendance: [{ ...NOBODY, men: 1 }] }),
    visit('1805', { state: 'ejecutada', date: '2025-11-01', attendance: [{ ...NOBODY, men: 5 }] }),
    visit('1806', {}),
  ]

  test('holds what is dated in it and not cancelled; only who came to what was executed is counted', () => {
    const { planned, executed, came, toDate } = monthOfPlan(visits, '2026-11')
    expect([planned.length, executed.length, came.people]).toEqual([2, 1, 2])
    expect([toDate.planned, toDate.executed, toDate.came.people]).toEqual([3, 2, 3])
  })

  test('says «sin dato» of who came where nobody counted, never zero, and of how many where not all were', () => {
    const uncounted = visit('1807', { state: 'ejecutada', date: '2026-11-03' })
    expect(explainCame(monthOfPlan([uncounted], '2026-11'), 1)).toBe('Asistencia: sin dato.')
    const month = monthOfPlan([...visits, uncounted], '2026-11')
    expect(explainCame(month, month.executed.length)).toBe(
      'Asistieron 2 personas de 1 entidad: 2 mujeres, contadas en 1 de 2.',
    )
  })

  test('is one of those in which something is dated', () => {
    expect(monthsOf(visits)).toEqual(['2025-11', '2026-10', '2026-11'])
  })
})
