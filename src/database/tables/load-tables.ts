import { TABLE_NAMES, type TableName } from '../../domain/measure/index.ts'
import type { Engine } from '../engine/index.ts'
import { BUILT_KEY, KEY_COLUMN } from '../origins/index.ts'
import {
  loadedColumnsOf,
  readTables,
  type CanonicalTables,
  type Counted,
  type Note,
  type ReadTables,
  type Rejection,
  type TableRow,
} from '../sources/index.ts'
import { createViews } from '../views/index.ts'
import { fillPlaces } from './fill-places.ts'
import { printCsv } from './print-csv.ts'
import { TABLE_SQL } from './table-sql.ts'

/** What became of the rows of one table: counts, the rejected rows and what was noted about the others. */
interface TableReport {
  readonly counted: Counted
  readonly rejections: readonly Rejection[]
  readonly notes: readonly Note[]
  /** The origins that the rows state, by the keys that they bear. */
  readonly origins: ReadTables[TableName]['origins']
}
export type LoadReport = Readonly<Record<TableName, TableReport>>

/**
 * Reads the canonical tables and loads all of them with their views; tables not given are empty. Throws EngineError
 * only.
 */
export async function loadTables(engine: Engine, tables: CanonicalTables): Promise<LoadReport> {
  const read = readTables(tables)
  await loadReadTables(engine, read)
  return reportOf(read)
}

function reportOf(read: ReadTables): LoadReport {
  const reports = TABLE_NAMES.map((name) => {
    const { counted, rejections, notes, origins } = read[name]
    return [name, { counted, rejections, notes, origins }] as const
  })
  return Object.fromEntries(reports) as LoadReport
}

/** Loads tables that have been read already. */
export async function loadReadTables(engine: Engine, read: ReadTables): Promise<void> {
  for (const name of TABLE_NAMES) await replaceTable(engine, name, read[name].rows)
  await fillPlaces(engine)
  await createViews(engine)
}

/** Rows of a person's own files that stand in place of the build's tables. */
export type ReplacedTables = Readonly<Partial<Record<TableName, readonly TableRow[]>>>

/**
 * Loads tables from the Arrow IPC streams that the build wrote, or the rows that replace them; a table with neither is
 * empty. Of a table that is loaded `over` the build's, its rows replace those of their own territories and no
 * others; of cases, those of their own territories and years.
 */
export async function loadArrowTables(
  engine: Engine,
  files: Readonly<Partial<Record<TableName, Uint8Array>>>,
  replaced: ReplacedTables = {},
  over: ReadonlySet<TableName> = new Set(),
): Promise<void> {
  for (const name of TABLE_NAMES) {
    const rows = replaced[name]
    if (rows === undefined || over.has(name)) await loadBuilt(engine, name, files[name])
    if (rows !== undefined && over.has(name)) await replaceTerritories(engine, name, rows)
    else if (rows !== undefined) await replaceTable(engine, name, rows)
  }
  await fillPlaces(engine)
  await createViews(engine)
}

const STAGING = 'carga'
/** Tables of which every year counts; of the others, one figure of a territory does. */
const OF_MANY_YEARS: ReadonlySet<TableName> = new Set(['violencia'])

async function loadBuilt(engine: Engine, name: TableName, bytes: Uint8Array | undefined): Promise<void> {
  await engine.query(TABLE_SQL[name])
  if (bytes === undefined) return
  await engine.loadArrow(STAGING, bytes)
  await moveStaged(engine, name)
}

async function replaceTerritories(engine: Engine, name: TableName, rows: readonly TableRow[]): Promise<void> {
  if (rows.length === 0) return
  await engine.query(`UPDATE ${name} SET ${KEY_COLUMN} = '${BUILT_KEY}' WHERE ${KEY_COLUMN} IS NULL`)
  await stage(engine, name, rows)
  const own = (OF_MANY_YEARS.has(name) ? ['ubigeo', 'anio'] : ['ubigeo']).join(', ')
  await engine.query(`DELETE FROM ${name} WHERE (${own}) IN (SELECT ${own} FROM ${STAGING})`)
  await moveStaged(engine, name)
}

async function replaceTable(engine: Engine, name: TableName, rows: readonly TableRow[]): Promise<void> {
  await engine.query(TABLE_SQL[name])
  if (rows.length === 0) return
  await stage(engine, name, rows)
  await moveStaged(engine, name)
}

async function stage(engine: Engine, name: TableName, rows: readonly TableRow[]): Promise<void> {
  const columns = loadedColumnsOf(name)
  await engine.loadCsv(
    STAGING,
    printCsv(
      columns.map((column) => column.name),
      rows,
    ),
    columns,
  )
}

async function moveStaged(engine: Engine, name: TableName): Promise<void> {
  await engine.query(`INSERT INTO ${name} BY NAME SELECT * FROM ${STAGING}`)
  await engine.query(`DROP TABLE ${STAGING}`)
}
