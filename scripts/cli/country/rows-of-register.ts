import { chooseRegister, registerIn, USED_REGISTER, type CaseRegisters } from '../../../src/domain/violence/index.ts'
import type { CanonicalTable } from '../../../src/database/sources/index.ts'
import { UsageError } from '../failure.ts'

const COLUMN = 'registro'

/** A table of cases with the rows of one register, the registers that it holds, and how many rows stand aside. */
export interface OneRegister {
  readonly table: CanonicalTable
  readonly registers: CaseRegisters
  readonly aside: number
}

/**
 * The rows of the register that counts (METHOD §3); those that name none are of the usual one. Throws a UsageError when
 * the wanted one is not in the table.
 */
export function rowsOfRegister(table: CanonicalTable, wanted: string | undefined): OneRegister {
  const column = table.columns.findIndex((name) => name.trim().toLowerCase() === COLUMN)
  const of = (row: readonly string[]) => registerNamed(row[column] ?? '')
  const chosen = wanted === undefined ? null : registerNamed(wanted)
  const registers = chooseRegister(table.rows.length === 0 ? [USED_REGISTER] : table.rows.map(of), chosen)
  if (registers === null) return { table, registers: { used: USED_REGISTER, loaded: [USED_REGISTER] }, aside: 0 }
  if (chosen !== null && registers.used !== chosen)
    throw new UsageError(`--registro no conoce «${wanted}»: los que hay son ${registers.loaded.join(', ')}.`)
  const kept = table.rows.flatMap((row, at) => (of(row) === registers.used ? [{ row, line: at + 2 }] : []))
  const lines = kept.map(({ line }) => table.lines?.[line - 2] ?? line)
  return {
    table: { ...table, rows: kept.map(({ row }) => row), lines },
    registers,
    aside: table.rows.length - kept.length,
  }
}

/** The same table with every row that names no register stamped with the one its file's name speaks of, if any. */
export function stampRegister(table: CanonicalTable, fileName: string): CanonicalTable {
  const register = registerIn(fileName)
  if (register === null) return table
  const at = table.columns.findIndex((name) => name.trim().toLowerCase() === COLUMN)
  if (at < 0)
    return { ...table, columns: [...table.columns, COLUMN], rows: table.rows.map((row) => [...row, register]) }
  const stamped = (row: readonly string[]) =>
    row.map((cell, column) => (column === at && cell.trim() === '' ? register : cell))
  return { ...table, rows: table.rows.map(stamped) }
}

/** Two tables of cases as one, when they share no register (METHOD §3); null when they do. */
export function joinRegisters(one: CanonicalTable, other: CanonicalTable): CanonicalTable | null {
  const registersOf = (table: CanonicalTable) => rowsOfRegister(table, undefined).registers.loaded
  if (registersOf(other).some((register) => registersOf(one).includes(register))) return null
  const columns = [...new Set([...one.columns, ...other.columns])]
  const spread = ({ columns: own, rows }: CanonicalTable) => {
    const places = columns.map((name) => own.indexOf(name))
    return rows.map((row) => places.map((place) => row[place] ?? ''))
  }
  const linesOf = ({ rows, lines }: CanonicalTable) => rows.map((_, at) => lines?.[at] ?? at + 2)
  return { columns, rows: [...spread(one), ...spread(other)], lines: [...linesOf(one), ...linesOf(other)] }
}

function registerNamed(text: string): string {
  const written = text.trim()
  return written === '' ? USED_REGISTER : (registerIn(written) ?? written)
}
