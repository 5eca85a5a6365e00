import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { encodeTable } from '../src/database/arrow/index.ts'
import { openNodeEngine } from '../src/database/engine-node/index.ts'
import type { Engine } from '../src/database/engine/index.ts'
import { askCountry, encodeCountryRows } from '../src/database/questions/index.ts'
import { readTables, type ReadTables } from '../src/database/sources/index.ts'
import { withOrigins } from '../src/database/origins/index.ts'
import { loadArrowTables } from '../src/database/tables/index.ts'
import { TABLE_NAMES, type TableName } from '../src/domain/measure/index.ts'
import { buildLimites } from './build-limites.ts'
import { publishBaseMap } from './base-map.ts'
import { buildSurroundings, readLakes, readPlaces } from './limites/index.ts'
import { readNames } from './cli/country/load-gazetteer.ts'
import { peruHolidays } from './feriados/index.ts'
import { readCanonicalTables, type CanonicalTables } from './canonical-tables.ts'

/** Tables of the matrix: the empty start has every other table and none of these. */
const MATRIX: readonly TableName[] = ['instancias', 'instrumentos']
type ArrowFiles = Partial<Record<TableName, Uint8Array>>

/**
 * Writes public/data from data/: tables, both sets of first facts, macro-regions, limits, holidays, context and a
 * manifest with checksums.
 */
export async function buildData(
  dataDir: string,
  outDir: string,
  say: (line: string) => void = console.log,
): Promise<void> {
  say('Leyendo las tablas publicadas…')
  const canonical = await readCanonicalTables(dataDir)
  const read = readTables(canonical.tables)
  for (const name of TABLE_NAMES) say(tableLine(name, read, canonical))
  const arrow = encodeTables(read)
  say('Calculando los hechos con el mismo motor del navegador…')
  const facts = await factFiles(arrow)
  say('Preparando los límites…')
  await mkdir(outDir, { recursive: true })
  const limites = { 'limites.json': await readFile((await buildLimites(outDir)).path) }
  const names = encodeText(JSON.stringify(await readNames(dataDir)))
  const files = {
    ...facts,
    'nombres.json': names,
    ...tableFiles(arrow),
    ...limites,
    'alrededores.json': encodeText(JSON.stringify(await groundOf(dataDir, outDir))),
  }
  await writeFiles(outDir, { ...files, 'manifest.json': encodeText(manifestOf(files, read, canonical)) })
  say(`Datos listos en ${path.relative(process.cwd(), outDir) || outDir}`)
}

/** What stands around the country and in it to find one's way by, and the base that a person keeps for the map. */
async function groundOf(dataDir: string, outDir: string): Promise<object> {
  const base = await publishBaseMap(path.join(dataDir, '../base-local'), outDir)
  const [lugares, lagos] = await Promise.all([readPlaces(dataDir), readLakes(dataDir)])
  return { ...buildSurroundings(), lugares, lagos, base }
}

function encodeTables(read: ReadTables): ArrowFiles {
  const encoded = TABLE_NAMES.map((name) => [name, encodeTable(name, read[name].rows)] as const)
  return Object.fromEntries(encoded.filter(([, bytes]) => bytes !== null))
}

async function factFiles(arrow: ArrowFiles): Promise<Record<string, Uint8Array>> {
  const engine = await openNodeEngine()
  const empty = Object.fromEntries(Object.entries(arrow).filter(([name]) => !MATRIX.includes(name as TableName)))
  const files = { 'facts.json': await factsOf(engine, arrow), 'facts-vacia.json': await factsOf(engine, empty) }
  await engine.close()
  return files
}

async function factsOf(engine: Engine, files: ArrowFiles): Promise<Uint8Array> {
  await loadArrowTables(engine, files)
  return encodeText(encodeCountryRows(await askCountry(engine)))
}

function tableFiles(arrow: ArrowFiles): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(arrow).map(([name, bytes]) => [`tables/${name}.arrow`, bytes]))
}

function rejectedOf(name: TableName, read: ReadTables, canonical: CanonicalTables): number {
  return read[name].counted.rejected + canonical.rejected.filter(({ table }) => table === name).length
}

function tableLine(name: TableName, read: ReadTables, canonical: CanonicalTables): string {
  const { kept, merged, added } = read[name].counted
  const more = [merged > 0 ? `${merged} repetidas` : '', added > 0 ? `${added} agregadas` : ''].filter(
    (part) => part !== '',
  )
  return `  ${name.padEnd(14)}${String(kept).padStart(8)} filas aceptadas  ${String(rejectedOf(name, read, canonical)).padStart(5)} rechazadas${more.map((part) => `  ${part}`).join('')}`
}

function manifestOf(files: Readonly<Record<string, Uint8Array>>, read: ReadTables, canonical: CanonicalTables): string {
  const sources = canonical.sources.map((source) =>
    withOrigins(
      {
        ...source,
        rowsKept: read[source.table].counted.kept,
        rowsRejected: rejectedOf(source.table, read, canonical),
      },
      read[source.table].origins,
      source.made,
    ),
  )
  const sums = Object.entries(files).map(([name, bytes]) => [
    name,
    { bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') },
  ])
  const { macroRegions, context } = canonical
  const holidays = peruHolidays()
  return JSON.stringify({
    version: 2,
    sources,
    files: Object.fromEntries(sums) as object,
    macroRegions,
    holidays,
    context,
  })
}

async function writeFiles(outDir: string, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  await rm(path.join(outDir, 'tables'), { recursive: true, force: true })
  await mkdir(path.join(outDir, 'tables'), { recursive: true })
  for (const [name, bytes] of Object.entries(files)) await writeFile(path.join(outDir, name), bytes)
}

function encodeText(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

if (process.argv[1] === import.meta.filename) {
  const repository = path.resolve(import.meta.dirname, '..')
  await buildData(path.join(repository, 'data'), path.join(repository, 'public/data'))
}
