import type { Gazetteer } from '../../domain/gazetteer/index.ts'
import type { TableName } from '../../domain/measure/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import { REFUGE_TYPE } from '../../domain/services/index.ts'
import { checkRow, type CheckedRow, type TableRow } from '../sources/index.ts'
import type { ColumnUse, Correction, IgnoredRow, Ledger, Notice, RejectedRow, RowCounts } from './account.ts'
import { checkDraft } from './check-draft.ts'
import type { Draft } from './kind.ts'
import { redactTable, type RedactedTable } from './redact-table.ts'
import { textQuestions } from './redact-text.ts'
import type { Redaction, ReservedRow } from './redaction.ts'
import { capitalQuestions, refugeQuestions } from './settle-writing.ts'
import { droppedNotices } from './dropped-cells.ts'
import { planNotices } from './settle-columns.ts'
import type { Answers, Question } from './questions.ts'
import type { TablePlan } from './plan-table.ts'
import { RowDesk, type TableSetting } from './row-desk.ts'
import { settleRows, type DuplicateRule, type Entry } from './settle-rows.ts'
import { settleTable } from './table-setting.ts'

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
  return keepRedacted(redactTable(plan, context), context)
}

/** The same of a table from which everything is gone that no output may hold. */
export function keepRedacted({ plan, redaction }: RedactedTable, context: LedgerContext): Ledger {
  const { cells, lines } = plan.sheet
  const lineOf = (row: number) => lines[row] ?? row + 1
  const personal = new Set(redaction.personal)
  const { setting, years, writing } = settleTable(plan, personal, context)
  const read = readRows(plan, redaction, setting, lineOf, context.onProgress)
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
      ...planNotices(plan, redaction, writing.styles),
      ...years.notices,
      ...writing.notices,
      ...read.remarks,
      ...droppedNotices(corrections),
      ...settled.notices,
    ],
    questions: [
      ...textQuestions(plan, redaction.texts, context.answers ?? new Map()),
      ...read.questions,
      ...writing.questions,
    ],
    values: valuesOf(settled.kept, plan.kind.table),
    lines: linesOf(settled.kept, plan.kind.table, lineOf),
    reserved: read.reserved,
    personal: redaction.keptPersonal,
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

interface ReadRows {
  readonly entries: Entry[]
  /** Corrections by the row they were made in. */
  readonly corrected: Map<number, readonly Correction[]>
  readonly rejections: RejectedRow[]
  readonly ignored: IgnoredRow[]
  readonly remarks: Notice[]
  readonly questions: Question[]
  readonly reserved: number[]
  /** Number of physical rows that gave entries. */
  taken: number
}

/** Rows between two tellings of how far the reading is. */
const STRIDE = 16_384

function readRows(
  plan: TablePlan,
  redaction: Redaction,
  setting: TableSetting,
  lineOf: (row: number) => number,
  onProgress?: (share: number) => void,
): ReadRows {
  const { sheet, header } = plan
  const read: ReadRows = {
    entries: pooledEntries(plan, redaction),
    corrected: new Map(),
    rejections: [],
    ignored: [],
    remarks: [],
    questions: [],
    reserved: [],
    taken: 0,
  }
  const desk = new RowDesk(setting)
  for (let row = 0; row < sheet.cells.length; row += 1) {
    if (row % STRIDE === STRIDE - 1) onProgress?.(row / sheet.cells.length)
    if (row >= header.first && row <= header.last) continue
    const dismissed = redaction.dismissed.get(row) ?? (row < header.first ? 'titulo' : null)
    const reserved = redaction.reserved.get(row)
    if (dismissed !== null) read.ignored.push({ line: lineOf(row), reason: dismissed })
    else if (reserved !== undefined) readReserved(plan, desk, lineOf(row), reserved, read)
    else readRow(plan, redaction, desk, row, lineOf(row), read)
  }
  read.remarks.push(...desk.remarks.values())
  read.questions.push(...refugeQuestions(desk.refugeDoubts, setting.refuges))
  read.questions.push(...capitalQuestions(desk.capitalRows, setting.capitals))
  return read
}

function readRow(
  plan: TablePlan,
  { strays, spared }: Redaction,
  desk: RowDesk,
  row: number,
  line: number,
  read: ReadRows,
): void {
  desk.seat(line, plan.sheet.cells[row] ?? [], plan.sheet.percents[row] ?? [], spared.has(row))
  const stray = strays.get(row)
  if (stray !== undefined) desk.reject('', 'numero_de_celdas', String(stray))
  const drafts = stray === undefined ? plan.kind.read(desk) : []
  if (desk.concealed) read.reserved.push(line)
  const checked = drafts.map((draft) => checkDraft(desk, draft))
  checked.forEach((each, at) => {
    if ('reason' in each && desk.ignored === null)
      desk.refuse(each.column, each.reason, drafts[at]?.cells[each.column] ?? '')
  })
  if (desk.rejection !== null) read.rejections.push(desk.rejection)
  else if (desk.ignored !== null || drafts.length === 0) read.ignored.push({ line, reason: desk.ignored ?? 'sin_dato' })
  else {
    drafts.forEach((draft, at) => read.entries.push(...entryOf(plan, desk, row, draft, checked[at])))
    if (desk.corrections.length > 0) read.corrected.set(row, desk.corrections)
    read.taken += 1
  }
}

// What became of a refuge's row was decided while its cells were at hand.
function readReserved(plan: TablePlan, desk: RowDesk, line: number, reserved: ReservedRow, read: ReadRows): void {
  const { row, doubt, movedTo, rejection, ignored } = reserved
  desk.seat(line, [], [])
  read.reserved.push(line)
  if (doubt) desk.sparesRefuge()
  const drafts = reserved.drafts.map((cells) => ({ table: plan.kind.table, cells }))
  const checked = drafts.map((draft) => checkDraft(desk, draft))
  for (const each of checked) if ('reason' in each) desk.refuse(each.column, each.reason, '')
  const refused = rejection ?? desk.rejection
  if (refused !== null)
    read.rejections.push({ line, column: refused.column, value: '', reason: refused.reason, suggestion: '' })
  else if (ignored !== null || drafts.length === 0) read.ignored.push({ line, reason: ignored ?? 'sin_dato' })
  else {
    drafts.forEach((draft, at) => read.entries.push(...entryOf(plan, desk, row, draft, checked[at])))
    if (movedTo !== null) desk.correct('ubigeo', '', movedTo, 'refugio_sin_ubicacion')
    if (desk.corrections.length > 0) read.corrected.set(row, desk.corrections)
    read.taken += 1
  }
}

// Refuges that a row of a distrito counted stand for their provincia, and for no row.
function pooledEntries({ kind, header }: TablePlan, { pooled }: Redaction): Entry[] {
  return pooled.flatMap(([ubigeo, count]) => {
    const checked = checkRow(kind.table, { tipo: REFUGE_TYPE, ubigeo })
    if ('reason' in checked) return []
    const { row: values, key } = checked
    return Array.from({ length: count }, () => ({
      row: header.last,
      table: kind.table,
      key,
      apart: '',
      total: false,
      values,
    }))
  })
}

function entryOf(
  plan: TablePlan,
  desk: RowDesk,
  row: number,
  { table, apart = '', total = false }: Draft,
  checked: CheckedRow | undefined,
): Entry[] {
  if (checked === undefined || 'reason' in checked) return []
  for (const { column, rule } of checked.notes)
    if (rule === 'instancia_no_esperada' && table === plan.kind.table) desk.remark(rule, column)
  return [
    { row, table, key: checked.key, apart: apart.replaceAll('|', '') === '' ? '' : apart, total, values: checked.row },
  ]
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
