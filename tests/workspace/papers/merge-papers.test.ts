import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY_PLAN } from '../../../src/domain/visits/index.ts'
import { EMPTY_PAPERS, mergePapers, type Papers } from '../../../src/workspace/papers/index.ts'
import { visit } from '../../domain/visits/country.ts'
import { sampleRun } from '../runs/sample-run.ts'

/** A plan as a list of visits, each by its id and what is written of its materials and logistics. */
type Notes = readonly (readonly [id: string, materials: string, logistics: string])[]

const papersOf = (notes: Notes): Papers => ({
  ...EMPTY_PAPERS,
  plan: {
    ...EMPTY_PLAN,
    visits: notes.map(([id, materials, logistics]) => visit('2001', { id, materials, logistics })),
  },
})
const notesOf = ({ plan }: Papers): Notes =>
  plan.visits.map(({ id, materials, logistics }) => [id, materials, logistics])
const merged = (base: Notes, theirs: Notes, ours: Notes): Notes =>
  notesOf(mergePapers(papersOf(base), papersOf(theirs), papersOf(ours)))

const word = fc.constantFrom('', 'a', 'b')
const someNotes = fc
  .uniqueArray(fc.tuple(fc.constantFrom('v-1', 'v-2', 'v-3'), word, word), { selector: ([id]) => id })
  .map((notes): Notes => notes)

describe('What two tabs wrote', () => {
  it('stays as it is where only one of them wrote', () => {
    fc.assert(
      fc.property(someNotes, someNotes, (base, changed) => {
        expect(merged(base, changed, base)).toEqual(changed)
        expect(merged(base, base, changed)).toEqual(changed)
      }),
    )
  })
  it('is merged field by field: another field of the same visit is not lost', () => {
    expect(merged([['v-1', '', '']], [['v-1', 'suyo', '']], [['v-1', '', 'mío']])).toEqual([['v-1', 'suyo', 'mío']])
  })
  it('has every visit that either added, and every one that either changed while the other removed it', () => {
    fc.assert(
      fc.property(someNotes, someNotes, someNotes, (base, theirs, ours) => {
        const was = new Map(base.map(([id, ...rest]) => [id, rest.join('/')]))
        const touched = [...theirs, ...ours].filter(([id, ...rest]) => was.get(id) !== rest.join('/'))
        const ids = merged(base, theirs, ours).map(([id]) => id)
        for (const [id] of touched) expect(ids).toContain(id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })
  it('keeps both of two visits that took the same id, and both of two runs', () => {
    expect(merged([], [['v-1', 'suyo', '']], [['v-1', 'mío', '']]).map(([id, materials]) => [id, materials])).toEqual([
      ['v-1', 'suyo'],
      ['v-2', 'mío'],
    ])
    const runs = mergePapers(
      EMPTY_PAPERS,
      { ...EMPTY_PAPERS, corridas: [sampleRun({ id: 'corrida-1', note: 'suya' })] },
      { ...EMPTY_PAPERS, corridas: [sampleRun({ id: 'corrida-1', note: 'mía' })] },
    ).corridas
    expect(runs.map(({ id, note }) => [id, note])).toEqual([
      ['corrida-1', 'suya'],
      ['corrida-2', 'mía'],
    ])
  })
  it('leaves out what one removed and the other did not touch', () => {
    expect(
      merged(
        [['v-1', '', '']],
        [],
        [
          ['v-1', '', ''],
          ['v-2', 'mío', ''],
        ],
      ),
    ).toEqual([['v-2', 'mío', '']])
  })
})
