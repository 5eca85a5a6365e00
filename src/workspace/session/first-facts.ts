import { parseCountryRows } from '../../database/questions/index.ts'
import { assembleCountry, type Country } from '../../domain/country/index.ts'
import type { TableName } from '../../domain/measure/index.ts'
import type { MacroRegion } from '../../domain/territory/index.ts'
import type { Choices } from '../choices/index.ts'
import { fetchData, readData } from './fetch-data.ts'
import { checkSum, parseMacroRegions, parseManifest } from './manifest.ts'

/** What the first map and ranking need, answered at build time by the engine's own questions. */
export interface FirstFacts {
  readonly country: Country
  readonly macroRegions: readonly MacroRegion[]
}

/** Fetches the first facts of a matrix; rejects with a FactsError. */
export type LoadFirstFacts = (matrix: Choices['matrix']) => Promise<FirstFacts>

const FACTS: Readonly<Record<Choices['matrix'], string>> = { simulada: 'facts.json', vacia: 'facts-vacia.json' }
const SETS = 'macrorregiones.json'
const MATRIX_TABLES: readonly TableName[] = ['instancias', 'instrumentos']

/** Reads manifest, facts and sets from data/ beside the page; the empty matrix has no source of instancias nor instruments. */
export async function fetchFirstFacts(matrix: Choices['matrix']): Promise<FirstFacts> {
  const name = FACTS[matrix]
  const [manifestBytes, factBytes, setBytes] = await Promise.all([fetchData('manifest.json'), fetchData(name), fetchData(SETS)])
  const manifest = readData(manifestBytes, parseManifest)
  await Promise.all([checkSum(manifest, name, factBytes), checkSum(manifest, SETS, setBytes)])
  const sources = manifest.sources.filter((source) => matrix === 'simulada' || !MATRIX_TABLES.includes(source.table))
  return {
    country: readData(factBytes, (json) => assembleCountry(parseCountryRows(json), sources)),
    macroRegions: readData(setBytes, parseMacroRegions),
  }
}
