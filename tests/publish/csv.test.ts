import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { toCsv } from '../../src/publish/table/index.ts'

const RUNS = /^[=+\-@\t\r＝＋－＠]/

const cellOf = (cell: string | number | null) => toCsv(['x'], [[cell]]).slice('\uFEFFx\r\n'.length, -2)

describe('CSV', () => {
  it('begins with a BOM and ends every line with CRLF', () => {
    expect(
      toCsv(
        ['a', 'b'],
        [
          ['ñ', 1],
          [null, 2.5],
        ],
      ),
    ).toBe('\uFEFFa,b\r\nñ,1\r\n,2.5\r\n')
  })

  it.each(['=1+1', '+51', '-x', '@SUM(A1)', '\tx', '\rx', '＝1', '＋1', '－1', '＠x'])(
    'escapes the text %j with an apostrophe',
    (text) => {
      expect(cellOf(text).replace(/^"/, '')).toMatch(/^'/)
    },
  )

  it.each([
    [-1.5, '-1.5'],
    [0, '0'],
    [1e-7, '1e-7'],
    [1234567.25, '1234567.25'],
  ])('never escapes the number %d, with a plain point', (value, text) => {
    expect(cellOf(value)).toBe(text)
  })

  it.each(['Tres, de Mayo', 'dice "no"', 'dos\nlíneas'])('quotes %j', (text) => {
    expect(cellOf(text)).toBe(`"${text.replaceAll('"', '""')}"`)
  })

  it('is read back cell by cell by an independent reader', () => {
    const cell = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('=a', '", ', '\r\n', "'"))
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const text = toCsv(['a', 'b'], rows)
        const read = Papa.parse<string[]>(text.slice(1), { newline: '\r\n', delimiter: ',' }).data.slice(1, -1)
        expect(read).toEqual(rows.map((row) => row.map((each) => (RUNS.test(each) ? `'${each}` : each))))
      }),
    )
  })
})
