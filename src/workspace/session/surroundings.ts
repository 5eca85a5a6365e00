import type { Polygon } from 'geojson'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { fetchData, readData } from './fetch-data.ts'

/** What stands around the country, as the build wrote it: land, the names of land and sea, and whose it is. */
export interface Surroundings extends Topology<{ tierra: GeometryCollection }> {
  readonly nombres: readonly { readonly name: string; readonly at: readonly [number, number] }[]
  readonly fuente: string
  /** Capitals with their rank, and airports with flights; `duda` where those are yet to be confirmed. */
  readonly lugares: readonly {
    readonly nombre: string
    readonly rango: 'pais' | 'departamento' | 'provincia' | 'aeropuerto'
    readonly at: readonly [number, number]
    readonly duda?: true
  }[]
  readonly lagos: readonly {
    readonly nombre: string
    readonly at: readonly [number, number]
    readonly outline: Polygon
  }[]
  /** The file of a person's own map base beside this one, or null. */
  readonly base: string | null
}

let here: Promise<Surroundings> | undefined

/** What stands around, fetched once for the live map and the plates; a fetch that failed is tried again. */
export function surroundingsHere(): Promise<Surroundings> {
  here ??= loadSurroundings().catch((cause: unknown) => {
    here = undefined
    throw cause
  })
  return here
}

/** Fetches data/alrededores.json; rejects with a FactsError when it is missing or is not what it should be. */
async function loadSurroundings(): Promise<Surroundings> {
  return readData(await fetchData('alrededores.json'), parseSurroundings)
}

function parseSurroundings(json: unknown): Surroundings {
  const { type, objects, nombres, fuente, lugares, lagos } = json as Partial<Surroundings>
  if (type !== 'Topology' || objects?.tierra.type !== 'GeometryCollection') throw new Error('surroundings: no land')
  if (!Array.isArray(nombres) || !Array.isArray(lugares) || !Array.isArray(lagos) || typeof fuente !== 'string')
    throw new Error('surroundings: no names or no source')
  return json as Surroundings
}
