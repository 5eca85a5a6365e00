import { isRecord } from '../../domain/untrusted/index.ts'
import type { Feature, FeatureCollection, Geometry, GeoJsonProperties } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection } from 'topojson-specification'
import { LEVELS, type CodeOfLevel, type Level } from '../../domain/territory/index.ts'
import { finestLevel, onlyRead, readCode, readName, readNameBelow, type Properties } from './inei-codes.ts'
import type { Layers } from './layers.ts'
import { LimitesError } from './report.ts'

/** One feature of a boundary file: its code (null when it has none), its name there, and its shape untouched. */
export interface RawBoundary {
  readonly code: CodeOfLevel | null
  readonly name: string
  /** Its name at the level below, where its columns have one: `MOQUEGUA` under the code of a provincia. */
  readonly nameBelow: string
  readonly geometry: Geometry | null
}

export type RawLevels = Partial<Record<Level, readonly RawBoundary[]>>

const TOPOJSON_OBJECTS: Readonly<Record<Level, readonly string[]>> = {
  departamento: ['level2', 'departamentos'],
  provincia: ['level3', 'provincias'],
  distrito: ['level4', 'distritos'],
}
const NO_FEATURES = 'El archivo no tiene límites que leer.'

/** The levels of a TopoJSON or GeoJSON file; throws a LimitesError worded for the terminal when it is neither. */
export function readBoundaries(bytes: Uint8Array): RawLevels {
  const json = parseJson(bytes)
  if (isRecord(json) && json['type'] === 'Topology' && isRecord(json['objects']))
    return readTopology(json as unknown as Layers)
  if (isRecord(json) && json['type'] === 'FeatureCollection' && Array.isArray(json['features'])) {
    return readCollection((json as unknown as FeatureCollection).features)
  }
  throw new LimitesError('El archivo no es TopoJSON (Topology) ni GeoJSON (FeatureCollection).')
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new LimitesError('El archivo no es JSON válido: está cortado o dañado.')
  }
}

function readTopology(source: Layers): RawLevels {
  return boundariesOf(
    Object.entries(source.objects).flatMap(([name, object]) =>
      object.type === 'GeometryCollection' ? [{ name, features: unpacked(source, object) }] : [],
    ),
  )
}

/** A named layer of a boundary file, as some reader gave it. */
export interface MapLayer {
  readonly name: string
  readonly features: readonly Feature<Geometry | null>[]
}

/**
 * The levels of a file's layers: by the names of the known topologies, else all features together at the finest level
 * that has codes.
 */
export function boundariesOf(layers: readonly MapLayer[]): RawLevels {
  const found = LEVELS.flatMap((level) => {
    const layer = TOPOJSON_OBJECTS[level]
      .map((name) => layers.find((each) => each.name === name))
      .find((candidate) => candidate !== undefined)
    return layer === undefined ? [] : [[level, layer.features] as const]
  })
  if (found.length > 0)
    return Object.fromEntries(
      found.map(([level, features]) => [level, features.map((item) => rawBoundary(item, level))]),
    )
  return readCollection(layers.flatMap(({ features }) => features))
}

/** The layers with nothing of each feature but its shape, its code and its name. */
export function onlyBoundaries(layers: readonly MapLayer[]): MapLayer[] {
  return layers.map(({ name, features }) => ({
    name,
    features: features.map(
      (item): Feature<Geometry | null> => ({
        type: 'Feature',
        properties: onlyRead(propertiesOf(item)),
        geometry: item.geometry ?? null,
      }),
    ),
  }))
}

/** Whether the features carry codes of some level, as boundaries do. */
export function haveCodes(features: MapLayer['features']): boolean {
  return finestLevel(features.map(propertiesOf)) !== null
}

function unpacked(source: Layers, object: GeometryCollection): Feature[] {
  try {
    return (feature(source, object) as FeatureCollection).features
  } catch {
    throw new LimitesError('El TopoJSON está dañado: sus objetos nombran arcos que no trae.')
  }
}

function readCollection(features: MapLayer['features']): RawLevels {
  if (features.length === 0) throw new LimitesError(NO_FEATURES)
  const level = finestLevel(features.map(propertiesOf))
  if (level === null) {
    throw new LimitesError(
      'Ningún polígono trae código: se esperaba UBIGEO, IDDIST, IDPROV, IDDPTO, FIRST_IDPR o CCDD + CCPP + CCDI.',
    )
  }
  return { [level]: features.map((item) => rawBoundary(item, level)) }
}

function rawBoundary(item: Feature<Geometry | null, GeoJsonProperties>, level: Level): RawBoundary {
  const properties = propertiesOf(item)
  return {
    code: readCode(properties, level),
    name: readName(properties, level),
    nameBelow: readNameBelow(properties, level),
    geometry: item.geometry ?? null,
  }
}

function propertiesOf(item: Feature<Geometry | null, GeoJsonProperties>): Properties {
  return { ...(item.properties ?? {}), ...(item.id === undefined ? {} : { id: item.id }) }
}
