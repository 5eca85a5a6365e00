import type { FormCell, FormColumn, WorkbookForm } from '../workbook/index.ts'
import type { FilledSheet } from './kit.ts'
import { MARK_TITLE, type KitColumn, type KitKey, type KitSheet } from './kit-sheet.ts'
import type { ListName } from './kit-lists.ts'
import { writeMark } from './kit-mark.ts'
import type { KitRow } from './kit-rows.ts'

const KEY_WIDTHS: Readonly<Record<string, number>> = {
  ubigeo: 9,
  nivel: 11,
  semestre: 11,
  clase: 15,
  fecha: 12,
  lugar: 40,
  servicio: 52,
}
/** Keys that are chosen from a list. */
const LISTED: ReadonlySet<string> = new Set<KitKey['part'] & ListName>([
  'instancia',
  'tipo',
  'clase',
  'lugar',
  'servicio',
])
/** The column of what a row said when it left: the last, and not seen. */
const MARK: FormColumn = { width: 10, open: 'nunca', as: 'texto', list: null, hidden: true }

/** A sheet of the kit as it is filled in: header and help in view, keys locked but in the rows for new things. */
export function sheetForm({ sheet, rows }: FilledSheet, kit: string, lists: (name: ListName) => string): WorkbookForm {
  const texts = (pick: (column: { readonly title: string; readonly help: string }) => string) =>
    [...sheet.keys, ...sheet.columns].map(pick)
  return {
    name: sheet.name,
    hidden: false,
    columns: [...keyColumns(sheet, lists), ...answerColumns(sheet, lists), MARK],
    heads: { rows: 2, columns: sheet.keys.length },
    rows: [
      [...texts(({ title }) => title), MARK_TITLE],
      [...texts(({ help }) => help), ''],
      ...rows.map((row) => [...row.keys, ...row.shown, markOf(sheet, row, kit)]),
    ],
    emptyRows: sheet.emptyRows,
    stamp: '',
  }
}

function keyColumns({ keys, emptyRows }: KitSheet, lists: (name: ListName) => string): readonly FormColumn[] {
  return keys.map(({ part, column }) => ({
    width: KEY_WIDTHS[part] ?? 26,
    open: emptyRows > 0 ? 'nuevas' : 'nunca',
    as: part === 'fecha' || column?.as === 'fecha' ? 'fecha' : 'texto',
    list: column === undefined ? (LISTED.has(part) ? lists(part as ListName) : null) : listOf(column, lists),
    hidden: false,
  }))
}

function answerColumns({ columns }: KitSheet, lists: (name: ListName) => string): readonly FormColumn[] {
  return columns.map((column) => ({
    width: column.field === 'nota' || column.field === 'enlace' ? 32 : 18,
    open: 'siempre',
    as: column.as === 'fecha' || column.as === 'entero' ? column.as : 'texto',
    list: listOf(column, lists),
    hidden: false,
  }))
}

/** The list from which a column is chosen: that of its words, or that of the places for a distrito. */
function listOf({ words, as }: KitColumn, lists: (name: ListName) => string): string | null {
  if (as === 'distrito') return lists('lugar')
  return words === null ? null : lists(words)
}

/** What a row is about, as its mark takes it: the texts of its key columns. */
export function aboutOf(sheet: KitSheet, keys: readonly string[]): string {
  return [sheet.name, ...keys].join('\n')
}

function markOf(sheet: KitSheet, { keys, base }: KitRow, kit: string): string {
  return writeMark({ kit, base }, aboutOf(sheet, keys.map(textOf)))
}

function textOf(cell: FormCell): string {
  if (typeof cell === 'string') return cell
  return 'day' in cell ? cell.day : ''
}
