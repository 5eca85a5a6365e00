import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slideTable } from '../../src/publish/slides/deck.ts'
import { firstThatFit, fittingTables, linesOf, tableHeight, wordsFit } from '../../src/publish/slides/fit-table.ts'
import { textWidth } from '../../src/publish/letters/index.ts'

const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { maxLength: 40 }).map((each) => each.join(' '))
const rows = fc.array(fc.tuple(fc.stringMatching(/^[A-Z][a-z]{2,9}$/), words, words), { minLength: 1, maxLength: 30 })
const COLUMNS = [
  ['Región', 0.2],
  ['Avances', 0.5],
  ['>Casos', 0.3],
] as const
const rooms = fc.record({
  w: fc.double({ min: 7, max: 12, noNaN: true }),
  h: fc.double({ min: 3, max: 6, noNaN: true }),
})

describe('a table on slides', () => {
  it('goes on in others where it does not stand whole, each within the room, and loses no word', () => {
    fc.assert(
      fc.property(rows, rooms, (all, room) => {
        const tables = fittingTables(COLUMNS, all, 1, room)
        for (const table of tables) expect(tableHeight(table, room.w)).toBeLessThanOrEqual(room.h)
        const said = (column: number) => tables.flatMap((table) => table.rows.map((row) => row[column] ?? ''))
        for (const column of [1, 2])
          expect(said(column).join(' ').split(' ').filter(Boolean)).toEqual(
            all.flatMap((row) => (row[column] ?? '').split(' ').filter(Boolean)),
          )
      }),
    )
  })

  it('takes one slide where it can, and parts its rows evenly where it cannot', () => {
    const many = Array.from({ length: 25 }, (_, at) => [String(at), 'a', 'b'])
    expect(fittingTables(COLUMNS, many.slice(0, 12)).map((table) => table.rows.length)).toEqual([12])
    expect(fittingTables(COLUMNS, many).map((table) => table.rows.length)).toEqual([12, 13])
    expect(fittingTables(COLUMNS, [])).toEqual([])
  })

  it('of which only one slide is wanted keeps its first rows, one at least', () => {
    const many = Array.from({ length: 25 }, (_, at) => [String(at), 'a', 'b'])
    const held = firstThatFit(COLUMNS, many, { w: 12, h: 3 })
    expect(held.rows).toEqual(many.slice(0, held.rows.length))
    expect(tableHeight(held, 12)).toBeLessThanOrEqual(3)
    expect(firstThatFit(COLUMNS, many, { w: 12, h: 0.1 }).rows).toHaveLength(1)
  })

  it('cuts a word that is wider than its column, and says so', () => {
    const table = slideTable(
      [
        ['>Puesto', 0.12],
        ['Provincia', 0.88],
      ],
      [['1', 'Ilo']],
    )
    expect(wordsFit(table, 12)).toBe(true)
    expect(wordsFit(table, 6)).toBe(false)
  })

  it('counts the lines of the fullest cell of each row', () => {
    const short = slideTable([['Nombre', 1]], [['a']])
    const long = slideTable([['Nombre', 1]], [[Array.from({ length: 60 }, () => 'palabra').join(' ')]])
    expect(tableHeight(long, 6)).toBeGreaterThan(4 * tableHeight(short, 6) - 1)
    expect(linesOf('a', 6)).toBe(1)
  })

  it('measures letters as Arial has them: an M is wider than an i, and bold is wider', () => {
    expect(textWidth('MMM', 18)).toBeGreaterThan(3 * textWidth('iii', 18))
    expect(textWidth('Región', 18, true)).toBeGreaterThan(textWidth('Región', 18))
    expect(textWidth('Región', 72)).toBeCloseTo(0.722 + 0.556 + 0.556 + 0.222 + 0.556 + 0.556)
  })
})
