import { describe, expect, test } from 'vitest'
import type { Assessment, Part } from '../../../src/domain/criteria/index.ts'
import { REGIONAL } from '../../../src/domain/criteria/index.ts'
import { SHAREABLE } from '../../../src/domain/disclosure/index.ts'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import {
  addVisits,
  EMPTY_PLAN,
  INTERVENTION,
  INTERVENTIONS,
  moveVisit,
  proposeIntervention,
  proposeVisit,
  reasonOf,
} from '../../../src/domain/visits/index.ts'
import { facts } from '../invented-country.ts'
import { visit } from './country.ts'

function assessed(...parts: readonly Part[]): Assessment {
  const result = {
    criterion: REGIONAL.instrumentos_inconsistentes,
    verdict: 'si',
    score: { min: 0, max: 1 },
    value: 1,
    threshold: 1,
    table: 'instrumentos',
    quality: 'observado',
    missing: null,
    evidence: { kind: 'parts', parts, needed: 1 },
  } as const
  return { unit: facts('18'), results: [result], met: 1 }
}

describe('The intervention that is proposed', () => {
  test('the six of the Cuadro N.° 01 have a name, an objective, whom they call and an agenda', () => {
    expect(INTERVENTIONS).toHaveLength(6)
    expect(
      INTERVENTIONS.filter((kind) => Object.values(INTERVENTION[kind]).some((value) => value.length === 0)),
    ).toEqual([])
  })

  test.each([
    ['creation, where an instancia is missing', 'creacion', assessed(), 'promocion_creacion'],
    [
      'strengthening, where an instrument has inconsistencies',
      'regional',
      assessed({ name: 'diagnostico_inconsistente', verdict: 'si' }, { name: 'sin_protocolo', verdict: 'si' }),
      'fortalecimiento',
    ],
    [
      'accompaniment, where an instrument is still to be approved',
      'regional',
      assessed({ name: 'sin_protocolo', verdict: 'si' }),
      'acompanamiento',
    ],
    [
      'accompaniment, where a local instancia has no reglamento',
      'local',
      assessed({ name: 'reglamento', verdict: 'no' }),
      'acompanamiento',
    ],
    [
      'strengthening, where nothing is known to be missing',
      'local',
      assessed({ name: 'reglamento', verdict: 'sin_dato' }, { name: 'plan', verdict: 'si' }),
      'fortalecimiento',
    ],
  ] as const)('is %s', (_, group, assessment, kind) => {
    expect(proposeIntervention(group, assessment).kind).toBe(kind)
  })

  test('a new visit brings the participants and the agenda of its type, and an identity of its own', () => {
    const seed = {
      facts: { ubigeo: ubigeo('1801'), level: 'provincia' },
      group: 'creacion',
      on: '2026-11-20',
      ranked: null,
      disclosure: SHAREABLE,
    } as const
    const first = proposeVisit(EMPTY_PLAN, seed)
    const second = proposeVisit(addVisits(EMPTY_PLAN, [first]), seed)
    expect(first.participants).toEqual(INTERVENTION.promocion_creacion.participants)
    expect(first.agenda.split('\n')).toEqual([...INTERVENTION.promocion_creacion.agenda])
    expect(second.id).not.toBe(first.id)
  })

  test('a visit moved by hand stays where it was put, and one without a date is free again', () => {
    const plan = addVisits(EMPTY_PLAN, [visit('2001', { id: 'a' })])
    expect(moveVisit(plan, 'a', '2026-12-10').visits[0]).toMatchObject({ date: '2026-12-10', fixed: true })
    expect(moveVisit(plan, 'a', null).visits[0]).toMatchObject({ date: null, fixed: false })
  })

  test('a reason is told under its own policy or a looser one, never under a stricter one', () => {
    const kept = (k: 5 | 11, internal: boolean) =>
      visit('2001', {
        reason: { on: '2026-11-20', sentence: 'tiene 7 casos', simulated: false, disclosure: { k, internal } },
      })
    const tells = (k: 5 | 11, internal: boolean, underK: 5 | 11, underInternal: boolean) =>
      reasonOf(kept(k, internal), { k: underK, internal: underInternal }) === 'tiene 7 casos'
    expect([tells(5, false, 5, false), tells(11, false, 5, false), tells(5, true, 5, true)]).toEqual([true, true, true])
    expect([tells(5, false, 11, false), tells(5, true, 5, false), tells(11, true, 5, false)]).toEqual([
      false,
      false,
      false,
    ])
  })
})
