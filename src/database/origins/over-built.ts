import type { Source, SourcePart } from '../../domain/measure/index.ts'
import { KEY_COLUMN } from './row-origin.ts'
import type { TableRow, Value } from './table-row.ts'

/** The key of the rows of a built table that bear none, once rows that a person brought stand over it. */
export const BUILT_KEY = 'incluida'

/** The rows that a person brought, each with a key that no row of the built table below them bears. */
export function keyedOver(rows: readonly TableRow[]): readonly TableRow[] {
  return rows.map((row) => ({ ...row, [KEY_COLUMN]: broughtKey(row[KEY_COLUMN] ?? null) }))
}

/** What a table is made of where a person's rows stand over the built ones, so that a figure cites its own. */
export function partsOver(brought: readonly Source[], below: readonly Source[]): readonly SourcePart[] {
  const own = brought.flatMap((source) => partsOf(source, '').map((part) => ({ ...part, key: broughtKey(part.key) })))
  return [...own, ...below.flatMap((source) => partsOf(source, BUILT_KEY))]
}

function broughtKey(key: Value): string {
  return `cargada${key ?? ''}`
}

function partsOf(
  { parts, title, publisher, cutOff, licence, address = '', quality, rowsKept }: Source,
  key: string,
): readonly SourcePart[] {
  return (parts ?? [{ key, title, publisher, cutOff, quality, rows: rowsKept }]).map((part) => ({
    licence,
    address,
    ...part,
  }))
}
