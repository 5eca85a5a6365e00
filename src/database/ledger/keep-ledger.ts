import type { TableName } from '../../domain/measure/index.ts'
import type { TableRow } from '../sources/index.ts'
import type { ColumnUse, IgnoredRow, Ledger, RowCounts } from './account.ts'
import { droppedNotices } from './dropped-cells.ts'
import type { LedgerContext } from './ledger-context.ts'
import { planNotices } from './settle-columns.ts'
import type { TablePlan } from './plan-table.ts'
import { readRows, type ReadRows } from './read-rows.ts'
import { redactTable, type RedactedTable } from './redact-table.ts'
import { textCorrections, textQuestions } from './redact-text.ts'
import type { TableSetting } from './table-setting.ts'
import { asideQuestions, hiddenColumnNotices } from './set-aside.ts'
import { inventedQuestions, originOf } from './stated-origin.ts'
import { settleRows, type Entry } from './settle-rows.ts'
import { settleTable } from './settle-table.ts'

/** Reads the planned table row by row; the account always adds up to the sheet's rows (an Error if it ever did not). Never throws on data. */
export function keepLedger(plan: TablePlan, context: LedgerContext): Ledger {
  return keepRedacted(redactTable(plan, context), context)
}

/** The same of a table from which everything is gone that no output may hold. */
export function keepRedacted({ plan, redaction }: RedactedTable, context: LedgerContext): Ledger {
  const { cells, lines } = plan.sheet
  const lineOf = (row: number) => lines[row] ?? row + 1
  const { setting, years, writing } = settleTable(plan, new Set(redaction.personal), context)
  const read = readRows(plan, redaction, setting, lineOf, context.onProgress)
  const taken = new Set(read.entries.map(({ row }) => row))
  for (const [row, lost] of textCorrections(plan, redaction.texts, context.answers ?? new Map()))
    if (taken.has(row)) read.corrected.set(row, [...(read.corrected.get(row) ?? []), ...lost])
  const totals = setTotalsAside(read)
  const settled = settleRows(totals.entries, lineOf, context.duplicates ?? 'reject')
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
    physical: cells.length,
    header: plan.header.last - plan.header.first + 1,
    corrected: corrected.length,
    accepted: read.taken - aside.size - settled.rejected.size - settled.ignored.size - corrected.length,
    rejected: rejections.length,
    ignored: ignored.length,
  }
  checkSum(counts)
  const corrections = corrected.flatMap(([, each]) => each)
  return {
    table: plan.kind.table,
    counts,
    columns: columnsUsed(setting),
    corrections,
    rejections,
    ignored,
    notices: [
      ...plan.arranged.told,
      ...planNotices(plan, redaction, writing.styles),
      ...hiddenColumnNotices(plan),
      ...years.notices,
      ...writing.notices,
      ...read.remarks,
      ...droppedNotices(corrections),
      ...settled.notices,
    ],
    questions: [
      ...asideQuestions(plan, context.answers ?? new Map()),
      ...inventedQuestions(plan, context.fileName, context.answers ?? new Map()),
      ...textQuestions(plan, redaction.texts, context.answers ?? new Map()),
      ...read.questions,
      ...writing.questions,
    ],
    values: valuesOf(settled.kept, plan.kind.table),
    lines: linesOf(settled.kept, plan.kind.table, lineOf),
    reserved: read.reserved,
    personal: redaction.keptPersonal,
    origin: originOf(plan, context.fileName, context.answers ?? new Map()),
    texts: redaction.texts.map(({ row, column, kind }) => ({
      line: lineOf(row),
      column: plan.header.texts[column] ?? '',
      kind,
    })),
    beside: besideOf(settled.kept, plan.kind.table),
  }
}

// A row that is the total of others of its place and year would count them twice.
function setTotalsAside({ entries }: ReadRows): {
  readonly entries: readonly Entry[]
  readonly ignored: readonly number[]
} {
  if (!entries.some(({ total }) => total)) return { entries, ignored: [] }
  const placeOf = ({ values }: Entry) => `${String(values['ubigeo'])} ${String(values['anio'])}`
  const parts = new Set(entries.filter(({ total }) => !total).map(placeOf))
  const isAside = (entry: Entry) => entry.total && parts.has(placeOf(entry))
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
