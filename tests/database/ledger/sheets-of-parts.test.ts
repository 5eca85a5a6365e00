import { describe, expect, test } from 'vitest'
import { printKeptTable, readAnyTable, readKeptTable } from '../../../src/database/ledger/index.ts'
import { writeWorkbook } from '../../../src/publish/workbook/index.ts'
import { peru } from './country.ts'

const MONTHS = ['Ene', 'Feb', 'Mar', 'Abr', 'May', 'Jun', 'Jul', 'Ago', 'Set', 'Oct', 'Nov', 'Dic']
const sheet = (name: string, ...rows: readonly (readonly string[])[]) => ({ name, rows })

async function read(...sheets: ReturnType<typeof sheet>[]) {
  const table = await readAnyTable(writeWorkbook(sheets), 'libro.xlsx', peru)
  if (!table.ok) throw new Error('no table')
  const again = readKeptTable(printKeptTable(table.redacted), { gazetteer: peru, fileName: 'libro.xlsx' })
  const told = [table.ledger, again?.ledger].map((ledger) => ({
    figures: ledger?.values.map(({ ubigeo, anio, casos }) => [ubigeo, anio, casos].join(' ')),
    parts: ledger?.parts.map(({ ubigeo, meses, casos }) => [ubigeo, meses, casos].join(' ')),
    left: ledger?.notices.filter(({ kind }) => kind === 'hojas_sin_leer').map(({ detail }) => detail),
  }))
  expect(told[1]).toEqual(told[0])
  return told[0]
}

describe('Sheets of one table that are each of a part of the year', () => {
  test('add up to the year where the twelve months have each theirs', async () => {
    const sheets = MONTHS.map((name) => sheet(name, ['UBIGEO', 'CASOS 2024'], ['1801', '10'], ['1802', '2']))
    expect(await read(...sheets)).toEqual({ figures: ['1801 2024 120', '1802 2024 24'], parts: [], left: [] })
  })

  test('stay a part of it where months are missing', async () => {
    const sheets = MONTHS.slice(0, 3).map((name) => sheet(name, ['UBIGEO', 'CASOS 2024'], ['1801', '10']))
    expect(await read(...sheets)).toEqual({ figures: [], parts: ['1801 enero a marzo 30'], left: [] })
  })

  test('are told by their titles too', async () => {
    const sheets = ['I semestre 2024', 'II semestre 2024'].map((title, at) =>
      sheet(`Hoja ${at}`, [title], ['UBIGEO', 'CASOS'], ['1801', '10']),
    )
    expect(await read(...sheets)).toEqual({ figures: ['1801 2024 20'], parts: [], left: [] })
  })

  test('are not made one with a sheet that says no part, nor with one of another unit', async () => {
    const whole = sheet('A', ['UBIGEO', 'CASOS 2024'], ['1801', '10'])
    const part = sheet('B', ['Enero a marzo'], ['UBIGEO', 'CASOS 2024'], ['1802', '2'])
    const rate = sheet('C', ['Tasa por 100 mil habitantes'], ['UBIGEO', 'CASOS 2024'], ['1802', '2'])
    for (const other of [part, rate])
      expect(await read(whole, other)).toEqual({ figures: ['1801 2024 10'], parts: [], left: [`${other.name} (1)`] })
  })
})

test('A table below another is not read under it where its title states another unit', async () => {
  const rows = (title: string) => [['UBIGEO', 'AÑO', 'POBLACION'], ['1801', '2024', '85000'], [''], [title]]
  for (const title of ['Población en miles de personas', 'Población en millones'])
    for (const below of [[['UBIGEO', 'AÑO', 'POBLACION']], []]) {
      const table = await readAnyTable(
        writeWorkbook([sheet('A', ...rows(title), ...below, ['1802', '2024', '85'], ['1803', '2024', '60'])]),
        'libro.xlsx',
        peru,
      )
      if (!table.ok) throw new Error('no table')
      expect(table.ledger.values.map(({ ubigeo, poblacion }) => [ubigeo, poblacion])).toEqual([['1801', 85_000]])
      expect(table.ledger.notices).toContainEqual(expect.objectContaining({ kind: 'bloques_sin_leer', count: 2 }))
    }
})
