import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import type { GeometryCollection, Objects, Topology } from 'topojson-specification'

/** A topology of named layers of territories, each geometry with its code as `id`. */
export type Layers = Topology<Objects>

export type Lands = FeatureCollection<Polygon | MultiPolygon>

/** The layers with their shared borders found; `steps` snaps the points to a grid first. */
export function layersOf(lands: Readonly<Record<string, Lands>>, steps?: number): Layers {
  return topology(lands, steps) as Layers
}

export function landsOf(source: Layers, object: GeometryCollection): Lands {
  return feature(source, object) as Lands
}

export function layerOf(source: Layers, name: string): GeometryCollection {
  const object = source.objects[name]
  return object?.type === 'GeometryCollection' ? object : { type: 'GeometryCollection', geometries: [] }
}
