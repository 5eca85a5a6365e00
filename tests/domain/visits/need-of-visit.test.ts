import { describe, expect, test } from 'vitest'
import { ACTORS, CAPACITY_TOPICS, DIMENSIONS } from '../../../src/domain/capacities/index.ts'
import { SHAREABLE } from '../../../src/domain/disclosure/index.ts'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import {
  addVisits,
  answerNeed,
  callForNeed,
  EMPTY_PLAN,
  explainVisitNeed,
  needIn,
  proposeVisit,
  proposeForNeed,
  proposeVisitForNeed,
  retoldNeed,
  type VisitNeed,
} from '../../../src/domain/visits/index.ts'
import { readPlan } from '../../../src/workspace/papers/read-plan.ts'
import { people, roundOf } from '../capacities/made-round.ts'

const NEED: VisitNeed = { topic: 'sistema_nacional', dimension: 'habilidad', actor: null, round: 'r-1' }
const seed = {
  facts: { ubigeo: ubigeo('1801'), level: 'provincia' as const },
  group: 'local' as const,
  on: '2026-11-28',
  ranked: null,
  disclosure: SHAREABLE,
}
const visit = proposeVisitForNeed(EMPTY_PLAN, seed, NEED)
const round = roundOf(people(8, '1801', 'presidencia', 30))

describe('A visit that answers a need', () => {
  test('has the intervention, the participants and the contents that the need asks for', () => {
    expect(visit).toMatchObject({ intervention: 'acompanamiento', need: NEED })
    expect(visit.agenda).toContain('Sesiones, actas, acuerdos e informes')
    expect(visit.reason.sentence).toContain('saber hacerlo')
  })

  test('is kept with its need, and one that is not whole spoils it', () => {
    const json = (need: unknown): unknown => JSON.parse(JSON.stringify({ ...EMPTY_PLAN, visits: [{ ...visit, need }] }))
    expect(readPlan(json(NEED))?.visits[0]).toEqual(visit)
    const untold = { ...NEED, dimension: null }
    expect(readPlan(json(untold))?.visits[0]?.need).toEqual(untold)
    expect(readPlan(json({ ...NEED, dimension: 'otra' }))).toBeNull()
    expect(readPlan(json(undefined))?.visits[0]?.need).toBeUndefined()
    expect(readPlan(json({ ...NEED, topic: 'otro tema' }))).toBeNull()
  })

  test('says the gap of its round and, when there is a later one, whether it closed', () => {
    const later = roundOf(people(8, '1801', 'presidencia', 70), { id: 'r-2', on: '2026-12-01' })
    expect(explainVisitNeed(visit, [round], SHAREABLE)).toHaveLength(1)
    expect(explainVisitNeed(visit, [round, later], SHAREABLE)[1]).toContain('se redujo en 40,0')
    expect(explainVisitNeed(visit, [later], SHAREABLE)[0]).toContain('ya no está')
    const { level, ubigeo: code } = visit
    expect(explainVisitNeed({ level, ubigeo: code }, [round], SHAREABLE)).toEqual([])
  })

  test('of any other reason takes a need of the last round and gives it back, and nothing else of it changes', () => {
    const plain = proposeVisit(EMPTY_PLAN, seed)
    const need = needIn(plain, round, 'sistema_nacional', SHAREABLE)
    expect(need).toMatchObject({ topic: 'sistema_nacional', actor: null, round: 'r-1' })
    const answering = answerNeed(addVisits(EMPTY_PLAN, [plain]), plain.id, need)
    expect(answering.visits).toEqual([{ ...plain, need }])
    expect(answerNeed(answering, plain.id, null).visits).toEqual([plain])
  })

  test('has the call that its need proposes', () => {
    const { intervention, participants, agenda } = visit
    expect(callForNeed(NEED)).toEqual({ intervention, participants, agenda })
  })

  test('tells nothing of a group of few people', () => {
    const few = roundOf(people(3, '1801', 'presidencia', 30))
    expect(explainVisitNeed(visit, [few], SHAREABLE)[0]).toMatch(/muy pocas personas/)
  })

  test('proposes nothing that tells what a group of few people lacks, even when its need was kept with it', () => {
    const few = roundOf(people(3, '1801', 'secretaria_tecnica', 30))
    const found = needIn(visit, few, 'sistema_nacional', SHAREABLE)
    expect([found.dimension, retoldNeed({ ...visit, need: NEED }, [few], SHAREABLE).dimension]).toEqual([null, null])
    const said = CAPACITY_TOPICS.flatMap((topic) =>
      [null, ...ACTORS].map((actor) => proposeForNeed({ topic, dimension: null, actor })),
    )
    expect(said.filter(({ kind, because }) => kind !== 'fortalecimiento' || !because.includes('no dice'))).toEqual([])
    expect(retoldNeed({ ...visit, need: NEED }, [], SHAREABLE).dimension).toBeNull()
    expect(retoldNeed({ ...visit, need: NEED }, [round], SHAREABLE).dimension).not.toBeNull()
  })

  test.each([
    ['habilidad', 'sistema_nacional', 'entidad_integrante', 'acompanamiento'],
    ['habilidad', 'sistema_nacional', 'secretaria_tecnica', 'fortalecimiento'],
    ['conocimiento', 'gestion_articulada', 'secretaria_tecnica', 'mooc'],
    ['conocimiento', 'sistema_nacional', null, 'fortalecimiento'],
    ['actitud', 'gestion_articulada', 'presidencia', 'pasantia'],
  ] as const)('of %s in %s of %s proposes %s', (dimension, topic, actor, kind) => {
    expect(proposeForNeed({ dimension, topic, actor }).kind).toBe(kind)
  })

  test('always has contents and a reason', () => {
    for (const topic of CAPACITY_TOPICS)
      for (const dimension of [null, ...DIMENSIONS])
        for (const actor of [null, ...ACTORS]) {
          const { contents, because } = proposeForNeed({ topic, dimension, actor })
          expect([contents.length > 0, because.endsWith('.')]).toEqual([true, true])
        }
  })
})
