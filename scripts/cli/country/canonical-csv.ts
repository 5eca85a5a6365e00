import type { Ledger } from '../../../src/database/ledger/index.ts'
import { ORIGIN_COLUMNS, stampRows, withoutOrigin } from '../../../src/database/origins/index.ts'
import type { Quality } from '../../../src/domain/measure/index.ts'
import { toCsv, type Cell } from '../../../src/publish/table/index.ts'

/** Canonical rows as CSV, the columns of their origin last; rows that are no observation say so wherever they go. */
export function canonicalCsv(values: Ledger['values'], quality: Quality): string {
  const columns = Object.keys(withoutOrigin(values[0] ?? {}))
  const rows = stampRows(values, quality)
  const stated = ORIGIN_COLUMNS.filter((column) => rows.some((row) => row[column] !== undefined))
  return toCsv(
    [...columns, ...stated],
    rows.map((row) => [...columns, ...stated].map((column) => cellOf(row[column] ?? null))),
  )
}

function cellOf(value: string | number | boolean | null): Cell {
  return typeof value === 'boolean' ? (value ? 'si' : 'no') : value
}
