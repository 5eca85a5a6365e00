import { checkRow, type CheckedRow } from '../sources/index.ts'
import type { Draft } from './kind.ts'
import type { RowReader } from './row-reader.ts'

/**
 * The row that a draft makes, or what is wrong with it; a cell of an optional column that its table does not admit is
 * left out and told to the reader.
 */
export function checkDraft(reader: RowReader, { table, cells }: Draft): CheckedRow {
  const checked = checkRow(table, cells)
  if (!('reason' in checked) || checked.reason === 'mujeres_mas_que_poblacion') return checked
  const cell = cells[checked.column] ?? ''
  if (cell === '' || !reader.isOptional(checked.column)) return checked
  reader.reject(checked.column, checked.reason, cell)
  return checkDraft(reader, { table, cells: { ...cells, [checked.column]: '' } })
}
