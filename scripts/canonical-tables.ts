import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { TABLE_NAMES, type Source, type TableName } from '../src/domain/measure/index.ts'
import type { PublishedContext } from '../src/domain/context/index.ts'
import type { MacroRegion } from '../src/domain/territory/index.ts'
import { CANONICAL_COLUMNS } from './canonical/columns.ts'
import { canonicalAsIs, poblacionRows, pobrezaRows, violenciaRows } from './canonical/figures.ts'
import { contextOfSurvey } from './canonical/context.ts'
import { macroRegionSets } from './canonical/macro-regions.ts'
import { servicioRows, type ServicePublications } from './canonical/services.ts'
import {
  readSourceTable,
  type CanonicalRows,
  type Publication,
  type RejectedRow,
  type SourceTable,
} from './canonical/source-table.ts'
import { territorioRows } from './canonical/territorios.ts'

interface CanonicalTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/**
 * An entry of data/sources.json: a Source before its rows are counted, and the files, and publications, it is made
 * from.
 */
export type SourceEntry = Omit<Source, 'rowsKept' | 'rowsRejected' | 'parts'> & {
  readonly files: readonly string[]
  readonly made?: readonly Publication[]
}

/** A Source that also names the files and publications under data/ it was made from. */
type CountedSource = Source & Pick<SourceEntry, 'files' | 'made'>

export interface CanonicalTables {
  readonly tables: Readonly<Record<TableName, CanonicalTable>>
  readonly rejected: readonly RejectedRow[]
  readonly sources: readonly CountedSource[]
  readonly macroRegions: readonly MacroRegion[]
  readonly context: readonly PublishedContext[]
}

/**
 * Every canonical table made from the published ones under `dataDir`; tables that nobody published are empty and have
 * no source.
 */
export async function readCanonicalTables(dataDir: string): Promise<CanonicalTables> {
  const entries = await readSourceEntries(dataDir)
  const made = await makeTables((file) => readSourceTable(dataDir, file), publicationsOf(entries))
  const rejected = TABLE_NAMES.flatMap((name) => made[name].rejected)
  return {
    tables: mapTables((name) => ({ columns: CANONICAL_COLUMNS[name], rows: made[name].rows })),
    rejected,
    sources: entries.map((entry) => countRows(entry, made[entry.table])),
    macroRegions: macroRegionSets(await readSourceTable(dataDir, 'macrorregiones/macrorregiones.csv')),
    context: [
      contextOfSurvey(await readSourceTable(dataDir, 'endes-2024-2025/endes-violencia-pareja-departamento.csv')),
    ],
  }
}

export async function readSourceEntries(dataDir: string): Promise<readonly SourceEntry[]> {
  return JSON.parse(await readFile(path.join(dataDir, 'sources.json'), 'utf8')) as SourceEntry[]
}

/** The two publications of the services, in the order of the files of their entry. */
function publicationsOf(entries: readonly SourceEntry[]): ServicePublications {
  const [directory, summary] = entries.find(({ table }) => table === 'servicios')?.made ?? []
  if (directory === undefined || summary === undefined)
    throw new Error('sources.json: services are of two publications')
  return { directory, summary }
}

const NOTHING: CanonicalRows = { rows: [], rejected: [] }

async function makeTables(
  read: (file: string) => Promise<SourceTable>,
  services: ServicePublications,
): Promise<Readonly<Record<TableName, CanonicalRows>>> {
  return {
    territorios: territorioRows({
      departamentos: await read('inei-ubigeo/departamentos.csv'),
      provincias: await read('inei-ubigeo/provincias.csv'),
      distritos: await read('inei-ubigeo/distritos.csv'),
      provinciaCapitals: await read('ubigeo-aumentado-2022/provincias.csv'),
      distritoPlaces: await read('ubigeo-aumentado-2022/distritos.csv'),
    }),
    instancias: canonicalAsIs('instancias', await read('matriz-simulada/instancias.csv')),
    instrumentos: canonicalAsIs('instrumentos', await read('matriz-simulada/instrumentos.csv')),
    violencia: violenciaRows(await read('mimp-cem-departamento/casos-cem-departamento.csv')),
    poblacion: poblacionRows(
      await read('inei-censo-2025/departamentos.csv'),
      await read('inei-censo-2025/provincias.csv'),
    ),
    pobreza: pobrezaRows(await read('pobreza-2018/distritos.csv')),
    servicios: servicioRows(
      await read('mimp-servicios-2026/servicios-violencia.csv'),
      await read('mimp-moquegua-2023/moquegua-servicios-ene2023.csv'),
      services,
    ),
    iniciativas: NOTHING,
    coordemuna: NOTHING,
    atenciones: canonicalAsIs('atenciones', await read('mimp-moquegua-2023/moquegua-atenciones.csv')),
  }
}

function mapTables(make: (name: TableName) => CanonicalTable): Readonly<Record<TableName, CanonicalTable>> {
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, make(name)])) as Record<TableName, CanonicalTable>
}

function countRows(entry: SourceEntry, made: CanonicalRows): CountedSource {
  return { ...entry, rowsKept: made.rows.length, rowsRejected: made.rejected.length }
}
