import { besidesFile, keyedOver, keyOrigins, stampRows, withOrigins } from '../../database/origins/index.ts'
import type { ReplacedTables } from '../../database/tables/index.ts'
import { FREE_TEXT, type Ledger } from '../../database/ledger/index.ts'
import { givesWay, MATRIX_TABLES } from '../../domain/country/index.ts'
import { formatDate, TABLE_NAMES, worstOf, type Source, type TableName } from '../../domain/measure/index.ts'
import { USED_REGISTER, type CaseRegisters } from '../../domain/violence/index.ts'
import { ADDED_OVER, combineLoads, type TableLoad } from './combine-loads.ts'
import { countedParts } from './given-parts.ts'
import { sourceOver, unitedSource } from './united-source.ts'
import { ownOrigin } from './own-origin.ts'
import { ofRegister, registersIn, rowsOf, tablesOf, unfinishedYears } from './register-rows.ts'
import { tablesIn, type LoadedImport, type LoadedTable } from './loaded-import.ts'

/**
 * What a person's loads make together: the rows of each table they hold, those that stand over the build's own, and
 * where loads say different things.
 */
export interface OwnRows {
  readonly replaced: ReplacedTables
  readonly over: ReadonlySet<TableName>
  /** The register of cases that counts, where cases were brought. */
  readonly registers: CaseRegisters | null
}

/**
 * The rows that stand in place of the build's tables, or over them: the loads of each table added up; cases of
 * registers other than the one that counts stand aside, the build's own too.
 */
export function replacedTables(
  imports: readonly LoadedTable[],
  matrix: 'simulada' | 'vacia',
  chosen: string | null = null,
): OwnRows {
  const replaced: Partial<Record<TableName, ReplacedTables[TableName]>> = {}
  const over = new Set<TableName>()
  const registers = registersIn(imports, chosen)
  const used = registers?.used ?? USED_REGISTER
  const brought = broughtTables(imports, used)
  for (const table of TABLE_NAMES) if (givesWay(table, brought)) replaced[table] = []
  if (matrix === 'vacia') for (const table of MATRIX_TABLES) replaced[table] = []
  for (const table of brought) {
    const combined = combineLoads(loadsOf(table, imports, used))
    const hasBase = !brought.has('territorios') && (table !== 'violencia' || used === USED_REGISTER)
    const isOver = combined.over && ADDED_OVER.includes(table) && hasBase
    const { rows } = keyedRows(table, imports, used)
    replaced[table] = isOver ? keyedOver(rows) : rows
    if (isOver) over.add(table)
  }
  return { replaced: replaced as ReplacedTables, over, registers }
}

/** The loads of one table, oldest first, as they are added up; of cases, those of one register. */
export function loadsOf(
  table: TableName,
  imports: readonly LoadedTable[],
  register: string = USED_REGISTER,
): readonly TableLoad[] {
  return imports
    .filter(({ ledger }) => tablesOf(ledger).includes(table))
    .map(({ stored: { id, recipe }, ledger }) => ({
      id,
      adding: recipe.adding ?? 'reemplaza',
      rule: recipe.rule,
      decided: new Map(recipe.decided),
      ...ofRegister(
        {
          rows: withoutPersonal(rowsOf(ledger, table), ledger.personal),
          lines: table === ledger.table ? ledger.lines : [],
        },
        table === 'violencia' ? { register, usual: recipe.register } : null,
      ),
    }))
    .filter(({ rows }) => table !== 'violencia' || rows.length > 0)
}

/**
 * The loads of which something counts: the newest boundaries, and of each table those that gave some territory its
 * value, or a part of a year.
 */
export function countedLoads(imports: readonly LoadedImport[], register?: string): ReadonlySet<string> {
  const tables = tablesIn(imports)
  const names = new Set(tables.map(({ ledger }) => ledger.table))
  const given = [...names].flatMap((table) =>
    combineLoads(loadsOf(table, tables, register)).units.map(({ load }) => load),
  )
  const limites = imports.findLast((each) => each.limites !== null)
  const parts = partsThatCount(tables, register ?? USED_REGISTER)
  return new Set([...given, ...parts, ...(limites === undefined ? [] : [limites.stored.id])])
}

/** The loads whose parts of years are told. */
function partsThatCount(tables: readonly LoadedTable[], register: string): readonly string[] {
  const { units } = combineLoads(loadsOf('violencia', tables, register))
  return countedParts(tables, register, units).map(({ load }) => load)
}

/** The tables that some load gives rows to; cases of another register than the one that counts stand beside. */
function broughtTables(imports: readonly LoadedTable[], register: string): ReadonlySet<TableName> {
  const named = new Set(imports.flatMap(({ ledger }) => tablesOf(ledger)))
  if (loadsOf('violencia', imports, register).length === 0) named.delete('violencia')
  return named
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
  { replaced, over, registers }: OwnRows,
): readonly Source[] {
  const kept = base.filter(({ table }) => replaced[table] === undefined)
  const used = registers?.used ?? USED_REGISTER
  const tables = broughtTables(imports, used)
  const own = [...tables].flatMap((table) => {
    const below = over.has(table) ? base.filter((source) => source.table === table) : []
    const counted = countedOf(table, imports, used)
    const files = counted.map((each) => sourceOf(table, each))
    const { origins } = keyedRows(table, imports, used)
    const [only, ...others] = counted
    const brought =
      only !== undefined && others.length === 0
        ? files.map((file) => withOrigins(file, besidesFile(origins, only.ledger.origin)))
        : unitedSource(files.toReversed()).map((united) => withOrigins({ ...united, quality: 'observado' }, origins))
    if (below.length === 0) return brought
    return sourceOver(brought, [...files.toReversed(), ...below], below)
  })
  return [...kept, ...own].map((source) =>
    source.table === 'violencia' ? withRegisters(source, imports, registers) : source,
  )
}

/** The source of the cases with the registers that are loaded and the years of which a part only is there. */
function withRegisters(source: Source, imports: readonly LoadedTable[], registers: OwnRows['registers']): Source {
  const unfinished = unfinishedYears(imports, registers?.used ?? USED_REGISTER)
  return {
    ...source,
    ...(registers === null ? {} : { registers }),
    ...(unfinished.length === 0 ? {} : { unfinished }),
  }
}

function countedOf(table: TableName, imports: readonly LoadedTable[], register: string): readonly LoadedTable[] {
  const counted = new Set(combineLoads(loadsOf(table, imports, register)).units.map(({ load }) => load))
  return imports.filter(({ stored }) => counted.has(stored.id))
}

/**
 * The rows that count with the keys of their origins; where several loads give them, each row says what its load says
 * of the whole.
 */
function keyedRows(table: TableName, imports: readonly LoadedTable[], register: string): ReturnType<typeof keyOrigins> {
  const counted = countedOf(table, imports, register)
  const { units } = combineLoads(loadsOf(table, imports, register))
  if (counted.length < 2) return keyOrigins(units.flatMap(({ rows }) => rows))
  return keyOrigins(
    units.flatMap(({ load, rows }) => {
      const from = counted.find(({ stored }) => stored.id === load)
      if (from === undefined) return rows
      const {
        title,
        cutOff,
        quality,
        address = '',
      } = ownOrigin(from.stored.recipe.origin, from.ledger, from.stored.fileName)
      const worst = quality === 'simulado' ? quality : worstOf([quality, from.ledger.origin.quality])
      const whole = {
        calidad: worst,
        fuente: title,
        corte: cutOff,
        ...(address === '' ? {} : { url_del_dato: address }),
      }
      return stampRows(rows, quality).map((row) => ({ ...whole, ...row }))
    }),
  )
}

function sourceOf(table: TableName, { stored, ledger }: LoadedTable): Source {
  const { title, cutOff, quality, address = '' } = ownOrigin(stored.recipe.origin, ledger, stored.fileName)
  const rows = rowsOf(ledger, table)
  return {
    table,
    title,
    publisher: ledger.origin.publisher || 'Archivo propio',
    cutOff,
    licence: ledger.origin.licence,
    address,
    quality,
    rowsKept: rows.length,
    rowsRejected: table === ledger.table ? ledger.counts.rejected : 0,
    note: `Cargado el ${formatDate(stored.importedAt)}`,
    sha256: stored.original ?? stored.sha256,
  }
}
