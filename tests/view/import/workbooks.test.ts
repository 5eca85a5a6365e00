import { describe, expect, it } from 'vitest'
import { columnsOf } from '../../../src/database/sources/index.ts'
import { readCells } from '../../../src/database/files/index.ts'
import { TABLE_NAMES } from '../../../src/domain/measure/index.ts'
import { writeWorkbook } from '../../../src/publish/workbook/index.ts'
import { COLUMN_NOTES, COLUMN_TYPE, REJECTED_BECAUSE, workbookText } from '../../../src/view/text/index.ts'
import { exportRowsToFix, exportTemplate } from '../../../src/workspace/commands/index.ts'
import { readFile, USUAL_READING, type ReadFile } from '../../../src/workspace/imports/index.ts'
import { peru } from '../../database/ledger/country.ts'

const words = { ...workbookText, notes: COLUMN_NOTES, types: COLUMN_TYPE }

const ROWS: Readonly<Record<string, string>> = {
  territorios: '180204,Ichuña,Ichuña,-16.1,-70.5,3700,1000,5000',
  instancias: '180204,distrital,creada,O.M. 1,2020-01-31,,',
  instrumentos: '180204,distrital,diagnostico,aprobado,,,,',
  violencia: '180204,2024,fisica,3',
  poblacion: '180204,2020,5000,2500',
  pobreza: '180204,2018,20.5,18,23',
  servicios: 'CEM,,CEM Ichuña,180204,-16.1,-70.5,MIMP,',
  iniciativas: '18,regional,plan,Plan,aprobado,',
  coordemuna: '1802,2021-05-03,',
  atenciones: '18,CEM,casos_atendidos,2022,1,12',
}

async function read(bytes: Uint8Array, name: string): Promise<ReadFile> {
  const reading = await readFile(bytes, name, USUAL_READING, peru)
  if (reading.what !== 'tabla') throw new Error(`${name} was not read`)
  return reading
}

function reasonsBook(reading: ReadFile) {
  const { rowsSheet: sheet, line, reason, suggestion, rowsFile: fileName } = workbookText
  return exportRowsToFix(reading, { sheet, line, reason, suggestion, fileName, reasons: REJECTED_BECAUSE })
}

describe('Templates', () => {
  it.each(TABLE_NAMES)('the one of %s has a note and a type in words for every column of its schema', async (table) => {
    const { bytes } = await exportTemplate(table, words)
    const book = await readCells(bytes, 'plantilla.xlsx', {})
    const notes = book.ok ? (book.sheets[1]?.cells.slice(1) ?? []) : []
    expect(notes.map(([name]) => name)).toEqual(columnsOf(table).map(({ name }) => name))
    for (const [, kind, note] of notes) expect([kind, note].every((text) => (text ?? '').length > 1)).toBe(true)
  })

  it.each(TABLE_NAMES)(
    'the one of %s, filled with a row, is read back as that table with nothing to correct',
    async (table) => {
      const { bytes, name } = await exportTemplate(table, words)
      const book = await readCells(bytes, name, {})
      const [header, notes] = book.ok ? book.sheets.map(({ cells }) => cells) : []
      const filled = writeWorkbook([
        { name: table, rows: [...(header ?? []), (ROWS[table] ?? '').split(',')] },
        { name: workbookText.notesSheet, rows: notes ?? [] },
      ])
      const { ledger } = await read(filled, name)
      expect([ledger.table, ledger.counts.accepted, ledger.counts.rejected]).toEqual([table, 1, 0])
    },
  )
})

describe('Rows to fix', () => {
  const csv = 'Ubigeo,Nivel,Etapa\n180204,distrital,creada\n999999,distrital,creada\n180101,distrital,quizá\n'

  it('hold the rejected rows as the file has them, with the reason in words', async () => {
    const reading = await read(new TextEncoder().encode(csv), 'mía.csv')
    const file = await reasonsBook(reading)
    expect(file?.name).toBe('por-corregir-mía.xlsx')
    const book = await readCells(file?.bytes ?? new Uint8Array(), 'x.xlsx', {})
    expect(book.ok && book.sheets[0]?.cells.map((row) => row.slice(0, 5))).toEqual([
      ['Ubigeo', 'Nivel', 'Etapa', 'Línea', 'Motivo'],
      ['999999', 'distrital', 'creada', '3', REJECTED_BECAUSE.codigo_desconocido],
      ['180101', 'distrital', 'quizá', '4', REJECTED_BECAUSE.valor_no_admitido],
    ])
  })

  it('once corrected, load with nothing rejected and the added columns left aside', async () => {
    const file = await reasonsBook(await read(new TextEncoder().encode(csv), 'mía.csv'))
    const book = await readCells(file?.bytes ?? new Uint8Array(), 'x.xlsx', {})
    const cells = book.ok ? (book.sheets[0]?.cells ?? []) : []
    const mended = cells.map((row) => row.map((cell) => ({ 999999: '180205', 'quizá': 'creada' })[cell] ?? cell))
    const { ledger } = await read(writeWorkbook([{ name: 'x', rows: mended }]), 'x.xlsx')
    expect([ledger.table, ledger.counts.accepted + ledger.counts.corrected, ledger.counts.rejected]).toEqual([
      'instancias',
      2,
      0,
    ])
  })

  it('are none when no row was rejected', async () => {
    const reading = await read(new TextEncoder().encode('Ubigeo,Nivel,Etapa\n180204,distrital,creada\n'), 'bien.csv')
    expect(await reasonsBook(reading)).toBeNull()
  })
})
