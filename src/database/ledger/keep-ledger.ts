import type { Gazetteer } from '../../domain/gazetteer/index.ts'
import type { TableName } from '../../domain/measure/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import { checkRow, type CheckedRow, type TableRow } from '../sources/index.ts'
import type {
  ColumnUse,
  Correction,
  IgnoredRow,
  IgnoreReason,
  Ledger,
  Notice,
  RejectedRow,
  RowCounts,
} from './account.ts'
import { dismissRow, foldRow, type RowSetting } from './classify-row.ts'
import type { Draft } from './kind.ts'
import { capitalQuestions, refugeQuestions, settleWriting } from './settle-writing.ts'
import { droppedNotices } from './dropped-cells.ts'
import { personalColumns, planNotices } from './settle-columns.ts'
import type { Answers, Question } from './questions.ts'
import type { TablePlan } from './plan-table.ts'
import { RowDesk, type TableSetting } from './row-desk.ts'
import { readPooled, readReserved, redactionNotices, reservedByRow } from './read-redacted.ts'
import { mayBeRefuge } from './redact-sheet.ts'
import { settleRows, type DuplicateRule, type Entry } from './settle-rows.ts'
import { withoutPersonalData } from './personal-texts.ts'
import { settleYears } from './settle-years.ts'
import { spreadDown } from './spread-merges.ts'
import { TextGuard } from './text-guard.ts'

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
  const writing = settleWriting(plan, context.decimals ?? new Set(), context.answers ?? new Map())
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
  }
  const read = readRows(plan, setting, lineOf, context)
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
      ...redactionNotices(plan.sheet),
      ...settled.notices,
    ],
    questions: [...read.questions, ...writing.questions],
    values: valuesOf(settled.kept, plan.kind.table),
    lines: linesOf(settled.kept, plan.kind.table, lineOf),
    reserved: read.reserved,
    personal: personalUses(plan, context),
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

export interface ReadRows {
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
  readonly guard: TextGuard
}

/** Rows between two tellings of how far the reading is. */
const STRIDE = 16_384

function readRows(
  plan: TablePlan,
  setting: TableSetting,
  lineOf: (row: number) => number,
  { answers = new Map(), keptPersonal = new Set(), onProgress }: LedgerContext,
): ReadRows {
  const { sheet, header } = plan
  const read: ReadRows = {
    entries: [],
    corrected: new Map(),
    rejections: [],
    ignored: [],
    remarks: [],
    questions: [],
    reserved: [],
    taken: 0,
    guard: new TextGuard(setting, answers, keptPersonal),
  }
  const desk = new RowDesk(setting)
  const judged = rowSetting(plan)
  const spread = spreadDown(sheet, header.last + 1)
  const reserved = reservedByRow(sheet)
  readPooled(plan, read)
  for (let row = 0; row < sheet.cells.length; row += 1) {
    if (row % STRIDE === STRIDE - 1) onProgress?.(row / sheet.cells.length)
    if (row >= header.first && row <= header.last) continue
    const kept = reserved.get(row)
    if (kept !== undefined) {
      readReserved(plan, kept, lineOf(row), read)
      continue
    }
    const dismissed =
      row < header.first ? aboveHeader(sheet.cells[row] ?? []) : dismissRow(sheet.cells[row] ?? [], judged)
    if (dismissed !== null) read.ignored.push({ line: lineOf(row), reason: dismissed })
    else readRow(plan, desk, row, lineOf(row), spread[row] ?? [], read)
  }
  read.remarks.push(...desk.remarks.values())
  read.questions.push(...refugeQuestions(desk.refugeDoubts, setting.refuges))
  read.questions.push(...read.guard.questions())
  read.questions.push(...capitalQuestions(desk.capitalRows, setting.capitals))
  return read
}

function aboveHeader(cells: readonly string[]): IgnoreReason {
  return cells.some((cell) => cell.trim() !== '') ? 'titulo' : 'fila_en_blanco'
}

function rowSetting({ header, sheet }: TablePlan): RowSetting {
  const columns = (names: readonly string[]) => names.flatMap((name) => header.match.mapping.get(name) ?? [])
  return {
    codes: columns(['ubigeo', 'ccdd']),
    names: columns(['territorio', 'departamento', 'provincia', 'distrito', 'nombre']),
    width: header.texts.length,
    header: foldRow(sheet.cells[header.last] ?? []),
  }
}

function readRow(
  plan: TablePlan,
  desk: RowDesk,
  row: number,
  line: number,
  cells: readonly string[],
  read: ReadRows,
): void {
  desk.seat(line, read.guard.pass(cells), plan.sheet.percents[row] ?? [])
  const stray = cells.findIndex((cell, column) => column >= plan.header.texts.length && cell.trim() !== '')
  if (stray >= 0) {
    desk.concealed = mayBeRefuge(plan, cells)
    desk.reject('', 'numero_de_celdas', withoutPersonalData(cells[stray] ?? ''))
  }
  const drafts = stray >= 0 ? [] : plan.kind.read(desk)
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
    const corrections = [...desk.corrections, ...(desk.concealed ? [] : read.guard.corrections(line))]
    if (corrections.length > 0) read.corrected.set(row, corrections)
    read.taken += 1
  }
}

// A cell of an optional column that its table does not admit is left out, and the rest of the row checked again.
function checkDraft(desk: RowDesk, { table, cells }: Draft): CheckedRow {
  const checked = checkRow(table, cells)
  if (!('reason' in checked) || checked.reason === 'mujeres_mas_que_poblacion') return checked
  const cell = cells[checked.column] ?? ''
  if (cell === '' || !desk.isOptional(checked.column)) return checked
  desk.reject(checked.column, checked.reason, cell)
  return checkDraft(desk, { table, cells: { ...cells, [checked.column]: '' } })
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
