import type { LongText, ReadCells, Sheet } from '../../files/index.ts'
import { arrange } from '../arrange.ts'
import { readSettled, settleRedacted, type RedactedRows } from '../keep-ledger.ts'
import type { LedgerContext } from '../ledger-context.ts'
import { ORIGIN_COLUMNS, originColumns } from '../origin-columns.ts'
import type { TablePlan } from '../plan-table.ts'
import type { ReadTableOptions } from '../read-table-options.ts'
import { redactTable } from '../redact-table.ts'
import type { RedactedTable } from '../redaction.ts'

/** What is told of a sheet may only be of cells that are all in the rows that are read as rows. */
const TOLD_OF_CELLS = new Set(['caracteres_invisibles', 'formula_de_texto'])
const MOST_ALONE = 50_000

/** Some rows of the text as if they were all, settled but not read. */
export interface SettledRows extends Pick<RedactedRows, 'settled'> {
  readonly rows: readonly number[]
  readonly file: ReadCells
  readonly sheets: readonly Sheet[]
  readonly plan: TablePlan
  readonly redacted: RedactedTable
}

/** The same, of which those are read that are read as rows. */
export interface ChosenRows extends SettledRows, RedactedRows {
  /** Set by row of the text. */
  readonly isRead: Uint8Array
}

/** Reads some rows, settled with those of `first`; null where the whole sheet is needed to read any of it. */
export function readChosen(
  text: LongText,
  { first, isRead }: { readonly first: Uint8Array; readonly isRead: Uint8Array },
  context: LedgerContext,
  options: ReadTableOptions,
): ChosenRows | null {
  const isSettled = first.slice()
  for (let row = 0; row < text.rows; row += 1) if (isRead[row] === 1) isSettled[row] = 1
  const settled = settleChosen(text, isSettled, context, options)
  if (settled === null) return null
  const isElsewhere = (at: number) => isRead[settled.rows[at] ?? 0] !== 1
  return { ...settled, isRead, ...readSettled(settled.redacted, settled.settled, quietly(context), isElsewhere) }
}

function quietly(context: LedgerContext): LedgerContext {
  return { ...context, onProgress: () => undefined }
}

/** Settles them; null where the whole sheet is needed to read any of it. */
export function settleChosen(
  text: LongText,
  isChosen: Uint8Array,
  context: LedgerContext,
  { kind = 'auto', stated, sheet }: ReadTableOptions,
): SettledRows | null {
  const rows: number[] = []
  for (let row = 0; row < text.rows; row += 1) if (isChosen[row] === 1) rows.push(row)
  if (rows.length > MOST_ALONE) return null
  const file = text.withRows(rows)
  const { sheets, plan } = arrange(file.sheets, kind, stated, context.gazetteer, sheet ?? null)
  if (plan === null || !isPlain(plan, rows.length)) return null
  const redacted = redactTable(plan, quietly(context))
  if (redacted.redaction.texts.length + redacted.redaction.reserved.size > 0) return null
  const settled = settleRedacted(redacted, quietly(context))
  const { questions, notices } = settled.writing
  return questions.length + notices.length > 0 ? null : { rows, file, sheets, plan, redacted, settled }
}

// What people spread over a sheet, names written once for several rows and what rows say of their own origin take the
// whole sheet to read.
function isPlain({ sheet, header, arranged }: TablePlan, rows: number): boolean {
  const { folded, match } = header
  const hasOrigin = ORIGIN_COLUMNS.some(({ name }) => originColumns(name, folded, match.mapping).length > 0)
  const isTold = arranged.titles.size > 0 || arranged.told.some(({ kind }) => !TOLD_OF_CELLS.has(kind))
  const isLabelled = sheet.cells.every((cells, row) => row <= header.last || !lacksLabel(match.mapping, cells))
  return !hasOrigin && !isTold && isLabelled && sheet.cells.length === rows
}

/** Whether a row names something of a departamento or a provincia that it does not name. */
function lacksLabel(mapping: ReadonlyMap<string, readonly number[]>, cells: readonly string[]): boolean {
  const isBlank = (name: string) => (mapping.get(name) ?? []).every((column) => (cells[column] ?? '').trim() === '')
  const lacks = (name: string) => mapping.has(name) && isBlank(name)
  return (lacks('provincia') || lacks('departamento')) && !(isBlank('distrito') && isBlank('provincia'))
}
