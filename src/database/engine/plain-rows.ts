import type { Row } from './engine.ts'

/** The part of an Arrow table that reading rows needs; both Arrow versions in the house have it. */
export interface ColumnarResult {
  readonly numRows: number
  readonly schema: { readonly fields: readonly { readonly name: string }[] }
  getChildAt(index: number): { get(row: number): unknown } | null
}

/** Plain objects from an Arrow result: bigint becomes number, null stays null. */
export function plainRows(result: ColumnarResult): Row[] {
  const columns = result.schema.fields.map(({ name }, index) => ({ name, values: result.getChildAt(index) }))
  return Array.from({ length: result.numRows }, (_, row) =>
    Object.fromEntries(columns.map(({ name, values }) => [name, plain(values?.get(row))])),
  )
}

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value)
  return value === undefined ? null : value
}
