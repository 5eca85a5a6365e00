import { besidesFile, keyedOver, keyOrigins, partsOver, stampRows, withOrigins } from '../../database/origins/index.ts'
import type { ReplacedTables } from '../../database/tables/index.ts'
import { FREE_TEXT, type Ledger } from '../../database/ledger/index.ts'
import type { LimitesTopology } from '../../database/limites/index.ts'
import { givesWay, MATRIX_TABLES } from '../../domain/country/index.ts'
import { formatDate, TABLE_NAMES, worstOf, type Source, type TableName } from '../../domain/measure/index.ts'
import { USED_REGISTER } from '../../domain/violence/index.ts'
import { ADDED_OVER, combineLoads, type TableLoad } from './combine-loads.ts'
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

/**
 * What the matrix that counts was loaded as: whether its silence means "no" (METHOD §1); false where none was brought.
 */
export function completeIn(imports: readonly LoadedImport[]): boolean {
  return imports.findLast(({ stored }) => stored.table === 'instancias')?.stored.recipe.matrixComplete ?? false
}

/**
 * What a person's loads make together: the rows of each table they hold, those that stand over the build's own, and
 * where loads say different things.
 */
export interface OwnRows {
  readonly replaced: ReplacedTables
  readonly over: ReadonlySet<TableName>
}

/**
 * The rows that stand in place of the build's tables, or over them: the loads of each table added up; cases of
 * registers that are not used stand aside.
 */
export function replacedTables(imports: readonly LoadedTable[], matrix: 'simulada' | 'vacia'): OwnRows {
  const replaced: Partial<Record<TableName, ReplacedTables[TableName]>> = {}
  const over = new Set<TableName>()
  const brought = new Set(imports.filter(isUsed).flatMap(({ ledger }) => tablesOf(ledger)))
  for (const table of TABLE_NAMES) if (givesWay(table, brought)) replaced[table] = []
  if (matrix === 'vacia') for (const table of MATRIX_TABLES) replaced[table] = []
  for (const table of brought) {
    const combined = combineLoads(loadsOf(table, imports))
    const isOver = combined.over && ADDED_OVER.includes(table) && !brought.has('territorios')
    const { rows } = keyedRows(table, imports)
    replaced[table] = isOver ? keyedOver(rows) : rows
    if (isOver) over.add(table)
  }
  return { replaced: replaced as ReplacedTables, over }
}

/** The loads of one table, oldest first, as they are added up. */
export function loadsOf(table: TableName, imports: readonly LoadedTable[]): readonly TableLoad[] {
  return imports
    .filter((each) => isUsed(each) && tablesOf(each.ledger).includes(table))
    .map(({ stored: { id, recipe }, ledger }) => ({
      id,
      adding: recipe.adding ?? 'reemplaza',
      rule: recipe.rule,
      decided: new Map(recipe.decided),
      rows: withoutPersonal(table === ledger.table ? ledger.values : (ledger.beside[table] ?? []), ledger.personal),
      lines: table === ledger.table ? ledger.lines : [],
    }))
}

/**
 * The loads of which something counts: the newest boundaries, and of each table those that gave some territory its
 * value.
 */
export function countedLoads(imports: readonly LoadedImport[]): ReadonlySet<string> {
  const tables = tablesIn(imports)
  const names = new Set(tables.map(({ ledger }) => ledger.table))
  const given = [...names].flatMap((table) => combineLoads(loadsOf(table, tables)).units.map(({ load }) => load))
  const limites = imports.findLast((each) => each.limites !== null)
  return new Set([...given, ...(limites === undefined ? [] : [limites.stored.id])])
}

/** Whether a load's rows count: those of another register of cases stand beside, never summed (METHOD §3). */
function isUsed({ stored, ledger }: LoadedTable): boolean {
  return ledger.table !== 'violencia' || stored.recipe.register === USED_REGISTER
}

function rowsOf({ table, values, beside }: Ledger, wanted: TableName): Ledger['values'] {
  return wanted === table ? values : (beside[wanted] ?? [])
}

function tablesOf({ table, beside }: Ledger): readonly TableName[] {
  return [table, ...(Object.keys(beside) as TableName[])]
}

/**
 * What a column of persons put in a free text is seen while the file is reviewed and reaches no figure, map or export.
 */
function withoutPersonal(values: Ledger['values'], personal: Ledger['personal']): Ledger['values'] {
  const left = FREE_TEXT.filter((name) => personal.includes(name))
  return left.length === 0
    ? values
    : values.map((row) => ({
        ...row,
        ...Object.fromEntries(left.filter((name) => name in row).map((name) => [name, null])),
      }))
}

/**
 * The sources of what is on screen: the build's, but for each table that a person brought her files, with the worst
 * quality that any of its rows has.
 */
export function replacedSources(
  base: readonly Source[],
  imports: readonly LoadedTable[],
  { replaced, over }: OwnRows,
): readonly Source[] {
  const kept = base.filter(({ table }) => replaced[table] === undefined)
  const tables = new Set(imports.filter(isUsed).flatMap(({ ledger }) => tablesOf(ledger)))
  const own = [...tables].flatMap((table) => {
    const below = over.has(table) ? base.filter((source) => source.table === table) : []
    const counted = countedOf(table, imports)
    const files = counted.map((each) => sourceOf(table, each))
    const { origins } = keyedRows(table, imports)
    const [only, ...others] = counted
    const brought =
      only !== undefined && others.length === 0
        ? files.map((file) => withOrigins(file, besidesFile(origins, only.ledger.origin)))
        : unitedSource(files.toReversed()).map((united) => withOrigins({ ...united, quality: 'observado' }, origins))
    if (below.length === 0) return brought
    const parts = partsOver(brought, below)
    const quality = worstOf(parts.map((part) => part.quality))
    return unitedSource([...files.toReversed(), ...below]).map((united) => ({ ...united, quality, parts }))
  })
  return [...kept, ...own]
}

function countedOf(table: TableName, imports: readonly LoadedTable[]): readonly LoadedTable[] {
  const counted = new Set(combineLoads(loadsOf(table, imports)).units.map(({ load }) => load))
  return imports.filter(({ stored }) => counted.has(stored.id))
}

/**
 * The rows that count with the keys of their origins; where several loads give them, each row says what its load says
 * of the whole.
 */
function keyedRows(table: TableName, imports: readonly LoadedTable[]): ReturnType<typeof keyOrigins> {
  const counted = countedOf(table, imports)
  const { units } = combineLoads(loadsOf(table, imports))
  if (counted.length < 2) return keyOrigins(units.flatMap(({ rows }) => rows))
  return keyOrigins(
    units.flatMap(({ load, rows }) => {
      const from = counted.find(({ stored }) => stored.id === load)
      if (from === undefined) return rows
      const { title, cutOff, quality } = ownOrigin(from.stored.recipe.origin, from.ledger, from.stored.fileName)
      const worst = quality === 'simulado' ? quality : worstOf([quality, from.ledger.origin.quality])
      return stampRows(rows, quality).map((row) => ({ calidad: worst, fuente: title, corte: cutOff, ...row }))
    }),
  )
}

// One table has one source: what it is made of is named in it, the newest first, and its quality is that of the worst.
function unitedSource(sources: readonly Source[]): Source[] {
  const [first, ...others] = sources
  if (first === undefined) return []
  const all = (of: (source: Source) => string) =>
    [...new Set(sources.map(of).filter((text) => text !== ''))].join(' · ')
  if (others.length === 0) return [first]
  const sum = (of: (source: Source) => number) => sources.reduce((total, source) => total + of(source), 0)
  return [
    {
      ...first,
      title: all(({ title }) => title),
      publisher: all(({ publisher }) => publisher),
      cutOff: all(({ cutOff }) => cutOff),
      quality: worstOf(sources.map(({ quality }) => quality)),
      rowsKept: sum(({ rowsKept }) => rowsKept),
      rowsRejected: sum(({ rowsRejected }) => rowsRejected),
      note: all(({ note }) => note),
    },
  ]
}

function sourceOf(table: TableName, { stored, ledger }: LoadedTable): Source {
  const { title, cutOff, quality } = ownOrigin(stored.recipe.origin, ledger, stored.fileName)
  const rows = rowsOf(ledger, table)
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
