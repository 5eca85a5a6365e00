import type { Ledger } from '../../database/ledger/index.ts'
import type { TableName } from '../../domain/measure/index.ts'
import { chooseRegister, USED_REGISTER, type CaseRegisters } from '../../domain/violence/index.ts'
import type { StoredImport } from '../storage/index.ts'
import type { TableLoad } from './combine-loads.ts'

/** A load of a table, as far as its register is asked for. */
interface Load {
  readonly stored: StoredImport
  readonly ledger: Ledger
}

/** Every register that a person's loads and the build have cases of, and the one that counts; null without any. */
export function registersIn(imports: readonly Load[], chosen: string | null): CaseRegisters | null {
  const own = imports.flatMap(({ stored, ledger }) =>
    rowsOf(ledger, 'violencia').map((row) => registerOf(row, stored.recipe.register)),
  )
  if (own.length === 0) return null
  const hasBase = !imports.some(({ ledger }) => tablesOf(ledger).includes('territorios'))
  return chooseRegister(hasBase ? [USED_REGISTER, ...own] : own, chosen)
}

/** The registers of one load's cases, those of parts of years too. */
export function registersOfLoad({ stored, ledger }: Load): readonly string[] {
  const usual = stored.recipe.register
  return [
    ...new Set([
      ...rowsOf(ledger, 'violencia').map((row) => registerOf(row, usual)),
      ...ledger.parts.map(({ registro }) => registro || usual),
    ]),
  ]
}

/** The rows of one register with their lines; `usual` is that of the rows that name none. */
export function ofRegister(
  { rows, lines }: Pick<TableLoad, 'rows' | 'lines'>,
  wanted: { readonly register: string; readonly usual: string } | null,
): Pick<TableLoad, 'rows' | 'lines'> {
  if (wanted === null || rows.every((row) => registerOf(row, wanted.usual) === wanted.register)) return { rows, lines }
  const kept = new Set(rows.flatMap((row, at) => (registerOf(row, wanted.usual) === wanted.register ? [at] : [])))
  return { rows: rows.filter((_, at) => kept.has(at)), lines: lines.filter((_, at) => kept.has(at)) }
}

function registerOf(row: Ledger['values'][number], usual: string): string {
  return typeof row['registro'] === 'string' && row['registro'] !== '' ? row['registro'] : usual
}

/** The years of which a register's loads have a part only, as the files state it. */
export function unfinishedYears(imports: readonly Load[], register: string): readonly string[] {
  const own = imports.filter((load) => {
    const registers = registersOfLoad(load)
    return (
      load.ledger.table === 'violencia' &&
      (registers.length === 0 ? [load.stored.recipe.register] : registers).includes(register)
    )
  })
  const told = own.flatMap(({ ledger }) => ledger.notices.filter(({ kind }) => kind === 'periodo_parcial'))
  return [...new Set(told.flatMap(({ detail }) => detail ?? []))].sort()
}

/** The rows that a load gives a table, as its own or beside them. */
export function rowsOf({ table, values, beside }: Ledger, wanted: TableName): Ledger['values'] {
  return wanted === table ? values : (beside[wanted] ?? [])
}

/** The tables that a load gives rows to. */
export function tablesOf({ table, beside }: Ledger): readonly TableName[] {
  return [table, ...(Object.keys(beside) as TableName[])]
}
