import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAnyTable } from '../../../src/database/ledger/index.ts'
import { addsUp, peru } from './country.ts'

async function ledgerOf(rows: readonly string[]) {
  const read = await readAnyTable(new TextEncoder().encode(rows.join('\n')), 'casos 2024.csv', peru)
  if (!read.ok) throw new Error('not read')
  expect(addsUp(read.ledger, rows.length)).toBe(true)
  return read.ledger
}

const HEADER = 'DEPARTAMENTO;PROVINCIA;DISTRITO;CASOS 2024'
/** Distritos of which some share their name with distritos of other provincias. */
const ROWS = [
  ['MOQUEGUA', 'MARISCAL NIETO', 'MOQUEGUA', '180101'],
  ['MOQUEGUA', 'MARISCAL NIETO', 'SAMEGUA', '180104'],
  ['MOQUEGUA', 'ILO', 'ILO', '180301'],
  ['MOQUEGUA', 'ILO', 'PACOCHA', '180303'],
  ['AYACUCHO', 'HUANTA', 'SANTILLANA', '050406'],
  ['AYACUCHO', 'LUCANAS', 'PUQUIO', '050601'],
  ['AYACUCHO', 'LUCANAS', 'SAN PEDRO', '050617'],
  ['PIURA', 'PIURA', 'CASTILLA', '200104'],
] as const

/** The rows with the name of each group only where it begins. */
function grouped(rows: readonly (typeof ROWS)[number][]): string[] {
  return rows.map(([departamento, provincia, distrito], at) => {
    const [before, within] = rows[at - 1] ?? []
    const same = before === departamento
    return `${same ? '' : departamento};${same && within === provincia ? '' : provincia};${distrito};${at + 1}`
  })
}

describe('A name that is written once for a group of rows', () => {
  test('holds for each of them, whatever the groups, and that is told', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray([...ROWS], { minLength: 2 }), async (rows) => {
        const ledger = await ledgerOf([HEADER, ...grouped(rows)])
        expect(ledger.values.map(({ ubigeo }) => ubigeo)).toEqual(rows.map(([, , , code]) => code))
        const blanks = grouped(rows).filter((row) => /^;|^[^;]+;;/.test(row)).length
        expect(ledger.notices.some(({ kind }) => kind === 'grupos_rellenados')).toBe(blanks > 0)
      }),
      { numRuns: 60 },
    )
  })

  test('is told with its column and how many rows took it', async () => {
    const { notices } = await ledgerOf([HEADER, ...grouped([...ROWS])])
    expect(notices.filter(({ kind }) => kind === 'grupos_rellenados')).toMatchObject([
      { column: 'DEPARTAMENTO', count: 5 },
      { column: 'PROVINCIA', count: 3 },
    ])
  })

  test('is not taken by a row that names what is not of the group: that is read by itself', async () => {
    const within = ['CARUMAS', 'CUCHUMBAYA', 'SAMEGUA', 'SAN CRISTOBAL', 'TORATA'].map((name, at) => `;;${name};${at}`)
    const more = ['UBINAS', 'PUQUINA', 'MATALAQUE', 'COALAQUE'].map((name) => `;;${name};1`)
    const rows = ['MOQUEGUA;MARISCAL NIETO;MOQUEGUA;1', ...within, ';GENERAL SANCHEZ CERRO;OMATE;1', ...more]
    const ledger = await ledgerOf([HEADER, ...rows, ';;CASTILLA;77'])
    expect(ledger.values.map(({ ubigeo }) => String(ubigeo).slice(0, 2))).toEqual([
      ...Array<string>(11).fill('18'),
      '20',
    ])
  })

  test('is no rule where blanks are usually of other groups', async () => {
    const rows = ['MOQUEGUA;MARISCAL NIETO;MOQUEGUA;1', ';;PUQUIO;2', ';;CASTILLA;3', ';;SAMEGUA;4']
    const { notices } = await ledgerOf([HEADER, ...rows])
    expect(notices.map(({ kind }) => kind)).not.toContain('grupos_rellenados')
  })
})
