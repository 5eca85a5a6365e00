import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCells } from '../../../src/database/files/index.ts'
import {
  isRange,
  pastedWorkbook,
  readFile,
  USUAL_READING,
  type PastedCell,
} from '../../../src/workspace/imports/index.ts'
import { peru } from '../../database/ledger/country.ts'

const shown = (text: string, more: Partial<PastedCell> = {}): PastedCell => ({
  ...{ text, number: null, across: 0, down: 0 },
  ...more,
})

describe('A pasted range', () => {
  test('is read as a file is, with its merges and the numbers behind what it shows', async () => {
    const rows = [
      [shown('Casos', { across: 1 }), shown('Nota', { down: 1 })],
      [shown('UBIGEO'), shown('CASOS 2024')],
      [shown('010101', { down: 1 }), shown('1,5 mil', { number: 1453 }), shown('<b> & "x"\u0007')],
      [shown('2'), shown('y')],
    ]
    const read = await readCells(pastedWorkbook(rows, 'rango'), 'rango.xml')
    if (!read.ok) throw new Error(read.reason)
    expect(read.sheets[0]?.cells).toEqual([
      ['Casos', '', 'Nota'],
      ['UBIGEO', 'CASOS 2024'],
      ['010101', '1453', '<b> & "x"'],
      ['', '2', 'y'],
    ])
    expect(read.sheets[0]?.merges).toEqual([
      { row: 0, col: 0, rows: 1, cols: 2 },
      { row: 0, col: 2, rows: 2, cols: 1 },
      { row: 2, col: 0, rows: 2, cols: 1 },
    ])
  })

  test('gives its figures to the same review', async () => {
    const rows = [
      [shown('UBIGEO'), shown('AÑO'), shown('CASOS')],
      [shown('010101'), shown('2024'), shown('1 453', { number: 1453 })],
    ]
    const reading = await readFile(pastedWorkbook(rows, 'rango'), 'rango pegado.xml', USUAL_READING, peru)
    expect(reading.what === 'tabla' && reading.ledger.values).toMatchObject([{ ubigeo: '010101', casos: 1453 }])
  })

  test('keeps every text where it stood, whatever is merged', async () => {
    const cell = fc.record({ text: fc.stringMatching(/^[a-zñ<&"]{1,4}$/), across: fc.nat(2), down: fc.nat(2) })
    const made = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(made, async (rows) => {
        const given = rows.map((row) => row.map((each) => shown(each.text, each)))
        const read = await readCells(pastedWorkbook(given, 'r'), 'r.xml')
        if (!read.ok) throw new Error(read.reason)
        const texts = read.sheets[0]?.cells.map((row) => row.filter((text) => text !== ''))
        expect(texts).toEqual(rows.map((row) => row.map(({ text }) => text)))
      }),
      { numRuns: 80 },
    )
  })

  test('is one only where it has a header and a row of more than one cell', () => {
    expect(isRange([])).toBe(false)
    expect(isRange([[shown('a'), shown('b')]])).toBe(false)
    expect(isRange([[shown('a')], [shown('b')]])).toBe(false)
    expect(
      isRange([
        [shown('a'), shown('b')],
        [shown('1'), shown('2')],
      ]),
    ).toBe(true)
  })
})
