import { REFUGE_TYPE } from '../../domain/services/index.ts'
import { checkRow, type CheckedRow } from '../sources/index.ts'
import type { Correction, IgnoredRow, Notice, RejectedRow, RejectReason } from './account.ts'
import { checkDraft } from './check-draft.ts'
import type { CaseCount } from './case-variables.ts'
import type { Draft } from './kind.ts'
import type { PartCount } from './periods.ts'
import type { TablePlan } from './plan-table.ts'
import type { Question } from './questions.ts'
import type { Redaction, ReservedRow } from './redaction.ts'
import { RowReader } from './row-reader.ts'
import { originReader } from './row-origins.ts'
import type { TableSetting } from './table-setting.ts'
import type { Entry } from './settle-rows.ts'
import { capitalQuestions, refugeQuestions } from './settle-writing.ts'

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
  /** Cases of parts of years, which are no figures. */
  readonly parts: PartCount[]
  /** Number of physical rows that gave entries, and of those that are read elsewhere. */
  taken: number
  elsewhere: number
}

interface Walk {
  readonly onProgress: ((share: number) => void) | undefined
  readonly isElsewhere: (row: number) => boolean
}

/** Rows between two tellings of how far the reading is. */
const STRIDE = 16_384

/** Reads every row below the header; what lies above it is a title. */
export function readRows(
  plan: TablePlan,
  redaction: Redaction,
  setting: TableSetting,
  lineOf: (row: number) => number,
  { onProgress, isElsewhere }: Walk,
): ReadRows {
  const { sheet } = plan
  const read = nothingRead()
  read.entries.push(...pooledEntries(plan, redaction))
  const reader = new RowReader(setting)
  const readOne = rowReader(plan, redaction, reader, lineOf, read)
  for (let row = 0; row < sheet.cells.length; row += 1) {
    if (row % STRIDE === STRIDE - 1) onProgress?.(row / sheet.cells.length)
    if (isElsewhere(row)) read.elsewhere += 1
    else readOne(row)
  }
  read.remarks.push(...reader.remarks.values())
  read.parts.push(...reader.remarks.parts())
  read.questions.push(...refugeQuestions(reader.refugeDoubts, setting.refuges))
  read.questions.push(...capitalQuestions(reader.capitalRows, setting.capitals))
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
    parts: [],
    taken: 0,
    elsewhere: 0,
  }
}

function rowReader(
  plan: TablePlan,
  redaction: Redaction,
  reader: RowReader,
  lineOf: (row: number) => number,
  read: ReadRows,
): (row: number) => void {
  const { header } = plan
  const originOf = originReader(plan)
  return (row) => {
    if (row >= header.first && row <= header.last) return
    const dismissed = redaction.dismissed.get(row) ?? (row < header.first ? 'titulo' : null)
    const reserved = redaction.reserved.get(row)
    if (dismissed !== null) read.ignored.push({ line: lineOf(row), reason: dismissed })
    else if (reserved !== undefined) readReserved(plan, reader, lineOf(row), reserved, read)
    else readRow(plan, redaction, reader, { row, line: lineOf(row), origin: originOf(row) }, read)
  }
}

/** A row by its place in the sheet and its line in the file, and what it says of its origin. */
interface ReadingRow {
  readonly row: number
  readonly line: number
  readonly origin: Readonly<Record<string, string>>
}

function withOrigin(draft: Draft, origin: ReadingRow['origin']): Draft {
  return { ...draft, cells: { ...draft.cells, ...origin } }
}

function readRow(
  plan: TablePlan,
  { strays, spared }: Redaction,
  reader: RowReader,
  { row, line, origin }: ReadingRow,
  read: ReadRows,
): void {
  reader.seat(line, plan.sheet.cells[row] ?? [], plan.sheet.percents[row] ?? [], spared.has(row))
  const stray = strays.get(row)
  if (stray !== undefined) reader.reject('', 'numero_de_celdas', String(stray))
  const drafts = (stray === undefined ? plan.kind.read(reader) : []).map((draft) => withOrigin(draft, origin))
  if (reader.concealed) read.reserved.push(line)
  const checked = drafts.map((draft) => checkDraft(reader, draft))
  checked.forEach((each, at) => {
    if ('reason' in each && reader.ignored === null)
      reader.refuse(each.column, reasonOf(each), drafts[at]?.cells[each.column] ?? '')
  })
  if (reader.rejection !== null) read.rejections.push(reader.rejection)
  else if (reader.ignored !== null || drafts.length === 0)
    read.ignored.push({ line, reason: reader.ignored ?? 'sin_dato' })
  else {
    drafts.forEach((draft, at) => read.entries.push(...entryOf(plan, reader, row, draft, checked[at])))
    if (reader.corrections.length > 0) read.corrected.set(row, reader.corrections)
    read.taken += 1
  }
}

// A blank cell of a year says what to do, like a table that states none.
function reasonOf({ column, reason }: Extract<CheckedRow, { readonly reason: unknown }>): RejectReason {
  return reason === 'celda_vacia' && column === 'anio' ? 'anio_en_blanco' : reason
}

function countsOf({ cells, counted = [] }: Draft): CaseCount[] {
  const { ubigeo = '', anio = '' } = cells
  return counted.map(([variable, categoria, casos]) => ({ ubigeo, anio: Number(anio), variable, categoria, casos }))
}

// What became of a refuge's row was decided while its cells were at hand.
function readReserved(plan: TablePlan, reader: RowReader, line: number, reserved: ReservedRow, read: ReadRows): void {
  const { row, doubt, movedTo, rejection, ignored } = reserved
  reader.seat(line, [], [])
  read.reserved.push(line)
  if (doubt) reader.sparesRefuge()
  const drafts = reserved.drafts.map((cells) => ({ table: plan.kind.table, cells }))
  const checked = drafts.map((draft) => checkDraft(reader, draft))
  for (const each of checked) if ('reason' in each) reader.refuse(each.column, each.reason, '')
  const refused = rejection ?? reader.rejection
  if (refused !== null)
    read.rejections.push({ line, column: refused.column, value: '', reason: refused.reason, suggestion: '' })
  else if (ignored !== null || drafts.length === 0) read.ignored.push({ line, reason: ignored ?? 'sin_dato' })
  else {
    drafts.forEach((draft, at) => read.entries.push(...entryOf(plan, reader, row, draft, checked[at])))
    if (movedTo !== null) reader.correct('ubigeo', '', movedTo, 'refugio_sin_ubicacion')
    if (reader.corrections.length > 0) read.corrected.set(row, reader.corrections)
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
  reader: RowReader,
  row: number,
  draft: Draft,
  checked: CheckedRow | undefined,
): Entry[] {
  const { table, apart = '', total = false } = draft
  if (checked === undefined || 'reason' in checked) return []
  for (const { column, rule } of checked.notes)
    if (rule === 'instancia_no_esperada' && table === plan.kind.table) reader.remark(rule, column)
  const of = { row, table, key: checked.key, apart: apart.replaceAll('|', '') === '' ? '' : apart, total }
  return [{ ...of, values: checked.row, ...(draft.counted === undefined ? {} : { counted: countsOf(draft) }) }]
}
