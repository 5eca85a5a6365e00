import type { Ledger } from '../../database/ledger/index.ts'
import type { TableLoad } from './combine-loads.ts'

/** The rows of one register with their lines; `usual` is that of the rows that name none. */
export function ofRegister(
  { rows, lines }: Pick<TableLoad, 'rows' | 'lines'>,
  wanted: { readonly register: string; readonly usual: string } | null,
): Pick<TableLoad, 'rows' | 'lines'> {
  if (wanted === null || rows.every((row) => registerOf(row, wanted.usual) === wanted.register)) return { rows, lines }
  const kept = new Set(rows.flatMap((row, at) => (registerOf(row, wanted.usual) === wanted.register ? [at] : [])))
  return { rows: rows.filter((_, at) => kept.has(at)), lines: lines.filter((_, at) => kept.has(at)) }
}

/** The register of a row of cases; `usual` is that of the rows that name none. */
export function registerOf(row: Ledger['values'][number], usual: string): string {
  return typeof row['registro'] === 'string' && row['registro'] !== '' ? row['registro'] : usual
}
