import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ACTORS,
  NO_CAPACITIES,
  READY_INSTRUMENT,
  type Answered,
  type Capacities,
  type Round,
} from '../../../src/domain/capacities/index.ts'
import { EMPTY_PAPERS, mergePapers, readPapers } from '../../../src/workspace/papers/index.ts'
import { memoryShelf } from '../../../src/workspace/storage/index.ts'
import { openPage } from './open-page.ts'

const capacities = READY_INSTRUMENT.slice(0, 2)
const answered: fc.Arbitrary<Answered> = fc
  .record({
    where: fc.constantFrom(['region', '18'], ['provincia', '1801'], ['distrito', '180102']),
    actor: fc.constantFrom(...ACTORS),
    points: fc.tuple(fc.option(fc.integer({ min: 0, max: 100 })), fc.constantFrom(null, 33.5, 100)),
  })
  .map(({ where: [level, ubigeo], ...rest }) => ({ level, ubigeo, ...rest }) as Answered)
const round: fc.Arbitrary<Round> = fc.record({
  id: fc.constant('r'),
  label: fc.constantFrom('Ronda', '<b>', '=1+1'),
  on: fc.constantFrom('2026-06-30', '2026-11-28'),
  file: fc.constantFrom('respuestas.csv', ''),
  capacities: fc.constant(capacities),
  answers: fc.array(answered, { maxLength: 5 }),
  asked: fc.constantFrom(
    [],
    [{ level: 'provincia' as const, ubigeo: '1801', actor: 'presidencia' as const, count: 3 }],
  ),
})
const anyCapacities: fc.Arbitrary<Capacities> = fc.record({
  own: fc.constantFrom([], capacities),
  rounds: fc.array(round, { maxLength: 2 }).map((list) => list.map((each, at) => ({ ...each, id: `r-${at}` }))),
})

describe('The instrument and the rounds in a project file', () => {
  it('come back whole in another browser, and their taking is undone', async () => {
    await fc.assert(
      fc.asyncProperty(anyCapacities, async (told) => {
        const here = openPage(memoryShelf())
        here.papers.revise('capacidades', told)
        const there = openPage(memoryShelf())
        expect(await there.importer.openProject(await here.importer.saveProject())).toBeNull()
        expect(there.papers.current.capacidades).toEqual(told)
        here.papers.undo('capacidades')
        expect(here.papers.current.capacidades).toEqual(NO_CAPACITIES)
        here.papers.redo('capacidades')
        expect(here.papers.current.capacidades).toEqual(told)
      }),
      { numRuns: 30 },
    )
  })

  const whole = { id: 'r', label: '', on: '2026-11-28', file: '', capacities, answers: [], asked: [] }
  const who = { level: 'provincia', ubigeo: '1801', actor: 'presidencia' }
  it.each([
    ['a round of no day', { ...whole, on: 'ayer' }],
    ['points beyond 100', { ...whole, answers: [{ ...who, points: [101, 0] }] }],
    ['points of another instrument', { ...whole, answers: [{ ...who, points: [1] }] }],
    ['an actor that there is not', { ...whole, answers: [{ ...who, actor: 'vecina', points: [1, 1] }] }],
    ['a code that is none', { ...whole, answers: [{ ...who, ubigeo: '1801x', points: [1, 1] }] }],
    ['fewer than one asked', { ...whole, asked: [{ ...who, count: 0 }] }],
    ['a capacity without its ideal', { ...whole, capacities: [{ ...capacities[0], ideal: {} }] }],
  ] as const)('what is not whole is left: %s', (_, round) => {
    const json = { own: [], rounds: [round] }
    const { papers, damaged } = readPapers(new Map([['capacidades', new TextEncoder().encode(JSON.stringify(json))]]))
    expect([damaged, papers.capacidades]).toEqual([true, NO_CAPACITIES])
  })

  it('two tabs that each add a round both keep it', () => {
    const of = (id: string) => ({ ...EMPTY_PAPERS, capacidades: { own: [], rounds: [{ ...whole, id }] } })
    const merged = mergePapers(EMPTY_PAPERS, of('a'), of('b'))
    expect(merged.capacidades.rounds.map(({ id }) => id).sort()).toEqual(['a', 'b'])
  })
})
