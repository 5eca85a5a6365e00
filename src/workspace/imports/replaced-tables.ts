import type { ReplacedTables } from '../../database/tables/index.ts'
import { FREE_TEXT, type Ledger } from '../../database/ledger/index.ts'
import type { LimitesTopology } from '../../database/limites/index.ts'
import { givesWay, MATRIX_TABLES } from '../../domain/country/index.ts'
import { TABLE_NAMES, type Source, type TableName } from '../../domain/measure/index.ts'
import { formatDate } from '../../domain/measure/index.ts'
import { ownOrigin } from './own-origin.ts'
import type { StoredImport } from '../storage/index.ts'

/** A table that was brought, with the account of its rows. */
export interface LoadedTable {
  readonly stored: StoredImport
  readonly ledger: Ledger
  /** Whether it was read from what is kept of the file, and not from the file. */
  readonly redacted: boolean
  readonly limites: null
}

/** Boundaries that were brought, as they are drawn. */
interface LoadedLimites {
  readonly stored: StoredImport
  readonly ledger: null
  readonly redacted: false
  readonly limites: LimitesTopology
}

/** An import that counts. */
export type LoadedImport = LoadedTable | LoadedLimites

export function tablesIn(imports: readonly LoadedImport[]): readonly LoadedTable[] {
  return imports.filter((each) => each.ledger !== null)
}

/** The boundaries that the map is drawn with: those brought last, or null while none were. */
export function ownLimites(imports: readonly LoadedImport[]): LimitesTopology | null {
  return imports.findLast(({ limites }) => limites !== null)?.limites ?? null
}

/** What the matrix that counts was loaded as: whether its silence means "no" (METHOD §1); false where none was brought. */
export function completeIn(imports: readonly LoadedImport[]): boolean {
  return imports.findLast(({ stored }) => stored.table === 'instancias')?.stored.recipe.matrixComplete ?? false
}

/** The rows that stand in place of the build's tables: for each table those of the newest import that holds it. */
export function replacedTables(imports: readonly LoadedTable[], matrix: 'simulada' | 'vacia'): ReplacedTables {
  const replaced: Partial<Record<TableName, ReplacedTables[TableName]>> = {}
  const brought = new Set(imports.flatMap(({ ledger }) => tablesOf(ledger)))
  for (const table of TABLE_NAMES) if (givesWay(table, brought)) replaced[table] = []
  if (matrix === 'vacia') for (const table of MATRIX_TABLES) replaced[table] = []
  for (const { ledger } of imports) {
    const rows = Object.entries({ [ledger.table]: ledger.values, ...ledger.beside }).map(
      ([table, values]) => [table, withoutPersonal(values, ledger.personal)] as const,
    )
    Object.assign(replaced, Object.fromEntries(rows))
  }
  return replaced as ReplacedTables
}

function tablesOf({ table, beside }: Ledger): readonly TableName[] {
  return [table, ...(Object.keys(beside) as TableName[])]
}

/** What a column of persons put in a free text is seen while the file is reviewed and reaches no figure, map or export. */
function withoutPersonal(values: Ledger['values'], personal: Ledger['personal']): Ledger['values'] {
  const left = FREE_TEXT.filter((name) => personal.includes(name))
  return left.length === 0
    ? values
    : values.map((row) => ({
        ...row,
        ...Object.fromEntries(left.filter((name) => name in row).map((name) => [name, null])),
      }))
}

/** The sources of what is on screen: the build's, but for each replaced table the person's file, with the quality and the cut-off that it states. */
export function replacedSources(
  base: readonly Source[],
  imports: readonly LoadedTable[],
  replaced: ReplacedTables,
): readonly Source[] {
  const kept = base.filter((source) => replaced[source.table] === undefined)
  const own = new Map<TableName, Source>()
  for (const each of imports) {
    for (const table of tablesOf(each.ledger)) own.set(table, sourceOf(table, each))
  }
  return [...kept, ...own.values()]
}

function sourceOf(table: TableName, { stored, ledger }: LoadedTable): Source {
  const { title, cutOff, quality } = ownOrigin(stored.recipe.origin, ledger, stored.fileName)
  const rows = table === ledger.table ? ledger.values : (ledger.beside[table] ?? [])
  return {
    table,
    title,
    publisher: 'Archivo propio',
    cutOff,
    licence: '',
    quality,
    rowsKept: rows.length,
    rowsRejected: table === ledger.table ? ledger.counts.rejected : 0,
    note: `Cargado el ${formatDate(stored.importedAt)}`,
    sha256: stored.original ?? stored.sha256,
  }
}
