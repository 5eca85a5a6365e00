import { mergeArcs } from 'topojson-client'
import type { GeometryCollection, GeometryObject, MultiPolygon, Polygon } from 'topojson-specification'
import { regionOf, ubigeo, sharesDepartamento } from '../../domain/territory/index.ts'
import { landsOf, layersOf, type Layers } from './layers.ts'
import { withoutSlivers } from './slivers.ts'

/** The geometries of `from` joined by the key of their code, one geometry per key, sorted by it. */
export function dissolve(source: Layers, from: GeometryCollection, keyOf: (id: string) => string): GeometryCollection {
  const groups = new Map<string, GeometryObject[]>()
  for (const geometry of from.geometries) {
    const key = keyOf(String(geometry.id))
    groups.set(key, [...(groups.get(key) ?? []), geometry])
  }
  const keys = [...groups.keys()].sort()
  const unions = keys.map((id) => ({ ...joined(source, groups.get(id) ?? []), id }))
  return collection(keys.length === from.geometries.length ? unions : withoutSlivers(source, unions))
}

function joined(source: Layers, parts: readonly GeometryObject[]): GeometryObject {
  const [only] = parts
  if (only && parts.length === 1) return only
  return mergeArcs(source, parts.filter(isArea))
}

function isArea(geometry: GeometryObject): geometry is Polygon | MultiPolygon {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
}

function collection(geometries: GeometryObject[]): GeometryCollection {
  return { type: 'GeometryCollection', geometries }
}

/** Adds the objects that follow from the departamentos and provincias: the 26 regiones and the country's outline. */
export function withWholes(
  source: Layers,
  levels: Record<string, GeometryCollection>,
): Record<string, GeometryCollection> {
  const departamentos = levels['departamentos'] ?? collection([])
  const halves = dissolve(source, splitProvincias(levels['provincias']), (id) => regionOf(ubigeo(id)))
  const others = departamentos.geometries.filter((geometry) => !isSplit(geometry))
  return {
    ...levels,
    regiones: collection([...others, ...halves.geometries].sort((a, b) => String(a.id).localeCompare(String(b.id)))),
    pais: dissolve(source, departamentos, () => 'PE'),
  }
}

/** The provincias of a departamento with two regional governments. */
function splitProvincias(provincias: GeometryCollection | undefined): GeometryCollection {
  return collection((provincias?.geometries ?? []).filter(isSplit))
}

function isSplit({ id }: GeometryObject): boolean {
  return sharesDepartamento(ubigeo(String(id)))
}

/** A topology of the given objects alone, whose arcs are no longer cut at the borders of finer levels. */
export function rebuilt(source: Layers, objects: Record<string, GeometryCollection>): Layers {
  return layersOf(Object.fromEntries(Object.entries(objects).map(([name, object]) => [name, landsOf(source, object)])))
}
