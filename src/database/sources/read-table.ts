import { withoutReserved } from '../../domain/disclosure/index.ts'
import type { Fields, RowOf } from './fields.ts'
import type { CanonicalTable, Note, NoteRule, Parsed, ReadRow, Rejection, RejectionReason } from './parsed.ts'
import { originCells } from '../origins/index.ts'
import { settleDuplicates } from './settle-duplicates.ts'
import type { Review, TableSchema } from './schema.ts'

/**
 * Rows of one canonical table, with every other row rejected by its line, column, cell and reason, or merged into its
 * twin. `known` are the codes of the country; null accepts any (the country's own table). Never throws on a row.
 */
export function readTable<F extends Fields>(
  table: CanonicalTable,
  schema: TableSchema<F>,
  known: ReadonlySet<string> | null,
): Parsed<RowOf<F>> {
  const read = rowReader(table, schema, known)
  const rejections: Rejection[] = []
  const rows: ReadRow<RowOf<F>>[] = []
  table.rows.forEach((cells, index) => {
    const outcome = read(cells, table.lines?.[index] ?? index + 2)
    if ('reason' in outcome) rejections.push(outcome)
    else rows.push(outcome)
  })
  const settled = settleDuplicates(rows, schema.conflict)
  const rejected = [...rejections, ...settled.rejections].sort((a, b) => a.line - b.line)
  return {
    rows: settled.kept.map(({ row }) => row),
    rejections: rejected,
    notes: settled.notes,
    counted: {
      input: table.rows.length,
      kept: settled.kept.length,
      merged: settled.merged,
      rejected: rejected.length,
      added: 0,
    },
  }
}

function rowReader<F extends Fields>(table: CanonicalTable, schema: TableSchema<F>, known: ReadonlySet<string> | null) {
  const columns = Object.keys(schema.fields)
  const header = new Map(table.columns.map((name, index) => [name.trim().toLowerCase(), index]))
  const absent = columns.find((name) => schema.fields[name]?.required && !header.has(name))
  return (cells: readonly string[], line: number): ReadRow<RowOf<F>> | Rejection => {
    const cell = (column: string) => (cells[header.get(column) ?? -1] ?? '').trim()
    const concealed = schema.conceals?.(cell) ?? false
    const reject = (column: string, reason: Rejection['reason']): Rejection => ({
      line,
      column,
      value: concealed ? '' : tellable(cell(column)),
      reason,
    })
    if (absent !== undefined) return reject(absent, 'columna_ausente')
    if (cells.length !== table.columns.length) return reject('', 'numero_de_celdas')
    const values = readFields(schema.fields, columns, cell)
    if ('reason' in values) return reject(values.column, values.reason)
    const raw = values.row as RowOf<F>
    const review: Review<RowOf<F>> = schema.review?.(raw, known) ?? { row: raw }
    if ('reason' in review) return reject(review.column, review.reason)
    const { row, withheld } = withoutFreeTexts(schema.fields, review.row)
    const ubigeo = schema.ubigeoOf(row)
    if (known !== null && ubigeo !== null && !known.has(ubigeo)) return reject('ubigeo', 'ubigeo_desconocido')
    const notes = (review.notes ?? []).map(
      ({ column, rule }): Note => ({ line, column, rule, value: concealed ? '' : tellable(cell(column)) }),
    )
    const told = withheld.map(({ column, rule }): Note => ({ line, column, rule, value: '' }))
    return { line, row: { ...row, ...originIn(cell) }, key: schema.keyOf(raw), raw, notes: [...notes, ...told] }
  }
}

/** What a row says of its own origin, as it may be told. */
function originIn(cell: (column: string) => string): ReturnType<typeof originCells> {
  return originCells((column) => tellable(cell(column)))
}

/**
 * A cell as a report may repeat it; one of digits alone is a code or a figure that went wrong, and its digits are
 * needed to mend it.
 */
function tellable(cell: string): string {
  return /\p{L}|@/u.test(cell) ? withoutReserved(cell).text : cell
}

interface Withheld {
  readonly column: string
  readonly rule: NoteRule
}

/**
 * The row without what its free texts hold of persons or of a refuge: nobody is asked here, so nothing of it is kept.
 */
function withoutFreeTexts<R extends object>(
  fields: Fields,
  row: R,
): { readonly row: R; readonly withheld: Withheld[] } {
  const withheld: Withheld[] = []
  let left = row
  for (const [column, cell] of Object.entries(row)) {
    if (fields[column]?.isFree !== true || typeof cell !== 'string') continue
    const { text, kinds } = withoutReserved(cell)
    if (kinds.length === 0) continue
    const isOfRefuge = kinds.some((kind) => kind === 'refugio' || kind === 'refugio_en_duda')
    withheld.push({ column, rule: isOfRefuge ? 'texto_de_refugio_omitido' : 'dato_personal_omitido' })
    left = { ...left, [column]: text }
  }
  return { row: left, withheld }
}

/** A row of typed values from its cells, or the first column that does not read and why. */
export function readFields(
  fields: Fields,
  columns: readonly string[],
  cell: (column: string) => string,
): { readonly row: object } | { readonly column: string; readonly reason: RejectionReason } {
  const row: Record<string, unknown> = {}
  for (const column of columns) {
    const read = fields[column]?.read(cell(column))
    if (read === undefined) continue
    if ('reason' in read) return { column, reason: read.reason }
    row[column] = read.value
  }
  return { row }
}
