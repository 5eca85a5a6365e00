import { describe, expect, test } from 'vitest'
import { printKeptTable, readAnyTable, readKeptTable } from '../../../src/database/ledger/index.ts'
import { cellsOf, peru, readTable as read } from './country.ts'

const waiting = ({ ignored }: ReturnType<typeof read>) => ignored.map(({ reason }) => reason)

describe('A title that speaks of another unit than its columns do', () => {
  const rates = cellsOf('Tasa por 100 mil habitantes', 'UBIGEO,CASOS 2024', '1801,30', '1803,20')

  test('of rates leaves the counts waiting for an answer, and out where they are none', () => {
    const asked = read(rates)
    expect(asked.values).toEqual([])
    expect(waiting(asked)).toEqual(['titulo', 'espera_respuesta', 'espera_respuesta'])
    expect(asked.questions).toContainEqual(
      expect.objectContaining({ kind: 'titulo_de_tasas', column: 'CASOS 2024', example: '30', assumed: null }),
    )
    const denied = read(rates, { answers: new Map([['titulo_de_tasas', 'no']]) })
    expect([denied.values, waiting(denied)]).toEqual([[], ['titulo', 'no_son_recuentos', 'no_son_recuentos']])
    expect(read(rates, { answers: new Map([['titulo_de_tasas', 'si']]) }).values.map(({ casos }) => casos)).toEqual([
      30, 20,
    ])
  })

  test('of rates speaks of the column of rates where there is one', () => {
    const both = cellsOf('Casos y tasa por 100 mil', 'UBIGEO,CASOS 2024,TASA 2024', '1801,30,12.5')
    expect(read(both).values.map(({ casos }) => casos)).toEqual([30])
  })

  test.each([
    ['Población en miles de personas', '85.2', 85_200],
    ['Población en millones', '1.25', 1_250_000],
  ])('%s waits, and is multiplied once a person says so', (title, cell, whole) => {
    const cells = cellsOf(title, 'UBIGEO,POBLACION 2024', `1801,${cell}`)
    expect(waiting(read(cells))).toEqual(['titulo', 'espera_respuesta'])
    const [key = ''] = read(cells).questions.map((each) => each.key)
    expect(read(cells, { answers: new Map([[key, 'si']]) }).values.map(({ poblacion }) => poblacion)).toEqual([whole])
    expect(read(cells, { answers: new Map([[key, 'no']]) }).rejections[0]?.reason).toBe('numero_no_entero')
  })

  test('is of other things where it speaks of soles', () => {
    const cells = cellsOf('Presupuesto en miles de soles', 'UBIGEO,POBLACION 2024', '1801,85')
    expect(read(cells).values.map(({ poblacion }) => poblacion)).toEqual([85])
  })

  test('asks the same of the table that is kept, of whose title no more is left', async () => {
    const context = { gazetteer: peru, fileName: 'tabla.csv' }
    const bytes = new TextEncoder().encode(rates.map((row) => row.join(';')).join('\n'))
    const table = await readAnyTable(bytes, context.fileName, peru)
    if (!table.ok) throw new Error('no table')
    const kept = printKeptTable(table.redacted)
    expect(new TextDecoder().decode(kept)).toContain('\n[1,["tasa"],[]]\n')
    const again = readKeptTable(kept, context)
    expect(again?.ledger.questions.map(({ kind }) => kind)).toEqual(['titulo_de_tasas'])
  })
})

test('A header in millions is multiplied and told, unless a person denies it', () => {
  const cells = cellsOf('UBIGEO,POBLACION 2024 (EN MILLONES)', '1801,0.5')
  const ledger = read(cells)
  expect(ledger.values.map(({ poblacion }) => poblacion)).toEqual([500_000])
  expect(ledger.corrections.map(({ rule }) => rule)).toEqual(['millones_multiplicados'])
  expect(ledger.questions.map(({ kind, assumed }) => [kind, assumed])).toEqual([['en_millones', 'si']])
})
