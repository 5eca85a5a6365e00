import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EMPTY_PLAN } from '../../../src/domain/visits/index.ts'
import {
  clashesOf,
  EMPTY_PAPERS,
  mergePapers,
  readClashes,
  withClashes,
  withTheirs,
  type Papers,
} from '../../../src/workspace/papers/index.ts'
import { visit } from '../../domain/visits/country.ts'

type Notes = readonly (readonly [id: string, materials: string, logistics: string])[]
const papersOf = (notes: Notes): Papers => ({
  ...EMPTY_PAPERS,
  plan: {
    ...EMPTY_PLAN,
    visits: notes.map(([id, materials, logistics]) => visit('2001', { id, materials, logistics })),
  },
})
const word = fc.constantFrom('', 'a', 'b')
const someNotes = fc.uniqueArray(fc.tuple(fc.constantFrom('v-1', 'v-2'), word, word), { selector: ([id]) => id })
const told = (base: Notes, theirs: Notes, ours: Notes) =>
  clashesOf(papersOf(base), papersOf(theirs), papersOf(ours)).map((each) => [
    each.of,
    each.field,
    each.ours,
    each.theirs,
  ])

describe('A field that two tabs wrote', () => {
  test('is told with what each wrote; a field that only one wrote is not', () => {
    expect(told([['v-1', '', '']], [['v-1', 'suyo', 'x']], [['v-1', 'mío', '']])).toEqual([
      ['v-1', 'materials', 'mío', 'suyo'],
    ])
    expect(told([['v-1', '', '']], [['v-1', 'igual', '']], [['v-1', 'igual', '']])).toEqual([])
  })

  test('is told of every field of a statement that both made anew', () => {
    const edit = (ordenanza: string, note: string) => ({
      about: 'instancia' as const,
      ...{ ubigeo: visit('2001', {}).ubigeo, level: 'provincial' as const, editedOn: '2026-11-21', link: null },
      ...{ receivedOn: null, etapa: 'creada' as const, createdOn: null, installedOn: null, directorio: null },
      ...{ inconsistencias: null, aspects: [], ordenanza, note },
    })
    const [theirs, ours] = [edit('OM 1', ''), edit('', 'nota')].map((each) => ({ ...EMPTY_PAPERS, ediciones: [each] }))
    if (theirs === undefined || ours === undefined) throw new Error('no papers')
    const clashes = clashesOf(EMPTY_PAPERS, theirs, ours)
    expect(clashes.map(({ field, theirs: other }) => [field, other])).toEqual([
      ['ordenanza', 'OM 1'],
      ['note', ''],
    ])
    const merged = mergePapers(EMPTY_PAPERS, theirs, ours)
    expect(withTheirs(merged, clashes[0] ?? expect.fail()).ediciones[0]).toMatchObject({
      ordenanza: 'OM 1',
      note: 'nota',
    })
  })

  test('loses nothing: of whatever was written, what does not stand after the merge can be taken in its place', () => {
    fc.assert(
      fc.property(someNotes, someNotes, someNotes, (base, theirs, ours) => {
        const [was, his, mine] = [papersOf(base), papersOf(theirs), papersOf(ours)]
        const merged = mergePapers(was, his, mine)
        const clashes = clashesOf(was, his, mine)
        for (const [id, materials, logistics] of theirs) {
          const before = base.find(([each]) => each === id)
          if (before === undefined || !ours.some(([each]) => each === id)) continue
          for (const [field, text, old] of [
            ['materials', materials, before[1]],
            ['logistics', logistics, before[2]],
          ] as const) {
            if (text === old) continue
            const clash = clashes.find((each) => each.of === id && each.field === field)
            const papers = clash === undefined ? merged : withTheirs(merged, clash)
            expect(papers.plan.visits.find((each) => each.id === id)?.[field]).toBe(text)
          }
        }
      }),
    )
  })

  test('is kept as text and read back whole; a spoiled text is none, and a spoiled value is not taken', () => {
    const clashes = clashesOf(papersOf([['v-1', '', '']]), papersOf([['v-1', 'a', '']]), papersOf([['v-1', 'b', '']]))
    expect(readClashes(JSON.stringify(clashes))).toEqual(clashes)
    expect([readClashes(null), readClashes('{'), readClashes('[{"paper":"otro"}]')]).toEqual([[], [], []])
    const papers = papersOf([['v-1', 'b', '']])
    const [clash] = clashes
    if (clash === undefined) throw new Error('no clash')
    expect(withTheirs(papers, { ...clash, theirs: 7 })).toBe(papers)
    expect(withClashes(clashes, [{ ...clash, theirs: 'c' }]).map(({ theirs }) => theirs)).toEqual(['c'])
  })
})
