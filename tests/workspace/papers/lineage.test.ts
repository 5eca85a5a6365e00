import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_CAPACITIES } from '../../../src/domain/capacities/index.ts'
import { NO_DISPATCHES } from '../../../src/domain/consolidation/index.ts'
import { EMPTY_PLAN } from '../../../src/domain/visits/index.ts'
import { commonAncestor, headOf, withAncestors, type Ancestor, type Work } from '../../../src/workspace/papers/index.ts'
import { sampleRun } from '../runs/sample-run.ts'

const RUN = sampleRun()
const NOTHING: Work = {
  ...{ ediciones: [], corridas: [], plan: EMPTY_PLAN, envios: NO_DISPATCHES, imports: [] },
  ...{ reparto: [], cortes: [], capacidades: NO_CAPACITIES, talleres: [], modelos: [] },
}

describe('What a work comes from', () => {
  const common = (ours: readonly Ancestor[], theirs: readonly Ancestor[]) =>
    commonAncestor(ours.map(headOf), theirs.map(headOf))
  const id = (letter: string) => letter.repeat(64)
  const ancestor = (letter: string, work: Work | null = NOTHING): Ancestor => ({
    id: id(letter),
    label: '',
    on: '2026-11-28',
    work,
  })

  it('is the latest that both know and one still has', () => {
    const [early, late] = [
      { ...NOTHING, corridas: [RUN] },
      { ...NOTHING, corridas: [{ ...RUN, id: 'c-2' }] },
    ]
    expect(
      common([ancestor('a', early), ancestor('b', null), ancestor('c')], [ancestor('a', null), ancestor('b', late)]),
    ).toBe(id('b'))
    expect(common([ancestor('a', early), ancestor('b', null)], [ancestor('a', null), ancestor('b', null)])).toBe(
      id('a'),
    )
    expect(common([ancestor('a')], [ancestor('b')])).toBeNull()
  })

  it('is known once; of the works of long ago the first is kept, and between fewer the further back', () => {
    const many = [...'abcdefghij'].map((letter) => ancestor(letter))
    const kept = withAncestors(many, [ancestor('a')])
    expect(kept.map((each) => each.id)).toEqual(many.map((each) => each.id))
    expect(kept.filter(({ work }) => work !== null).map((each) => each.id[0])).toEqual([...'abdefghij'])
  })

  const ids = fc.constantFrom(...[...'abcdefghijklmnop'].map(id))
  const lineages = fc
    .uniqueArray(ids, { maxLength: 14 })
    .map((list) => list.map((each) => ({ ...ancestor('a'), id: each })))
  const sorted = (list: readonly Ancestor[]) => list.map((each) => each.id).sort()

  it('is the union of both, whichever is joined with which, however many there are', () =>
    fc.assert(
      fc.property(lineages, lineages, (one, other) => {
        const [here, there] = [withAncestors(one, other), withAncestors(other, one)]
        expect(sorted(here)).toEqual(sorted(there))
        expect(new Set(here.map((each) => each.id)).size).toBe(here.length)
        for (const each of [...one, ...other]) expect(here.map((known) => known.id)).toContain(each.id)
      }),
    ))

  it('changes nothing when it is joined again, or with a part of it', () =>
    fc.assert(
      fc.property(lineages, lineages, fc.nat(14), (one, other, most) => {
        const joined = withAncestors(one, other)
        expect(sorted(withAncestors(joined, other))).toEqual(sorted(joined))
        expect(sorted(withAncestors(joined, one.slice(0, most)))).toEqual(sorted(joined))
      }),
    ))

  it('finds a base after more saves than works are kept, where both still know it', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), (mine, yours) => {
        const saves = (letter: string, count: number) =>
          Array.from({ length: count }, (_, at) => ({ ...ancestor('a'), id: `${letter}${String(at)}`.padEnd(64, '0') }))
        const first = ancestor('f')
        const ours = saves('b', mine).reduce((known, each) => withAncestors(known, [each]), [
          first,
        ] as readonly Ancestor[])
        const theirs = saves('c', yours).reduce((known, each) => withAncestors(known, [each]), [
          first,
        ] as readonly Ancestor[])
        expect(common(ours, theirs)).toBe(first.id)
      }),
    ))
})
