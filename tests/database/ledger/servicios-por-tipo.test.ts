import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readAnyTable } from '../../../src/database/ledger/index.ts'
import { addsUp, cellsOf, ledgerOfCells, peru } from './country.ts'

const moquegua = path.resolve(import.meta.dirname, '../../../data/mimp-moquegua-2023/moquegua-servicios-ene2023.csv')
const keysOf = (values: readonly Readonly<Record<string, unknown>>[]) =>
  values.map(({ ubigeo, tipo }) => `${String(ubigeo)} ${String(tipo)}`)

describe('A consolidated table of services', () => {
  test('of the ministry gives as many rows as services that it counts, refuges at their provincia', async () => {
    const read = await readAnyTable(readFileSync(moquegua), 'moquegua.csv', peru)
    if (!read.ok) throw new Error('not read')
    const { ledger } = read
    expect([ledger.table, ledger.counts.physical, ledger.counts.rejected, ledger.values.length]).toEqual([
      'servicios',
      4,
      0,
      50,
    ])
    const keys = keysOf(ledger.values)
    expect(
      ['1801 CEM', '1801 HRT', '1802 SAR', '1802 DEMUNA', '1803 UPE'].map(
        (key) => keys.filter((each) => each === key).length,
      ),
    ).toEqual([3, 1, 1, 11, 0])
  })

  test('as the department summary prints it: blanks are no services, the total row is left out', () => {
    const cells = [
      ['PROVINCIAS', 'CEM', 'EST. RURAL', 'HRT', 'CAR NNA', 'EDUC. DE CALLE', 'UPE', 'TOTAL'],
      ['GENERAL SANCHEZ CERRO', '1', '1', '', '', '', '', '2'],
      ['ILO', '2', '', '', '', '1', '', '3'],
      ['MARISCAL NIETO', '3', '', '1', '1', '1', '1', '7'],
      ['TOTAL', '6', '1', '1', '1', '2', '1', '12'],
    ]
    const ledger = ledgerOfCells(cells)
    expect([ledger?.table, ledger?.values.length, ledger?.ignored]).toEqual([
      'servicios',
      12,
      [{ line: 5, reason: 'total' }],
    ])
  })

  test('a refuge of a distrito is taken to its provincia, and nothing told of the row repeats its cells', () => {
    const ledger = ledgerOfCells(cellsOf('UBIGEO,DISTRITO,CEM,HRT', '180104,Samegua,1,1', '180105,Nada Parecido,0,2'))
    expect(ledger?.values.map(({ tipo, ubigeo }) => `${String(tipo)} ${String(ubigeo)}`)).toContain('HRT 1801')
    expect(JSON.stringify([ledger?.corrections, ledger?.rejections])).not.toMatch(/Samegua|18010\d|Nada/)
    expect(ledger?.reserved).toEqual([3])
    const at = ledger?.values.findIndex(({ tipo }) => tipo === 'HRT') ?? -1
    expect([ledger?.lines[at], ledger?.notices]).toMatchObject([1, [{ kind: 'refugios_por_provincia', count: 1 }]])
  })

  test('a row of zeros says so and gives no row; a count that is none rejects its row', () => {
    const ledger = ledgerOfCells(
      cellsOf('UBIGEO,CEM,DEMUNA', '180101,0,0', '180102,1,muchos', '180103,1,1200', '180104,,'),
      'servicios_por_tipo',
    )
    expect(ledger?.ignored).toEqual([
      { line: 2, reason: 'cero_servicios' },
      { line: 5, reason: 'sin_dato' },
    ])
    expect(ledger?.rejections.map(({ line, reason, column }) => [line, reason, column])).toEqual([
      [3, 'numero_invalido', 'DEMUNA'],
      [4, 'numero_invalido', 'DEMUNA'],
    ])
    expect(ledger !== null && addsUp(ledger, 5)).toBe(true)
  })
})
