import type { Feature, FeatureCollection, MultiLineString } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, GeometryObject } from 'topojson-specification'
import type { Limites } from '../../../workspace/session/index.ts'

interface BorderProperties {
  readonly id: number
  readonly [key: string]: unknown
}

/** Every stretch between two units (or a unit and the outside) once, and which stretches surround a unit. */
export interface Borders {
  readonly lines: FeatureCollection<MultiLineString, BorderProperties>
  /** Ids of the stretches around a code. */
  readonly around: ReadonlyMap<string, readonly number[]>
  /** Codes on the sides of a stretch: two, or one on the outside. */
  readonly sides: readonly (readonly string[])[]
}

export function bordersOf(limites: Limites, object: GeometryCollection): Borders {
  const owners = ownersOfArcs(object)
  const stretches = new Map<string, { sides: readonly string[]; arcs: number[][] }>()
  for (const [arc, codes] of owners) {
    const key = codes.join('|')
    const stretch = stretches.get(key)
    if (stretch) stretch.arcs.push([arc])
    else stretches.set(key, { sides: codes, arcs: [[arc]] })
  }
  const all = [...stretches.values()]
  const features = all.map(({ arcs }, id) => lineOf(limites, arcs, id))
  return {
    lines: { type: 'FeatureCollection', features },
    around: aroundOf(all.map(({ sides }) => sides)),
    sides: all.map(({ sides }) => sides),
  }
}

function lineOf(limites: Limites, arcs: number[][], id: number): Feature<MultiLineString, BorderProperties> {
  const line = feature(limites, { type: 'MultiLineString', arcs })
  return { type: 'Feature', properties: { id }, geometry: line.geometry as MultiLineString }
}

function ownersOfArcs(object: GeometryCollection): Map<number, string[]> {
  const owners = new Map<number, string[]>()
  for (const geometry of object.geometries) {
    for (const arc of new Set(arcsOf(geometry).map((each) => (each < 0 ? ~each : each)))) {
      const codes = owners.get(arc)
      if (codes) codes.push(String(geometry.id))
      else owners.set(arc, [String(geometry.id)])
    }
  }
  return owners
}

function arcsOf(geometry: GeometryObject): number[] {
  if (geometry.type === 'Polygon') return geometry.arcs.flat()
  return geometry.type === 'MultiPolygon' ? geometry.arcs.flat(2) : []
}

function aroundOf(sides: readonly (readonly string[])[]): Map<string, number[]> {
  const around = new Map<string, number[]>()
  sides.forEach((codes, id) => {
    for (const code of codes) {
      const ids = around.get(code)
      if (ids) ids.push(id)
      else around.set(code, [id])
    }
  })
  return around
}
