import type { Gazetteer } from '../../domain/gazetteer/index.ts'
import type { TableName } from '../../domain/measure/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import type { TableRow } from '../sources/index.ts'
import type { ColumnUse, IgnoredRow, Ledger, RowCounts } from './account.ts'
import { settleWriting } from './settle-writing.ts'
import { droppedNotices } from './dropped-cells.ts'
import { personalColumns, planNotices } from './settle-columns.ts'
import type { Answers } from './questions.ts'
import type { TablePlan } from './plan-table.ts'
import { keepsPersonalTexts, personalQuestions } from './personal-texts.ts'
import { readRows, type ReadRows } from './read-rows.ts'
import type { TableSetting } from './table-setting.ts'
import { settleRows, type DuplicateRule, type Entry } from './settle-rows.ts'
import { settleYears } from './settle-years.ts'
import { inventedQuestions, originOf } from './stated-origin.ts'

/** What a ledger is kept with: the country's names, the file's name (it may carry the year), the rule for duplicates and a person's answers. */
export interface LedgerContext {
  readonly gazetteer: Gazetteer
  readonly fileName: string
  readonly duplicates?: DuplicateRule
  /** Territories that a person confirmed, by `RejectedRow.naming`. */
  readonly confirmed?: ReadonlyMap<string, Ubigeo>
  /** Columns (from 0) whose doubtful point or comma a person said is decimal. */
  readonly decimals?: ReadonlySet<number>
  /** Columns (from 0) that look like persons' data and that a person keeps knowingly. */
  readonly keptPersonal?: ReadonlySet<number>
  /** The year that a person gave for figures that state none. */
  readonly year?: number
  /** What a person answered of the table's questions, by `Question.key`. */
  readonly answers?: Answers
  /** Told now and then what share (0–1) of the rows has been read. */
  readonly onProgress?: (share: number) => void
}

/** Reads the planned table row by row; the account always adds up to the sheet's rows (an Error if it ever did not). Never throws on data. */
export function keepLedger(plan: TablePlan, context: LedgerContext): Ledger {
  const { cells, lines } = plan.sheet
  const lineOf = (row: number) => lines[row] ?? row + 1
  const personal = personalColumns(plan, context.keptPersonal ?? new Set())
  const years = settleYears(plan, context.fileName, context.year ?? null)
  const answers: Answers = context.answers ?? new Map()
  const writing = settleWriting(plan, context.decimals ?? new Set(), answers)
  const { styles } = writing
  const setting: TableSetting = {
    headers: plan.header.texts,
    mapping: withoutPersonal(plan, personal),
    years: years.byColumn,
    year: years.year,
    date1904: plan.sheet.date1904,
    gazetteer: context.gazetteer,
    confirmed: context.confirmed ?? new Map(),
    ...writing,
    keepsPersonal: keepsPersonalTexts(answers),
    keptPersonal: context.keptPersonal ?? new Set(),
  }
  const read = readRows(plan, setting, lineOf, context.onProgress)
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
      ...planNotices(plan, personal, styles),
      ...years.notices,
      ...writing.notices,
      ...read.remarks,
      ...droppedNotices(corrections),
      ...settled.notices,
    ],
    questions: [
      ...inventedQuestions(plan, context.fileName, answers),
      ...personalQuestions(read.personal, answers),
      ...read.questions,
      ...writing.questions,
    ],
    values: valuesOf(settled.kept, plan.kind.table),
    lines: linesOf(settled.kept, plan.kind.table, lineOf),
    reserved: read.reserved,
    personal: personalUses(plan, context),
    beside: besideOf(settled.kept, plan.kind.table),
    origin: originOf(plan, context.fileName, answers),
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

function personalUses(plan: TablePlan, { keptPersonal = new Set() }: LedgerContext): string[] {
  const like = keptPersonal.size === 0 ? new Set<number>() : personalColumns(plan, new Set())
  return [...plan.header.match.mapping]
    .filter(([, columns]) => columns.some((column) => keptPersonal.has(column) && like.has(column)))
    .map(([name]) => name)
}

function withoutPersonal({ header }: TablePlan, personal: ReadonlySet<number>): ReadonlyMap<string, readonly number[]> {
  return new Map(
    [...header.match.mapping].map(([name, columns]) => [name, columns.filter((column) => !personal.has(column))]),
  )
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
