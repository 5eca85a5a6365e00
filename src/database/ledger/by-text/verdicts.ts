import type { TableRow } from '../../sources/index.ts'
import type { Correction } from '../account.ts'
import { checkDraft } from '../check-draft.ts'
import { dismissRow, isCode } from '../classify-row.ts'
import type { TablePlan } from '../plan-table.ts'
import { RowReader } from '../row-reader.ts'
import type { TableSetting } from '../table-setting.ts'
import { isUntidy } from '../tidy-cells.ts'
import type { Group } from './groups.ts'

/**
 * What became of a text: taken, taken with a correction, or something that its whole row must be read for, as two
 * corrections in one row are.
 */
const TAKEN = 0
export const MENDED = 1
export const ALONE = 2

/** The verdicts of a group's texts, by their numbers. */
export interface Verdicts {
  readonly group: Group
  readonly ends: Uint8Array
  /** The canonical values, and which of them each text has. */
  readonly values: TableRow[string][]
  readonly numbers: Uint32Array
  readonly corrections: ReadonlyMap<number, readonly Correction[]>
}

/** The canonical row of one that is taken without a change, and the verdict of every text in its place. */
export interface TextVerdicts {
  readonly base: TableRow
  readonly verdicts: readonly Verdicts[]
}

interface Probed {
  readonly row: TableRow
  readonly corrections: readonly Correction[]
}

/**
 * Reads every different text of the table once, each in a row that is otherwise taken as it stands, by the reader of
 * rows itself; null where no such row is at hand, or a text changes more than its own field.
 */
export function judgeTexts(
  plan: TablePlan,
  setting: TableSetting,
  groups: readonly Group[],
  rows: Iterable<readonly string[]>,
): TextVerdicts | null {
  const probe = proberOf(plan, setting)
  for (const cells of rows) {
    const base = probe(cells)
    if (base === null || base.corrections.length > 0) continue
    const verdicts = groups.map((group) => judgeGroup(group, cells, base.row, probe))
    const whole = verdicts.filter((each) => each !== null)
    return whole.length < verdicts.length ? null : { base: base.row, verdicts: whole }
  }
  return null
}

type Probe = (cells: readonly string[]) => Probed | null

function proberOf({ kind, header, sheet }: TablePlan, setting: TableSetting): Probe {
  const reader = new RowReader(setting)
  const told = () => [...reader.remarks.values()].reduce((sum, { count }) => sum + count, reader.capitalRows.count)
  const headers = sheet.cells[header.last] ?? []
  const codes = ['ubigeo', 'ccdd'].flatMap((name) => header.match.mapping.get(name) ?? [])
  const judged = { codes, names: [], width: header.texts.length, header: '' }
  return (cells) => {
    if (cells.some((cell, column) => isUntidy(cell) || (cell !== '' && cell === headers[column]))) return null
    if (!codes.some((column) => isCode(cells[column] ?? '')) || dismissRow(cells, judged) !== null) return null
    const before = told()
    reader.seat(0, cells, [])
    const [draft, ...others] = kind.read(reader)
    if (draft === undefined || others.length > 0 || draft.table !== kind.table) return null
    if (draft.total === true || (draft.apart ?? '') !== '' || (draft.counted ?? []).length > 0) return null
    const checked = checkDraft(reader, draft)
    const { corrections, rejection, ignored, concealed } = reader
    if ('reason' in checked || checked.notes.length > 0 || rejection !== null || ignored !== null) return null
    const isTold = concealed || told() > before || corrections.some(({ rule }) => rule === 'celda_omitida')
    return isTold ? null : { row: checked.row, corrections }
  }
}

function judgeGroup(group: Group, cells: readonly string[], base: TableRow, probe: Probe): Verdicts | null {
  const [ends, numbers] = [new Uint8Array(group.tuples.length), new Uint32Array(group.tuples.length)]
  const known = new Map<TableRow[string], number>()
  const corrections = new Map<number, readonly Correction[]>()
  for (const [number, tuple] of group.tuples.entries()) {
    const read = probe(withTexts(cells, group.columns, tuple))
    if (read === null) {
      ends[number] = ALONE
      continue
    }
    if (changesOthers(base, read.row, group.field)) return null
    const value = read.row[group.field] ?? null
    if (!known.has(value)) known.set(value, known.size)
    numbers[number] = known.get(value) ?? 0
    ends[number] = read.corrections.length > 0 ? MENDED : TAKEN
    if (read.corrections.length > 0) corrections.set(number, read.corrections)
  }
  return { group, ends, values: [...known.keys()], numbers, corrections }
}

function withTexts(cells: readonly string[], columns: readonly number[], tuple: readonly string[]): string[] {
  const copy = [...cells]
  columns.forEach((column, at) => (copy[column] = tuple[at] ?? ''))
  return copy
}

function changesOthers(base: TableRow, row: TableRow, field: string): boolean {
  const names = Object.keys(row)
  return names.length !== Object.keys(base).length || names.some((name) => name !== field && row[name] !== base[name])
}
