import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Country } from '../../../src/domain/country/index.ts'
import type { Level } from '../../../src/domain/territory/index.ts'
import { LimitesError, type OfficialList } from '../../../src/database/limites/index.ts'
import type { Around, Boundaries } from '../../../src/publish/cartography/index.ts'
import { DataError } from '../failure.ts'

const BUILT = path.resolve(import.meta.dirname, '../../../public/data/limites.json')
const AROUND = path.resolve(import.meta.dirname, '../../../public/data/alrededores.json')

/**
 * Names that a folder of --datos may give its boundaries: polygons with a code each, as `npm run limites -- --desde`
 * takes them.
 */
export const OWN_BOUNDARIES: readonly string[] = ['limites.geojson', 'limites.topojson']

/**
 * The boundaries in the folder of --datos, else those that the build wrote, with what stands around them; null when
 * there are none. Throws a DataError when the folder's cannot be drawn.
 */
export async function readBoundaries(dir: string | undefined, country: Country): Promise<Boundaries | null> {
  const [limits, around] = await Promise.all([readLimits(dir, country), bytesOf(AROUND)])
  if (limits === null || around === null) return limits
  return { ...limits, around: JSON.parse(new TextDecoder().decode(around)) as Around }
}

async function readLimits(dir: string | undefined, country: Country): Promise<Boundaries | null> {
  for (const name of dir === undefined ? [] : OWN_BOUNDARIES) {
    const bytes = await bytesOf(path.join(dir ?? '', name))
    if (bytes !== null) return drawOwn(bytes, name, country)
  }
  const built = await bytesOf(BUILT)
  return built === null ? null : (JSON.parse(new TextDecoder().decode(built)) as Boundaries)
}

/** The boundaries for the pictures of a document; without any it is told, and the document goes without its map. */
export async function boundariesOf(
  dir: string | undefined,
  country: Country,
  tell: (line: string) => void,
): Promise<Boundaries | null> {
  const boundaries = await readBoundaries(dir, country)
  if (boundaries === null) tell('Sin límites: el documento sale sin mapa. Prepárelos con «npm run -s data».')
  return boundaries
}

async function bytesOf(file: string): Promise<Uint8Array | null> {
  return readFile(file).catch(() => null)
}

async function drawOwn(bytes: Uint8Array, name: string, country: Country): Promise<Boundaries> {
  const { buildReal } = await import('../../limites/index.ts')
  try {
    return buildReal(bytes, { title: 'Límites propios', source: name, cutOff: '' }, officialList(country))
  } catch (cause) {
    if (cause instanceof LimitesError) throw new DataError(`${name}: ${cause.message}`)
    throw cause
  }
}

/** The loaded territories are the list against which boundaries are judged. */
function officialList({ byLevel }: Country): OfficialList {
  const names = (level: Level) => new Map(byLevel[level].map(({ ubigeo, name }) => [ubigeo as string, name]))
  return {
    names: { departamento: names('departamento'), provincia: names('provincia'), distrito: names('distrito') },
    problems: new Map(),
  }
}
