import type { Sheet } from '../../database/files/index.ts'
import { foldText } from '../../database/ledger/index.ts'
import { KIT_SHEETS, MARK_TITLE, type KitColumn, type KitKey, type KitSheet } from '../../publish/kit/index.ts'

/** A sheet of a file told to be one of the kit's, whatever its name and wherever its header stands. */
export interface FoundSheet {
  readonly kit: KitSheet
  readonly sheet: Sheet
  /** Place of the header row within the sheet's cells. */
  readonly header: number
  readonly keys: ReadonlyMap<KitKey['part'], number>
  readonly columns: readonly (readonly [KitColumn, number])[]
  /** The column of what each row said when it left; null where the file has none. */
  readonly mark: number | null
}

const HEADER_WITHIN = 30

/** The sheets that can be told, each as the one that it has most columns of. */
export function findSheets(sheets: readonly Sheet[]): readonly FoundSheet[] {
  return sheets.flatMap((sheet) => {
    const found = sheet.cells.slice(0, HEADER_WITHIN).flatMap((row, header) => {
      const places = new Map(row.map((title, at) => [foldText(title), at] as const).reverse())
      return KNOWN.flatMap((known) => asSheet(known, sheet, header, places) ?? [])
    })
    const best = found.reduce<FoundSheet | null>(
      (most, each) => (most === null || weightOf(each) > weightOf(most) ? each : most),
      null,
    )
    return best ?? []
  })
}

function weightOf({ keys, columns }: FoundSheet): number {
  return keys.size + columns.length
}

function asSheet(
  { kit, keys: parts, columns: told }: KnownSheet,
  sheet: Sheet,
  header: number,
  places: ReadonlyMap<string, number>,
): FoundSheet | null {
  const columnOf = (names: readonly string[]) => names.map((name) => places.get(name)).find((at) => at !== undefined)
  const keys = new Map(
    parts.flatMap(([part, names]) => {
      const at = columnOf(names)
      return at === undefined ? [] : [[part, at] as const]
    }),
  )
  const named = keys.has('instancia') || keys.has('lugar') || (keys.has('ubigeo') && keys.has('nivel'))
  const whole = kit.keys.every(({ part }) => keys.has(part) || part === 'territorio' || part === 'instancia')
  const columns = told.flatMap(([column, names]) => {
    const at = columnOf(names)
    return at === undefined ? [] : [[column, at] as const]
  })
  if (!named || !whole || columns.length === 0) return null
  return { kit, sheet, header, keys, columns, mark: places.get(MARK) ?? null }
}

/** How a matrix says whose a row is, where the kit offers a list. */
const WHOSE = [
  { part: 'ubigeo', title: 'Ubigeo' },
  { part: 'nivel', title: 'Nivel' },
] as const

/** A sheet of the kit with its headers as they are compared, folded once for all the files. */
interface KnownSheet {
  readonly kit: KitSheet
  readonly keys: readonly (readonly [KitKey['part'], readonly string[]])[]
  readonly columns: readonly (readonly [KitColumn, readonly string[]])[]
}

const KNOWN: readonly KnownSheet[] = KIT_SHEETS.map((kit) => ({
  kit,
  keys: [...kit.keys, ...WHOSE].map(
    ({ part, title, column }: Pick<KitKey, 'part' | 'title' | 'column'>) =>
      [part, [title, column?.field ?? part, ...(column?.aliases ?? [])].map(foldText)] as const,
  ),
  columns: kit.columns.map(
    (column) => [column, [column.title, column.field, ...column.aliases].map(foldText)] as const,
  ),
}))
const MARK = foldText(MARK_TITLE)
