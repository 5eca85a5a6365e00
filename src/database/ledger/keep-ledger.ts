import type { TableName } from '../../domain/measure/index.ts'
import type { TableRow } from '../sources/index.ts'
import type { ColumnUse, Correction, IgnoredRow, Ledger, Notice, RowCounts } from './account.ts'
import { settleSex, summed, withoutWithheld, type CaseCount } from './case-variables.ts'
import { droppedNotices } from './dropped-cells.ts'
import type { LedgerContext } from './ledger-context.ts'
import { planNotices } from './settle-columns.ts'
import type { TablePlan } from './plan-table.ts'
import { readRows, type ReadRows } from './read-rows.ts'
import type { Question } from './questions.ts'
import { mendedCorrections } from './mend-cells.ts'
import { redactorOf, redactTable } from './redact-table.ts'
import type { RedactedTable } from './redaction.ts'
import { textCorrections, textQuestions } from './redact-text.ts'
import type { TableSetting } from './table-setting.ts'
import { asideQuestions, hiddenColumnNotices } from './set-aside.ts'
import { inventedQuestions, originOf } from './stated-origin.ts'
import { settleRows, type DuplicateRule, type Entry } from './settle-rows.ts'
import { settleTable, type SettledTable } from './settle-table.ts'

/**
 * Reads the planned table row by row; the account always adds up to the sheet's rows (an Error if it ever did not).
 * Never throws on data.
 */
export function keepLedger(plan: TablePlan, context: LedgerContext): Ledger {
  return keepRedacted(redactTable(plan, context), context)
}

/** The same of a table from which everything is gone that no output may hold. */
export function keepRedacted(redacted: RedactedTable, context: LedgerContext): Ledger {
  return ledgerOf(redacted, readRedacted(redacted, context), context)
}

/** What a redacted table settles, and what its rows gave before any is held against another. */
export interface RedactedRows {
  readonly settled: SettledTable
  readonly read: ReadRows
}

function readRedacted(redacted: RedactedTable, context: LedgerContext): RedactedRows {
  return readSettled(redacted, settleRedacted(redacted, context), context)
}

/** What is settled of a table before any of its rows is read. */
export function settleRedacted({ plan, redaction }: RedactedTable, context: LedgerContext): RedactedRows['settled'] {
  return settleTable(plan, new Set(redaction.personal), context)
}

/** The rows of a table, read as it was settled, but for those of its sheet (from 0) that are read elsewhere. */
export function readSettled(
  { plan, redaction }: RedactedTable,
  settled: RedactedRows['settled'],
  context: LedgerContext,
  isElsewhere: (row: number) => boolean = () => false,
): RedactedRows {
  const walk = { onProgress: context.onProgress, isElsewhere }
  const read = readRows(plan, redaction, settled.setting, lineIn(plan), walk)
  noteInRows(read, mendedCorrections({ plan, redaction }, context.mended ?? [], redactorOf(plan, context)))
  noteInRows(read, textCorrections(plan, redaction.texts, context.answers ?? new Map()))
  return { settled, read }
}

function lineIn({ sheet: { lines } }: TablePlan): (row: number) => number {
  return (row) => lines[row] ?? row + 1
}

/** The ledger of rows that were read. */
export function ledgerOf(redacted: RedactedTable, { settled, read }: RedactedRows, context: LedgerContext): Ledger {
  const { plan, redaction } = redacted
  const { table } = plan.kind
  const lineOf = lineIn(plan)
  const answers = context.answers ?? new Map()
  const { kept, repeated, counted, ...account } = accountOf(plan, read, lineOf, context.duplicates ?? 'reject')
  const values = valuesOf(kept, table)
  return {
    table,
    ...account,
    columns: columnsUsed(settled.setting),
    notices: noticesOf(redacted, settled, read, [...droppedNotices(account.corrections), ...repeated]),
    questions: questionsOf(redacted, settled, read, context),
    values,
    lines: linesOf(kept, table, lineOf),
    reserved: read.reserved,
    personal: redaction.keptPersonal,
    origin: originOf(redacted, context.fileName, answers, values),
    texts: textsOf(plan, redaction, lineOf),
    counted: settleSex(summed(withoutWithheld(counted))),
    parts: read.parts,
    beside: besideOf(kept, table),
  }
}

/** Where a text told of a person or a refuge, and of which. */
function textsOf(
  { header }: TablePlan,
  { texts }: RedactedTable['redaction'],
  lineOf: (row: number) => number,
): Ledger['texts'] {
  return texts.map(({ row, column, kind }) => ({ line: lineOf(row), column: header.texts[column] ?? '', kind }))
}

/** What a row lost of its text, or a person typed in it, counts among its corrections where the row was taken. */
function noteInRows({ entries, corrected }: ReadRows, lost: Iterable<readonly [number, readonly Correction[]]>): void {
  const taken = new Set(entries.map(({ row }) => row))
  for (const [row, each] of lost) if (taken.has(row)) corrected.set(row, [...(corrected.get(row) ?? []), ...each])
}

/**
 * The account of every physical row, by what became of it; `kept` are the entries, `repeated` what is said of those
 * given twice.
 */
type Account = Pick<Ledger, 'counts' | 'corrections' | 'rejections' | 'ignored'> & {
  readonly kept: readonly Entry[]
  readonly repeated: readonly Notice[]
  readonly counted: readonly CaseCount[]
}

function accountOf(plan: TablePlan, read: ReadRows, lineOf: (row: number) => number, rule: DuplicateRule): Account {
  const totals = setTotalsAside(read)
  const settled = settleRows(totals.entries, lineOf, rule)
  const rejections = [...read.rejections, ...settled.rejected.values()].sort((a, b) => a.line - b.line)
  const ignored = [
    ...read.ignored,
    ...totals.ignored.map((row): IgnoredRow => ({ line: lineOf(row), reason: 'total' })),
    ...settled.ignored.values(),
  ].sort((a, b) => a.line - b.line)
  const aside = new Set(totals.ignored)
  const corrected = [...read.corrected].filter(
    ([row]) => !aside.has(row) && !settled.rejected.has(row) && !settled.ignored.has(row),
  )
  const counts: RowCounts = {
    physical: plan.sheet.cells.length - read.elsewhere,
    header: plan.header.last - plan.header.first + 1,
    corrected: corrected.length,
    accepted: read.taken - aside.size - settled.rejected.size - settled.ignored.size - corrected.length,
    rejected: rejections.length,
    ignored: ignored.length,
  }
  checkSum(counts)
  const corrections = corrected.flatMap(([, each]) => each)
  const { kept, counted, notices: repeated } = settled
  return { counts, corrections, rejections, ignored, kept, counted, repeated }
}

function questionsOf(
  { plan, redaction }: RedactedTable,
  { writing }: SettledTable,
  { questions }: ReadRows,
  { fileName, answers = new Map() }: LedgerContext,
): Question[] {
  return [
    ...asideQuestions(plan, answers),
    ...inventedQuestions(plan, fileName, answers),
    ...textQuestions(plan, redaction.texts, answers),
    ...questions,
    ...writing.questions,
  ]
}

function noticesOf(
  { plan, redaction }: RedactedTable,
  { years, writing }: SettledTable,
  { remarks }: ReadRows,
  ofRows: readonly Notice[],
): Notice[] {
  return [
    ...plan.arranged.told,
    ...planNotices(plan, redaction, writing.styles),
    ...hiddenColumnNotices(plan),
    ...years.notices,
    ...writing.notices,
    ...remarks,
    ...ofRows,
  ]
}

// A row that is the total of others of its place and year would count them twice.
function setTotalsAside({ entries }: ReadRows): {
  readonly entries: readonly Entry[]
  readonly ignored: readonly number[]
} {
  if (!entries.some(({ total }) => total)) return { entries, ignored: [] }
  const placeAndYear = ({ values }: Entry) =>
    `${String(values['ubigeo'])} ${String(values['anio'])} ${String(values['registro'] ?? '')}`
  const parts = new Set(entries.filter(({ total }) => !total).map(placeAndYear))
  const isAside = (entry: Entry) => entry.total && parts.has(placeAndYear(entry))
  return { entries: entries.filter((entry) => !isAside(entry)), ignored: entries.filter(isAside).map(({ row }) => row) }
}

function checkSum({ physical, header, accepted, corrected, rejected, ignored }: RowCounts): void {
  const sum = header + accepted + corrected + rejected + ignored
  if (sum !== physical) throw new Error(`The account of rows does not add up: ${sum} of ${physical}`)
}

function columnsUsed({ mapping, headers }: TableSetting): ColumnUse[] {
  return [...mapping].flatMap(([name, columns]) => columns.map((column) => ({ name, header: headers[column] ?? '' })))
}

function valuesOf(kept: readonly Entry[], table: TableName): TableRow[] {
  const rows: TableRow[] = []
  for (const entry of kept) if (entry.table === table) rows.push(entry.values)
  return rows
}

function linesOf(kept: readonly Entry[], table: TableName, lineOf: (row: number) => number): number[] {
  const lines: number[] = []
  for (const entry of kept) if (entry.table === table) lines.push(lineOf(entry.row))
  return lines
}

function besideOf(kept: readonly Entry[], table: TableName): Ledger['beside'] {
  const others = new Set<TableName>()
  for (const entry of kept) if (entry.table !== table) others.add(entry.table)
  return Object.fromEntries([...others].map((each) => [each, valuesOf(kept, each)]))
}
