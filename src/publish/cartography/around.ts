import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { holdsPoint, type LonLat } from '../../domain/layers/index.ts'
import type { Shape } from './plane.ts'

/**
 * What stands around the country, as the build wrote it for the live map too (alrededores.json): every land as the
 * object `tierra`, the names to be read on land and sea, and the lakes.
 */
export interface Around extends Topology<{ tierra: GeometryCollection }> {
  readonly nombres: readonly { readonly name: string; readonly at: LonLat }[]
  readonly lagos: readonly { readonly nombre: string; readonly at: LonLat; readonly outline: Polygon }[]
  readonly fuente: string
}

/** A land beyond the country, by its name where the file says it. */
interface Abroad {
  readonly name: string | null
  readonly shape: Shape
}

/** Lands beyond the country, the lines of them, and what the sea is called. */
export interface Surroundings {
  readonly abroad: readonly Abroad[]
  readonly shores: MultiLineString
  /** Between other countries. */
  readonly borders: MultiLineString
  /** Of the country itself with others. */
  readonly ownBorders: MultiLineString
  readonly sea: string | null
  readonly lakes: Around['lagos']
}

/** The country itself among the lands, by its number in ISO 3166. */
const HOME = '604'
const NO_LINES: MultiLineString = { type: 'MultiLineString', coordinates: [] }
const NOTHING: Surroundings = {
  abroad: [],
  shores: NO_LINES,
  borders: NO_LINES,
  ownBorders: NO_LINES,
  sea: null,
  lakes: [],
}
const kept = new WeakMap<Around, Surroundings>()

/** What stands around, read once for each file; nothing where the boundaries came without it. */
export function surroundingsOf({ around }: { readonly around?: Around | null }): Surroundings {
  if (!around) return NOTHING
  const read = kept.get(around) ?? readAround(around)
  kept.set(around, read)
  return read
}

/** A name belongs to the land that holds its place; the one that no land holds is the sea's. */
function readAround(around: Around): Surroundings {
  const { features } = feature(around, around.objects.tierra) as FeatureCollection<Polygon | MultiPolygon>
  const isHome = (id: string | number | undefined) => String(id) === HOME
  const lines = (has: (a: string | number | undefined, b: string | number | undefined) => boolean) =>
    mesh(around, around.objects.tierra, (a, b) => has(a.id, b.id))
  const lands = features.map(({ id, geometry }) => ({
    isHome: isHome(id),
    shape: geometry,
    name: around.nombres.find(({ at }) => holdsPoint(geometry, at))?.name ?? null,
  }))
  const onLand = new Set(lands.map(({ name }) => name))
  return {
    abroad: lands.filter((land) => !land.isHome),
    shores: lines((a, b) => a === b && !isHome(a)),
    borders: lines((a, b) => a !== b && !isHome(a) && !isHome(b)),
    ownBorders: lines((a, b) => a !== b && (isHome(a) || isHome(b))),
    sea: around.nombres.find(({ name }) => !onLand.has(name))?.name ?? null,
    lakes: around.lagos,
  }
}
