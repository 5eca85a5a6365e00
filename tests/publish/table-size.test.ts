import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slideTable } from '../../src/publish/slides/deck.ts'
import { SMALLEST, tableHeight, tableSize } from '../../src/publish/slides/table-size.ts'

const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { maxLength: 12 }).map((each) => each.join(' '))
const tables = fc.array(fc.tuple(words, words, words), { maxLength: 14 }).map((rows) =>
  slideTable(
    [
      ['Región', 0.3],
      ['Avances', 0.5],
      ['>Casos', 0.2],
    ],
    rows,
  ),
)
const boxes = fc.record({
  w: fc.double({ min: 5, max: 12, noNaN: true }),
  h: fc.double({ min: 2, max: 6, noNaN: true }),
})

describe('the size of a table on a slide', () => {
  it('is the largest at which it stands whole, and never less than what is read from the front', () => {
    fc.assert(
      fc.property(tables, boxes, (table, box) => {
        const size = tableSize(table, box)
        expect(size).toBeGreaterThanOrEqual(SMALLEST)
        if (size > SMALLEST) expect(tableHeight(table, box.w, size)).toBeLessThanOrEqual(box.h)
      }),
    )
  })

  it('cuts no word that a smaller size would leave whole', () => {
    const table = slideTable(
      [
        ['>Puesto', 0.12],
        ['Provincia', 0.88],
      ],
      [['1', 'Ilo']],
    )
    expect(tableSize(table, { w: 12, h: 5 })).toBe(18)
    expect(tableSize(table, { w: 6, h: 5 })).toBeLessThan(18)
  })

  it('counts the lines of the fullest cell of each row', () => {
    const short = slideTable([['Nombre', 1]], [['a']])
    const long = slideTable([['Nombre', 1]], [[Array.from({ length: 60 }, () => 'palabra').join(' ')]])
    expect(tableHeight(long, 6, 18)).toBeGreaterThan(4 * tableHeight(short, 6, 18) - 1)
  })
})
