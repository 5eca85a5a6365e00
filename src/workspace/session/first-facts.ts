import { parseCountryRows } from '../../database/questions/index.ts'
import { calendarOf, type Calendar } from '../../domain/calendar/index.ts'
import type { PublishedContext } from '../../domain/context/index.ts'
import { assembleCountry, type Country } from '../../domain/country/index.ts'
import type { Source, TableName } from '../../domain/measure/index.ts'
import type { MacroRegion } from '../../domain/territory/index.ts'
import type { Choices } from '../choices/index.ts'
import { fetchData, readData } from './fetch-data.ts'
import { checkSum, parseManifest, type Manifest } from './manifest.ts'

/** What the first map and ranking need, answered at build time by the engine's own questions. */
export interface FirstFacts {
  readonly country: Country
  readonly macroRegions: readonly MacroRegion[]
  readonly holidays: Calendar
  /** Context that the build brings; absent where it brings none. */
  readonly context?: readonly PublishedContext[]
}

/** Fetches the first facts of a matrix; rejects with a FactsError. */
export type LoadFirstFacts = (matrix: Choices['matrix']) => Promise<FirstFacts>

const FACTS: Readonly<Record<Choices['matrix'], string>> = { simulada: 'facts.json', vacia: 'facts-vacia.json' }
const MATRIX_TABLES: readonly TableName[] = ['instancias', 'instrumentos']

/** Reads the first facts from data/ beside the page. */
export const fetchFirstFacts: LoadFirstFacts = (matrix) => readFirstFacts(matrix, fetchData)

/**
 * Reads manifest and facts wherever the build's data are; the empty matrix has no source of instancias nor instruments.
 * Rejects with a FactsError.
 */
export async function readFirstFacts(
  matrix: Choices['matrix'],
  read: (name: string) => Promise<ArrayBuffer>,
): Promise<FirstFacts> {
  const name = FACTS[matrix]
  const [manifestBytes, factBytes] = await Promise.all([read('manifest.json'), read(name)])
  const manifest = readData(manifestBytes, parseManifest)
  await checkSum(manifest, name, factBytes)
  const sources = manifest.sources
    .filter((source) => matrix === 'simulada' || !MATRIX_TABLES.includes(source.table))
    .map((source) => withChecksum(source, manifest))
  return {
    country: readData(factBytes, (json) => assembleCountry(parseCountryRows(json), sources)),
    macroRegions: manifest.macroRegions,
    holidays: calendarOf(manifest.holidays),
    context: manifest.context,
  }
}

/** The checksum of the built table; a table that the build leaves out has none. */
function withChecksum(source: Source, { files }: Manifest): Source {
  const file = files.get(`tables/${source.table}.arrow`)
  return file === undefined ? source : { ...source, sha256: file.sha256 }
}
