import { describe, expect, test } from 'vitest'
import { writeWorkbook } from '../../../src/publish/workbook/index.ts'
import { readFile, USUAL_READING } from '../../../src/workspace/imports/index.ts'
import { peru } from '../../database/ledger/country.ts'
import { textsOf } from './planted.ts'

describe('What is told of how a file was put in order', () => {
  test('names the sheets and tables that were united or not read without a refuge and without a person', async () => {
    const other = [
      ['CASOS CERRADOS 2024', 'NOTA', 'UBIGEO'],
      ['3', 'x', '2301'],
    ]
    const alike = [['NOTA', 'CASOS 2024', 'UBIGEO'], ...other.slice(1)]
    const main = [
      ['UBIGEO', 'CASOS 2024'],
      ...['1801', '1802', '1803'].map((code) => [code, '3']),
      [],
      ['Población del HRT Casa Luna, Jr. Sol 123'],
      ['UBIGEO', 'POBLACION 2024', 'HRT Casa Luna'],
      ['1801', '85000', '1'],
    ]
    const book = (rows: readonly (readonly string[])[], ...names: readonly string[]) =>
      writeWorkbook([{ name: 'casos', rows: main }, ...names.map((name) => ({ name, rows }))])
    const names = ['HRT Casa Luna', 'Ana 45678912']
    for (const [told, file] of [
      ['bloques_sin_leer', book([])],
      ['hojas_sin_leer', book(other, ...names.slice(0, 1))],
      ['hojas_sin_leer', book(other, ...names)],
      ['hojas_iguales', book(alike, ...names)],
    ] as const) {
      const reading = await readFile(file, 'x.xlsx', USUAL_READING, peru)
      if (reading.what !== 'tabla') throw new Error('not read')
      expect(reading.ledger.notices.map(({ kind }) => kind)).toContain(told)
      for (const text of [...textsOf(await reading.kept()), JSON.stringify(reading.ledger)])
        expect(text).not.toMatch(/Luna|Sol 123|45678912/)
    }
  })
})
