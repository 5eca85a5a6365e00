import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cellKey,
  compareBooks,
  decideBy,
  rowKey,
  type CellBook,
  type CellKey,
  type Difference,
  type ReturnedBook,
} from '../../../src/domain/consolidation/index.ts'
import { ubigeo } from '../../../src/domain/territory/index.ts'

const KEYS: readonly CellKey[] = ['1801', '1802', '1803'].flatMap((code) =>
  ['etapa', 'ordenanza'].map((field) =>
    cellKey(rowKey('instancia', { level: 'provincial', ubigeo: ubigeo(code) }), field),
  ),
)
const values = fc.constantFrom('', 'a', 'b', 'c')
const books = fc
  .tuple(...KEYS.map(() => values))
  .map((cells): CellBook => new Map(KEYS.map((key, at) => [key, cells[at] ?? ''])))

/** A book that left as `base` and came back as `theirs`. */
function returned(base: CellBook | null, theirs: CellBook, file = 'kit.xlsx', on = '2026-11-21'): ReturnedBook {
  const cells = KEYS.map((key) => [key, { base: base?.get(key) ?? null, value: theirs.get(key) ?? '' }] as const)
  return { source: { file, unit: 'region/18', on }, cells: new Map(cells) }
}

/** What stands after all that does not contradict is taken. */
function taken(ours: CellBook, differences: readonly Difference[]): CellBook {
  const free = differences.filter(({ kind }) => kind !== 'contradice')
  return new Map([...ours, ...free.map(({ key, claims }) => [key, claims[0]?.value ?? ''] as const)])
}

const join = (base: CellBook, ours: CellBook, theirs: CellBook) => {
  const differences = compareBooks(ours, [returned(base, theirs)])
  const disputed = differences.filter(({ kind }) => kind === 'contradice').map(({ key }) => key)
  return { after: taken(ours, differences), disputed }
}

describe('Three ways of a cell', () => {
  it.each([
    ['', '', 'x', 'nuevo'],
    ['x', 'x', 'y', 'cambiado'],
    ['x', 'x', '', 'vaciado'],
    ['x', 'y', 'z', 'contradice'],
    ['x', '', 'z', 'contradice'],
    ['x', 'y', '', 'contradice'],
    ['', 'y', 'z', 'contradice'],
  ])('that left as «%s», stands as «%s» and came back as «%s» is %s', (base, ours, theirs, kind) => {
    const [key] = KEYS
    if (key === undefined) throw new Error('no cell')
    const source = { file: 'kit.xlsx', unit: '', on: '2026-11-21' }
    const book = { source, cells: new Map([[key, { base, value: theirs }]]) }
    expect(compareBooks(new Map([[key, ours]]), [book])).toEqual([
      { key, kind, ours, base, claims: [{ value: theirs, sources: [source] }] },
    ])
  })

  it.each([
    ['x', 'y', 'x'],
    ['x', 'y', 'y'],
    ['', '', ''],
  ])('that left as «%s», stands as «%s» and came back as «%s» says nothing', (base, ours, theirs) => {
    const [key] = KEYS
    if (key === undefined) throw new Error('no cell')
    const cells = new Map([[key, { base, value: theirs }]])
    expect(compareBooks(new Map([[key, ours]]), [{ source: { file: '', unit: '', on: '' }, cells }])).toEqual([])
  })

  it('of which nobody knows how it left is never taken as emptied, and is new only where nothing stands', () => {
    fc.assert(
      fc.property(books, books, (ours, theirs) => {
        for (const { kind, key, claims } of compareBooks(ours, [returned(null, theirs)])) {
          expect(claims.map(({ value }) => value)).not.toContain('')
          expect(kind).toBe((ours.get(key) ?? '') === '' ? 'nuevo' : 'contradice')
        }
      }),
    )
  })
})

describe('Joining', () => {
  it('A with B equals joining B with A, but for what contradicts, which is the same on both sides', () => {
    fc.assert(
      fc.property(books, books, books, (base, a, b) => {
        const [one, other] = [join(base, a, b), join(base, b, a)]
        expect(one.disputed).toEqual(other.disputed)
        for (const key of KEYS) if (!one.disputed.includes(key)) expect(one.after.get(key)).toBe(other.after.get(key))
      }),
    )
  })

  it('twice changes nothing more', () => {
    fc.assert(
      fc.property(books, books, books, (base, a, b) => {
        const once = join(base, a, b)
        expect(join(base, once.after, b)).toEqual(once)
      }),
    )
  })

  it('with an ancestor changes nothing', () => {
    fc.assert(
      fc.property(books, books, (base, ours) => {
        expect(compareBooks(ours, [returned(base, base)])).toEqual([])
      }),
    )
  })

  it('many files gives the same whatever the order in which they arrive', () => {
    fc.assert(
      fc.property(books, books, fc.array(books, { maxLength: 5 }), fc.nat(), (base, ours, many, seed) => {
        const files = many.map((theirs, at) => returned(base, theirs, `kit ${at}.xlsx`))
        const order = files.map((file, at) => ({ file, by: (at * 7919 + seed) % 13 })).sort((x, y) => x.by - y.by)
        const moved = order.map(({ file }) => file)
        expect(compareBooks(ours, moved)).toEqual(compareBooks(ours, files))
      }),
    )
  })

  it('never changes a cell that nobody changed', () => {
    fc.assert(
      fc.property(books, books, books, (base, ours, theirs) => {
        const { after } = join(base, ours, theirs)
        for (const key of KEYS) if (theirs.get(key) === base.get(key)) expect(after.get(key)).toBe(ours.get(key))
      }),
    )
  })
})

describe('A rule', () => {
  const [key] = KEYS
  const claim = (value: string, on: string) => ({ value, sources: [{ file: 'kit.xlsx', unit: 'region/18', on }] })
  const difference = (...claims: Difference['claims']): Difference => {
    if (key === undefined) throw new Error('no cell')
    return { key, kind: 'contradice', ours: 'x', base: '', claims }
  }

  it('takes what stands here, what the only answer says, or the later of them', () => {
    const one = difference(claim('y', '2026-11-20'))
    expect(decideBy('nuestro', one, null)).toBe('x')
    expect(decideBy('region', one, null)).toBe('y')
    expect(decideBy('reciente', one, '2026-11-19')).toBe('y')
    expect(decideBy('reciente', one, '2026-11-21')).toBe('x')
  })

  it('decides nothing where two answer, or where both are of the same day', () => {
    const two = difference(claim('y', '2026-11-20'), claim('z', '2026-11-20'))
    expect(decideBy('region', two, null)).toBeNull()
    expect(decideBy('reciente', two, null)).toBeNull()
    expect(decideBy('reciente', difference(claim('y', '2026-11-20')), '2026-11-20')).toBeNull()
  })
})
