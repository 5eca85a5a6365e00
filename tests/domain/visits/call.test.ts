import { describe, expect, test } from 'vitest'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import {
  contactLine,
  EMPTY_PLAN,
  explainSignal,
  isOnSite,
  isRemote,
  linkDueOn,
  MODALITIES,
  signalOf,
  type Signal,
} from '../../../src/domain/visits/index.ts'
import { readPlan } from '../../../src/workspace/papers/read-plan.ts'
import { country, facts } from '../invented-country.ts'
import { visit } from './country.ts'

const PERU = country({
  territories: [facts('18', { level: 'region' }), facts('1801'), facts('180101'), facts('180102'), facts('180103')],
})
const SIGNAL: Signal = {
  file: 'senal.csv',
  on: '2026-11-20',
  places: [
    { ubigeo: ubigeo('180101'), stable: true },
    { ubigeo: ubigeo('180102'), stable: false },
  ],
}
const kept = (plan: object): unknown => JSON.parse(JSON.stringify(plan))

describe('How a visit is called', () => {
  test.each([
    ['presencial', false, true, null],
    ['virtual', true, false, '2026-11-28'],
    ['mixta', true, true, '2026-11-28'],
  ] as const)('%s: from afar %s, in the room %s, its link is due on %s', (modality, remote, onSite, due) => {
    const one = visit('1801', { modality, date: '2026-11-30' })
    expect([isRemote(one), isOnSite(one), linkDueOn(one)]).toEqual([remote, onSite, due])
    expect(MODALITIES).toContain(modality)
  })

  test('a distrito of which a file of signal says nothing is neither with nor without', () => {
    const one = visit('1801', { modality: 'virtual' })
    expect(signalOf(SIGNAL, one, PERU)).toEqual({ of: 3, without: 1, unknown: 1 })
    expect(explainSignal(SIGNAL, one, PERU)).toContain('1 de 3 distritos; sin dato de 1 («senal.csv»')
  })

  test('the follow-up, the platform and the signal are kept; one that is not whole spoils the plan', () => {
    const contacts = [{ on: '2026-11-21', way: 'llamada', said: 'Confirman', next: '' }] as const
    const one = visit('1801', { platform: 'Zoom', contacts })
    const plan = { ...EMPTY_PLAN, visits: [one], signal: SIGNAL }
    expect(readPlan(kept(plan))).toEqual(plan)
    expect(readPlan(kept({ ...EMPTY_PLAN, visits: [visit('1801', {})] }))).toEqual({
      ...EMPTY_PLAN,
      visits: [visit('1801', {})],
    })
    expect(readPlan(kept({ ...plan, visits: [{ ...one, contacts: [{ ...contacts[0], way: 'paloma' }] }] }))).toBeNull()
    expect(readPlan(kept({ ...plan, signal: { ...SIGNAL, places: [{ ubigeo: '180101' }] } }))).toBeNull()
    expect(contactLine({ ...contacts[0], next: 'Enviar el enlace' })).toMatch(/llamada: Confirman\. Sigue: Enviar/)
  })
})
