import type { ColumnSpec } from './column-spec.ts'

const HEADER = /^CALIDAD( DEL DATO)?$/

/** What a row says of how its figure came to be; it speaks for no kind. */
export const QUALITY_COLUMN: ColumnSpec = { name: 'calidad', weight: 0, patterns: [HEADER] }

/** Every column of stamps, whatever a person said of the columns: what is invented cannot be set aside. */
export function qualityColumns(
  folded: readonly string[],
  mapping: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const headed = folded.flatMap((header, column) => (HEADER.test(header) ? [column] : []))
  return [...new Set([...(mapping.get(QUALITY_COLUMN.name) ?? []), ...headed])]
}
