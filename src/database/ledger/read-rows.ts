import { withoutPersonal } from '../../domain/disclosure/index.ts'
import { speaksOfRefuge } from '../../domain/services/index.ts'
import { checkRow, type CheckedRow } from '../sources/index.ts'
import type { Correction, IgnoredRow, IgnoreReason, Notice, RejectedRow } from './account.ts'
import { dismissRow, foldRow, type RowSetting } from './classify-row.ts'
import { isOfServices, type Draft } from './kind.ts'
import { redactDraft } from './personal-texts.ts'
import type { TablePlan } from './plan-table.ts'
import type { Question } from './questions.ts'
import { RowDesk } from './row-desk.ts'
import type { TableSetting } from './table-setting.ts'
import type { Entry } from './settle-rows.ts'
import { capitalQuestions, refugeQuestions } from './settle-writing.ts'
import { spreadDown } from './spread-merges.ts'

/** What the rows of a sheet gave, row by row, before any is held against another. */
export interface ReadRows {
  readonly entries: Entry[]
  /** Corrections by the row they were made in. */
  readonly corrected: Map<number, readonly Correction[]>
  readonly rejections: RejectedRow[]
  readonly ignored: IgnoredRow[]
  readonly remarks: Notice[]
  readonly questions: Question[]
  readonly reserved: number[]
  readonly personal: Map<string, number[]>
  /** Number of physical rows that gave entries. */
  taken: number
}

/** Rows between two tellings of how far the reading is. */
const STRIDE = 16_384

/** Reads every row below the header; what lies above it is a title. */
export function readRows(
  plan: TablePlan,
  setting: TableSetting,
  lineOf: (row: number) => number,
  onProgress?: (share: number) => void,
): ReadRows {
  const { sheet } = plan
  const read = nothingRead()
  const desk = new RowDesk(setting)
  const readOne = rowReader(plan, desk, lineOf, read)
  for (let row = 0; row < sheet.cells.length; row += 1) {
    if (row % STRIDE === STRIDE - 1) onProgress?.(row / sheet.cells.length)
    readOne(row)
  }
  takeReserved(plan, desk, read)
  read.remarks.push(...desk.remarks.values())
  read.questions.push(...refugeQuestions(desk.refugeDoubts, setting.refuges))
  read.questions.push(...capitalQuestions(desk.capitalRows, setting.capitals))
  return read
}

function nothingRead(): ReadRows {
  return {
    entries: [],
    corrected: new Map(),
    rejections: [],
    ignored: [],
    remarks: [],
    questions: [],
    reserved: [],
    personal: new Map(),
    taken: 0,
  }
}

function rowReader(
  plan: TablePlan,
  desk: RowDesk,
  lineOf: (row: number) => number,
  read: ReadRows,
): (row: number) => void {
  const { sheet, header } = plan
  const judged = rowSetting(plan)
  const spread = spreadDown(sheet, header.last + 1)
  const emptied = new Map((sheet.reserved?.rows ?? []).map(({ row, taken }) => [row, taken]))
  return (row) => {
    if (row >= header.first && row <= header.last) return
    const taken = emptied.get(row)
    if (taken !== undefined) return takeEmptied(lineOf(row), taken, read)
    const cells = sheet.cells[row] ?? []
    const dismissed = row < header.first ? aboveHeader(cells) : dismissRow(cells, judged)
    if (dismissed !== null) read.ignored.push({ line: lineOf(row), reason: dismissed })
    else readRow(plan, desk, row, lineOf(row), spread[row] ?? [], read)
  }
}

/** A row of a kept sheet whose cells were emptied: what it gave stands apart. */
function takeEmptied(line: number, taken: boolean, read: ReadRows): void {
  read.reserved.push(line)
  if (taken) read.taken += 1
  else read.rejections.push({ line, column: '', value: '', reason: 'sin_territorio', suggestion: '' })
}

/** What the emptied rows of a kept sheet gave, checked like every other. */
function takeReserved(plan: TablePlan, desk: RowDesk, read: ReadRows): void {
  const { rows = [], drafts = [] } = plan.sheet.reserved ?? {}
  const places = rows.filter(({ taken }) => taken)
  drafts.forEach((cells, at) => {
    const draft: Draft = { table: plan.kind.table, cells }
    const row = places[at % Math.max(1, places.length)]?.row ?? plan.header.last
    read.entries.push(...entryOf(plan, desk, row, draft, checkRow(draft.table, cells)))
  })
}

function redacted(desk: RowDesk, draft: Draft, personal: Map<string, number[]>): Draft {
  const { draft: kept, columns } = redactDraft(draft, (column) => desk.isKept(column))
  if (desk.concealed || columns.length === 0) return kept
  for (const column of columns) {
    const header = desk.headerOf(column)
    personal.set(header, [...(personal.get(header) ?? []), desk.line])
    if (!desk.keepsPersonal) desk.correct(column, '', '', 'dato_personal_omitido')
  }
  return desk.keepsPersonal ? draft : kept
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
  desk.seat(line, cells, plan.sheet.percents[row] ?? [])
  const stray = cells.findIndex((cell, column) => column >= plan.header.texts.length && cell.trim() !== '')
  if (stray >= 0) {
    desk.concealed = isOfServices(plan.kind) && cells.some(speaksOfRefuge)
    desk.reject('', 'numero_de_celdas', withoutPersonal(cells[stray] ?? ''))
  }
  const drafts = (stray >= 0 ? [] : plan.kind.read(desk)).map((draft) => redacted(desk, draft, read.personal))
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
