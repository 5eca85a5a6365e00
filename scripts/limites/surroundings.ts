import { createRequire } from 'node:module'
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { intersection } from 'polyclip-ts'
import { feature, quantize } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, simplify } from 'topojson-simplify'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { labelPoint } from '../../src/domain/layers/index.ts'
import { boxOf, overlaps, type Box } from './box.ts'

/** The countries that share a border with Peru, by the number that ISO 3166 gives them. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  '068': 'Bolivia',
  '076': 'Brasil',
  '152': 'Chile',
  '170': 'Colombia',
  '218': 'Ecuador',
}
/** Land that can be seen with the whole country on screen, and some more to push the map over. */
const DRAWN: Box = { minX: -95, minY: -57, maxX: -34, maxY: 14 }
/** Where the names of the neighbours are read with the whole country on the screen of a phone. */
const NAMED: Box = { minX: -84, minY: -19, maxX: -66.5, maxY: 2 }
/** Off the middle of the coast, clear of the legend. */
const OCEAN = { name: 'Océano Pacífico', at: [-80.4, -12.8] } as const
/** Square degrees of the least triangle of an outline that is kept: some three kilometres. */
const LEAST_AREA = 0.001
/** Degrees of the least island that is kept; and more than this around the world is an island cut by the date line. */
const LEAST_SPAN = 0.2
const MOST_SPAN = 90
const GRID = 1e4

type Land = Feature<Polygon | MultiPolygon>

/** What stands around the country: land of Natural Earth as the object `tierra`, and the names to be read on it. */
export interface Surroundings extends Topology<{ tierra: GeometryCollection }> {
  readonly nombres: readonly { readonly name: string; readonly at: readonly [number, number] }[]
  readonly fuente: string
}

/**
 * The land around Peru with the names of its neighbours and of the sea (Natural Earth 1:10 000 000, public domain, as
 * world-atlas has it). Peru's own land is part of it, so that no sea shows where two outlines of it do not meet.
 */
export function buildSurroundings(): Surroundings {
  const atlas = createRequire(import.meta.url)('world-atlas/countries-10m.json') as Topology<{
    countries: GeometryCollection
  }>
  const { features } = feature(atlas, atlas.objects.countries) as FeatureCollection<Polygon | MultiPolygon>
  const near = features.flatMap(partsDrawn)
  const tierra: FeatureCollection = { type: 'FeatureCollection', features: near }
  const whole = topology({ tierra }) as Topology<{ tierra: GeometryCollection }>
  const { objects, arcs, transform, bbox } = quantize(simplify(presimplify(whole), LEAST_AREA), GRID)
  return {
    type: 'Topology',
    ...(bbox && { bbox }),
    ...(transform && { transform }),
    arcs,
    objects,
    nombres: [...near.flatMap(nameOf), OCEAN],
    fuente: 'Natural Earth 1:10 000 000',
  }
}

/** A country without its parts elsewhere in the world; nothing of one that has none here. */
function partsDrawn({ id, geometry }: Land): Land[] {
  const parts = polygonsIn(geometry).filter(([ring = []]) => isDrawn(boxOf(ring)))
  const shape = { type: 'MultiPolygon' as const, coordinates: parts }
  return parts.length === 0 ? [] : [{ type: 'Feature', id: String(id), properties: {}, geometry: shape }]
}

function isDrawn(box: Box): boolean {
  const span = box.maxX - box.minX
  return overlaps(box, DRAWN) && span >= LEAST_SPAN && span <= MOST_SPAN
}

function nameOf({ id, geometry }: Land): Surroundings['nombres'] {
  const name = NEIGHBOURS[String(id)]
  if (name === undefined) return []
  const { minX, minY, maxX, maxY } = NAMED
  const frame: [number, number][] = [
    [minX, minY],
    [maxX, minY],
    [maxX, maxY],
    [minX, maxY],
    [minX, minY],
  ]
  const seen = intersection([frame], polygonsIn(geometry) as [number, number][][][])
  const at = labelPoint({ type: 'MultiPolygon', coordinates: seen })
  if (at === null) throw new Error(`${name} has no land near Peru`)
  return [{ name, at: [rounded(at[0]), rounded(at[1])] }]
}

function polygonsIn(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
}

function rounded(degrees: number): number {
  return Math.round(degrees * 100) / 100
}
