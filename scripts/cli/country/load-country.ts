import path from 'node:path'
import type { EngineInstance } from '../../../src/database/engine/index.ts'
import { nameWithoutReserved } from '../../../src/domain/disclosure/index.ts'
import type { CanonicalTables, SourceEntry } from '../../canonical-tables.ts'
import type { PublishedContext } from '../../../src/domain/context/index.ts'
import { assembleCountry, givesWay, type Country } from '../../../src/domain/country/index.ts'
import { TABLE_NAMES, type Source, type TableName } from '../../../src/domain/measure/index.ts'
import type { MacroRegion } from '../../../src/domain/territory/index.ts'
import type { CanonicalTable } from '../../../src/database/sources/index.ts'
import { withOrigins } from '../../../src/database/origins/index.ts'
import type { LoadReport } from '../../../src/database/tables/index.ts'
import { explainNote, explainRejection } from '../words/explain-rejection.ts'
import { DataError } from '../failure.ts'
import { fileOf, type DirTables } from './read-dir.ts'
import { rowsOfRegister } from './rows-of-register.ts'

const EMBEDDED = path.resolve(import.meta.dirname, '../../../data')

/** A country ready to be judged, and the sets of regions that can be named. */
export interface LoadedCountry {
  readonly country: Country
  readonly macroRegions: readonly MacroRegion[]
  readonly context: readonly PublishedContext[]
}

/**
 * What a country is loaded from and with: the embedded tables, an engine, and what becomes of the engine afterwards.
 */
export interface Ground {
  readonly embedded: () => Promise<CanonicalTables>
  readonly engine: () => Promise<EngineInstance>
  readonly leave: (engine: EngineInstance) => Promise<void>
}

/** The embedded tables read now and an engine of its own, closed when the country is whole. */
export const FRESH: Ground = {
  embedded: async () => (await import('../../canonical-tables.ts')).readCanonicalTables(EMBEDDED),
  engine: async () => (await import('../../../src/database/engine-node/index.ts')).openNodeEngine(),
  leave: (engine) => engine.close(),
}

interface ToLoad {
  readonly tables: Readonly<Partial<Record<TableName, CanonicalTable>>>
  readonly sources: readonly (Source & Pick<SourceEntry, 'made'>)[]
  readonly macroRegions: readonly MacroRegion[]
  readonly context: readonly PublishedContext[]
}

/**
 * The country of the embedded tables, with those of `dir` in place of the ones they replace; every rejected row and
 * every choice made is told. Throws a DataError on a folder or file that cannot be used.
 */
export async function loadCountry(
  dir: string | undefined,
  tell: (line: string) => void,
  register?: string,
  ground: Ground = FRESH,
): Promise<LoadedCountry> {
  const { tables, sources, macroRegions, context } = await ground.embedded()
  const embedded = { tables: withRows(tables), sources, macroRegions, context }
  const ofOne = (input: ToLoad) => withRegister(input, register, tell)
  if (dir === undefined) return answer(ofOne(embedded), new Map(), tell, ground)
  const { readDir } = await import('./read-dir.ts')
  const found = await readDir(dir)
  for (const line of found.told) tell(line)
  for (const name of found.unread) tell(`${name} no es ninguna de las tablas y no se usa.`)
  const own = found.files
  return answer(ofOne(replaceTables(embedded, found, tell)), own, tell, ground)
}

function withRows(tables: Readonly<Record<TableName, CanonicalTable>>): ToLoad['tables'] {
  return Object.fromEntries(
    TABLE_NAMES.filter((name) => tables[name].rows.length > 0).map((name) => [name, tables[name]]),
  )
}

/** What stands and what gives way; tells which simulated table a matrix of one's own leaves without data. */
function replaceTables(
  embedded: ToLoad,
  { tables, files, qualities }: DirTables,
  tell: (line: string) => void,
): ToLoad {
  const brought = new Set(tables.keys())
  const kept = embedded.sources.filter((source) => {
    const gives = givesWay(source.table, brought)
    if (gives && !brought.has(source.table) && !brought.has('territorios'))
      tell(
        `${source.table}: no se usa la tabla simulada junto con su matriz; queda sin dato hasta que cargue ${fileOf(source.table)}.`,
      )
    return !gives
  })
  const names = kept.map((source) => source.table)
  const remaining = Object.entries(embedded.tables).filter(([name]) => names.some((each) => each === name))
  return {
    tables: { ...Object.fromEntries(remaining), ...Object.fromEntries(tables) },
    sources: [
      ...kept,
      ...[...files].map(([table, title]) => ownSource(table, title, qualities.get(table) ?? 'observado')),
    ],
    macroRegions: embedded.macroRegions,
    // A country of one's own has other codes than those that the context is told by.
    context: brought.has('territorios') ? [] : embedded.context,
  }
}

/**
 * The cases of the one register that counts; what is set aside is told. Throws a UsageError on one that is not loaded.
 */
function withRegister(input: ToLoad, wanted: string | undefined, tell: (line: string) => void): ToLoad {
  const cases = input.tables.violencia
  if (cases === undefined) return input
  const { table, registers, aside } = rowsOfRegister(cases, wanted)
  if (aside > 0)
    tell(
      `violencia: se usan los casos del registro ${registers.used}; ${aside} filas de otros registros quedan aparte y no se suman. Se elige con --registro.`,
    )
  const sources = input.sources.map((source) => (source.table === 'violencia' ? { ...source, registers } : source))
  return { ...input, tables: { ...input.tables, violencia: table }, sources }
}

function ownSource(table: TableName, title: string, quality: Source['quality']): Source {
  return {
    table,
    title: nameWithoutReserved(title),
    publisher: '',
    cutOff: '',
    licence: '',
    quality,
    rowsKept: 0,
    rowsRejected: 0,
    note: '',
  }
}

async function answer(
  input: ToLoad,
  own: ReadonlyMap<TableName, string>,
  tell: (line: string) => void,
  ground: Ground,
): Promise<LoadedCountry> {
  const [{ loadTables }, { askCountry }] = await Promise.all([
    import('../../../src/database/tables/index.ts'),
    import('../../../src/database/questions/index.ts'),
  ])
  const engine = await ground.engine()
  const report = await loadTables(engine, input.tables)
  for (const [table, file] of own) accountFor(table, file, report, tell)
  const rows = await askCountry(engine)
  await ground.leave(engine)
  const sources = input.sources.map((source) =>
    withOrigins(own.has(source.table) ? counted(source, report) : source, report[source.table].origins, source.made),
  )
  return { country: assembleCountry(rows, sources), macroRegions: input.macroRegions, context: input.context }
}

function counted(source: Source, report: LoadReport): Source {
  const { kept, rejected } = report[source.table].counted
  return { ...source, rowsKept: kept, rowsRejected: rejected }
}

/** Tells what became of the rows of one's own table; throws a DataError when it had rows and none can be used. */
function accountFor(table: TableName, file: string, report: LoadReport, tell: (line: string) => void): void {
  const {
    rejections,
    notes,
    counted: { input, kept },
  } = report[table]
  for (const rejection of rejections) tell(explainRejection(file, rejection))
  for (const note of notes) tell(explainNote(file, note))
  if (kept === 0 && (input > 0 || table === 'territorios')) {
    throw new DataError(`${file}: no se puede usar ninguna de sus ${input} filas.`)
  }
}
