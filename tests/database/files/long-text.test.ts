import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLongText } from '../../../src/database/files/index.ts'

const ENCODER = new TextEncoder()
const read = (text: string) => readLongText(ENCODER.encode(text), 'casos.csv', {})
const body = (count: number, end: string) =>
  Array.from({ length: count }, (_, at) => `18010${at % 10},${2000 + (at % 20)},${at}`).join(end)

describe('a long text', () => {
  it('is read whole where its later rows are much shorter than the first ones', () => {
    const long = Array.from({ length: 2_000 }, (_, at) => `${'largo'.repeat(12)},${at % 7},1`)
    const short = Array.from({ length: 60_000 }, (_, at) => `a,${at % 7},2`)
    const text = read([...long, ...short].join('\n'))
    expect(text?.rows).toBe(62_000)
    expect(text?.columns.map(({ texts, cells }) => texts[cells[61_999] ?? 0])).toEqual(['a', String(59_999 % 7), '2'])
  })

  it.each([
    ['\n', '\r\n'],
    ['\r\n', '\n'],
  ])('is left to who reads cells where its line ends change on the way (%j, %j)', (first, then) => {
    expect(read(`${body(3_000, first)}${first}${body(3_000, then)}`)).toBeNull()
    expect(read(`${body(3_000, first)}${first}`)?.rows).toBe(3_000)
  })

  it('is left to who reads cells where a zero byte or a lone return stands in it, bare or in quotes', () => {
    for (const odd of ['\0', '\r'])
      for (const cell of [`a${odd}b`, `"a${odd}b"`])
        expect(read(`${body(3_000, '\n')}\n180101,2000,${cell}`)).toBeNull()
    expect(read(`${body(3_000, '\r\n')}\r`)).toBeNull()
  })

  it('tells apart texts of any length that differ in one byte, wherever it stands', () => {
    const likes = fc.tuple(
      fc.constantFrom('', 'a', 'ab'),
      fc.integer({ min: 0, max: 12 }),
      fc.constantFrom('', 'b', 'ba'),
    )
    const texts = fc.array(likes, { minLength: 20, maxLength: 200 })
    fc.assert(
      fc.property(texts, (drawn) => {
        const cells = drawn.map(([first, more, last]) => `${first}${'a'.repeat(more)}${last}`)
        const [column] = read(`texto,1\n${cells.map((cell) => `${cell},1`).join('\n')}`)?.columns ?? []
        expect([...(column?.cells ?? [])].slice(1, cells.length + 1).map((word) => column?.texts[word])).toEqual(cells)
      }),
    )
  })

  it('keeps a text once, however many there are before it is met again', () => {
    const short = Array.from({ length: 9_000 }, (_, at) => `${1_000 + at}casa`)
    const many = [...short, ...Array.from({ length: 40_000 }, (_, at) => `casa ${at} de la comunidad`)]
    const [column] = read([...many, ...many].map((cell) => `${cell},1`).join('\n'))?.columns ?? []
    expect(column?.texts).toEqual(many)
    expect(Array.from(column?.cells.subarray(0, 2 * many.length) ?? [], (word) => column?.texts[word])).toEqual([
      ...many,
      ...many,
    ])
  })
})
