import { readLongText, type LongText, type ReadCells, type Sheet } from '../../files/index.ts'
import type { Gazetteer } from '../../../domain/gazetteer/index.ts'
import type { Ledger } from '../account.ts'
import { arrange } from '../arrange.ts'
import type { ColumnTexts } from '../judge-columns.ts'
import { ledgerOf, readRedacted, type RedactedRows } from '../keep-ledger.ts'
import type { LedgerContext } from '../ledger-context.ts'
import { specsOf } from '../match-columns.ts'
import { ORIGIN_COLUMNS, originColumns } from '../origin-columns.ts'
import type { PackedRows } from '../packed-rows.ts'
import type { TablePlan } from '../plan-table.ts'
import type { ReadTableOptions } from '../read-any-table.ts'
import { redactTable } from '../redact-table.ts'
import type { RedactedTable } from '../redaction.ts'
import { groupsOf } from './groups.ts'
import { joinLedger } from './join-ledger.ts'
import { firstRows } from './first-rows.ts'
import { SortedRows } from './sort-rows.ts'
import { judgeTexts, type TextVerdicts } from './verdicts.ts'

/** A long table that was read text by text: as `readAnyTable` gives it, but with its rows packed. */
export interface LongTable {
  readonly file: ReadCells
  readonly sheets: readonly Sheet[]
  readonly plan: TablePlan
  readonly redacted: RedactedTable
  /** `values` and `lines` are in `rows`. */
  readonly ledger: Ledger
  readonly rows: PackedRows
  /** The texts of each column below the header. */
  readonly textsOf: (column: number) => ColumnTexts
  /** The table as it is kept. */
  readonly kept: () => Uint8Array
}

/** What is told of a sheet may only be of cells that are all in the rows that are read as rows. */
const TOLD_OF_CELLS = new Set(['caracteres_invisibles', 'formula_de_texto'])
const MOST_ALONE = 50_000
const ROUNDS = 4

/**
 * Reads a long plain text table to the same ledger as row by row, each different text of a column once: only rows with
 * a text that is rejected, ignored or told of, with two corrections, or with a twin are read as rows. Null where the
 * file or its table is of another shape.
 */
export function readLongTable(
  bytes: Uint8Array,
  fileName: string,
  gazetteer: Gazetteer,
  options: ReadTableOptions,
): LongTable | null {
  const text = readLongText(bytes, fileName, options)
  if (text === null) return null
  const context = { ...options, gazetteer, fileName }
  const chosen = firstRows(text)
  const first = readChosen(text, chosen, context, options)
  const verdicts = first === null ? null : verdictsOf(text, first)
  if (first === null || verdicts === null) return null
  const { kind, header } = first.plan
  const figures = new Set(specsOf(kind).flatMap(({ name, number }) => (number === undefined ? [] : [name])))
  const sorted = SortedRows.of(text, chosen, verdicts, header.last + 1, (field) => figures.has(field))
  const whole = sorted === null ? null : readWithTwins(text, sorted, context, options)
  if (whole === null || !isSamePlan(first.plan, whole.plan)) return null
  const ledger = ledgerOf(whole.redacted, whole, context)
  options.onProgress?.(1)
  return { ...whole, ...joinLedger(text, { ...whole, ledger }, verdicts) }
}

/** The chosen rows of the text, read as if they were all. */
export interface ChosenRows extends RedactedRows {
  readonly rows: readonly number[]
  readonly file: ReadCells
  readonly sheets: readonly Sheet[]
  readonly plan: TablePlan
  readonly redacted: RedactedTable
}

function readWithTwins(
  text: LongText,
  sorted: SortedRows,
  context: LedgerContext,
  options: ReadTableOptions,
): ChosenRows | null {
  for (let round = 0; round < ROUNDS; round += 1) {
    const read = readChosen(text, sorted.isChosen, context, options)
    if (read === null || read.read.entries.some(({ total }) => total)) return null
    if (sorted.chooseTwins(read.read, (at) => read.rows[at] ?? 0) === 0) return read
  }
  return null
}

function readChosen(
  text: LongText,
  isChosen: Uint8Array,
  context: LedgerContext,
  { kind = 'auto', stated, sheet }: ReadTableOptions,
): ChosenRows | null {
  const rows: number[] = []
  for (let row = 0; row < text.rows; row += 1) if (isChosen[row] === 1) rows.push(row)
  if (rows.length > MOST_ALONE) return null
  const file = text.withRows(rows)
  const { sheets, plan } = arrange(file.sheets, kind, stated, context.gazetteer, sheet ?? null)
  if (plan === null || !isPlain(plan, rows.length)) return null
  const { onProgress: _, ...quiet } = context
  const redacted = redactTable(plan, quiet)
  if (redacted.redaction.texts.length + redacted.redaction.reserved.size > 0) return null
  const read = readRedacted(redacted, quiet)
  const { questions, notices } = read.settled.writing
  return questions.length + notices.length > 0 ? null : { rows, file, sheets, plan, redacted, ...read }
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

function verdictsOf(text: LongText, { plan, settled, rows }: ChosenRows): TextVerdicts | null {
  const groups = groupsOf(plan, settled.setting, text)
  if (groups === null) return null
  const below = plan.sheet.cells.filter((_, at) => at > plan.header.last && !text.odd.has(rows[at] ?? 0))
  return judgeTexts(plan, settled.setting, groups, below)
}

function isSamePlan(a: TablePlan, b: TablePlan): boolean {
  const shape = ({ kind, header }: TablePlan) =>
    JSON.stringify([kind.id, header.first, header.last, [...header.match.mapping]])
  return shape(a) === shape(b)
}
