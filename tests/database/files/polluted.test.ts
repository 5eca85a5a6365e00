import { describe, expect, test } from 'vitest'
import { readCells } from '../../../src/database/files/index.ts'
import { middleQuotes, oddLines, separators, strayQuotes, wholeFiles, type Cells, type Polluted } from './polluted.ts'

interface Judged {
  readonly name: string
  readonly score: number
  /** Read otherwise than it means, with no word on it. */
  readonly isSilent: boolean
  readonly kinds: readonly string[]
}

async function judge({ name, text, cells }: Polluted): Promise<Judged> {
  const read = await readCells(new TextEncoder().encode(text), 'servicios.csv')
  if (!read.ok) return { name, score: 0, isSilent: false, kinds: [read.reason] }
  const found = read.sheets[0]?.cells ?? []
  const same = JSON.stringify(found) === JSON.stringify(cells)
  const kinds = read.notes.map(({ kind }) => kind)
  return { name, score: same ? 10 : simpleScore(found, cells), isSilent: !same && kinds.length === 0, kinds }
}

/** Pollock's: one for being read, and precision, recall and F1 of the header, the records and the cells. */
function simpleScore(found: Cells, meant: Cells): number {
  const parts = [
    [found[0] ?? [], meant[0] ?? []],
    [found.slice(1).map((row) => row.join('\u001f')), meant.slice(1).map((row) => row.join('\u001f'))],
    [found.slice(1).flat(), meant.slice(1).flat()],
  ] as const
  return parts.reduce((sum, [a, b]) => sum + threeOf(a, b), 1)
}

function threeOf(found: readonly string[], meant: readonly string[]): number {
  const left = new Map<string, number>()
  for (const each of meant) left.set(each, (left.get(each) ?? 0) + 1)
  let hits = 0
  for (const each of found) {
    const count = left.get(each) ?? 0
    if (count > 0) {
      hits += 1
      left.set(each, count - 1)
    }
  }
  const [precision, recall] = [hits / Math.max(1, found.length), hits / Math.max(1, meant.length)]
  return precision + recall + (hits === 0 ? 0 : (2 * precision * recall) / (precision + recall))
}

const all = [...strayQuotes, ...middleQuotes, ...separators, ...oddLines, ...wholeFiles]

describe('files spoiled after the kinds of Pollock', () => {
  test('score 9.95 or more of 10, and none is read otherwise than it means without a word', async () => {
    const judged = await Promise.all(all.map(judge))
    expect(judged.filter(({ isSilent }) => isSilent).map(({ name }) => name)).toEqual([])
    expect(judged.reduce((sum, { score }) => sum + score, 0) / judged.length).toBeGreaterThanOrEqual(9.95)
  })

  test('lines of nothing but quotes and commas keep the reader busy for no more than a moment', async () => {
    const bad = `${'","",'.repeat(1_500)}\n`
    const text = `a,b,c,d\n${'1,2,3,4\n'.repeat(50)}${bad.repeat(400)}`
    const started = performance.now()
    await readCells(new TextEncoder().encode(text), 'casos.csv')
    expect(performance.now() - started).toBeLessThan(20_000)
  })

  test('the quotes of a text written as a formula are no stray ones', async () => {
    const read = await readCells(new TextEncoder().encode('UBIGEO,CASOS\n="010101",3\n="010102",4\n'), 'casos.csv')
    expect(read.ok && read.notes).toEqual([])
    expect(read.ok && read.sheets[0]?.cells[1]).toEqual(['="010101"', '3'])
  })

  test('a quote too many in a cell is said, and its row and all others are kept', async () => {
    const judged = await Promise.all([...strayQuotes, ...middleQuotes].map(judge))
    expect(judged.filter(({ kinds }) => !kinds.includes('stray-quote')).map(({ name }) => name)).toEqual([])
    expect(judged.filter(({ score }) => score < 10).map(({ name }) => name)).toEqual([])
  })
})
