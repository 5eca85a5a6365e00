import type { Objects, Topology } from 'topojson-specification'
import { fetchData, readData } from './fetch-data.ts'

/** Boundaries as the build wrote them: every geometry has its ubigeo as `id`; `brecha` says where they come from. */
export interface Limites extends Topology<Objects> {
  readonly brecha: {
    readonly kind: 'esquematico' | 'real'
    readonly title: string
    readonly source: string
    readonly cutOff: string
    readonly sinGeometria: readonly { readonly ubigeo: string; readonly name: string; readonly reason: string }[]
    readonly avisos: readonly { readonly ubigeo: string | null; readonly reason: string }[]
  }
}

const OBJECTS = ['pais', 'regiones', 'departamentos', 'provincias'] as const

/** Fetches data/limites.json; rejects with a FactsError when it is missing or is not a topology of the four layers. */
export async function loadLimites(): Promise<Limites> {
  return readData(await fetchData('limites.json'), parseLimites)
}

/** Checks the frame of a parsed limites.json, not each coordinate; throws an Error naming the fault. */
export function parseLimites(json: unknown): Limites {
  const { type, arcs, objects, brecha } = record(json, 'limites')
  if (type !== 'Topology' || !Array.isArray(arcs)) throw new Error('limites: not a topology')
  const layers = record(objects, 'objects')
  for (const name of OBJECTS) {
    if (record(layers[name], name).type !== 'GeometryCollection') throw new Error(`limites: ${name} is not a layer`)
  }
  const about = record(brecha, 'brecha')
  if (about.kind !== 'esquematico' && about.kind !== 'real') throw new Error('limites: of no kind')
  for (const name of ['title', 'source', 'cutOff'] as const)
    if (typeof about[name] !== 'string') throw new Error(`limites: no ${name}`)
  for (const name of ['sinGeometria', 'avisos'] as const)
    if (!Array.isArray(about[name])) throw new Error(`limites: no ${name}`)
  return json as Limites
}

function record(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`limites: ${what} is not an object`)
  return value as Readonly<Record<string, unknown>>
}
