type Place = readonly [number, number]

/** What a layer of it holds: polygons or lines by their corners in degrees, longitude first. */
export interface TinyLayer {
  readonly name: string
  readonly kind: 'polygon' | 'line'
  readonly shapes: readonly (readonly Place[])[]
  /** A property that each of them has, with its value. */
  readonly says?: readonly [string, string]
}

const WATER_ALL_AROUND: readonly Place[] = [
  [-101, 13],
  [-48, 13],
  [-48, -30],
  [-101, -30],
]

/** A PMTiles of one tile of the whole world, in which one layer covers Peru and what is around it. */
export function tinyBaseMap(layer: string, attribution: string): Uint8Array {
  return baseMapOf([{ name: layer, kind: 'polygon', shapes: [WATER_ALL_AROUND] }], attribution)
}

/** A PMTiles of one tile of the whole world with these layers; a place is as exact as its tile, some ten kilometres. */
export function baseMapOf(layers: readonly TinyLayer[], attribution: string): Uint8Array {
  const tile = Uint8Array.from(layers.flatMap(layerOf))
  const about = { vector_layers: layers.map(({ name }) => ({ id: name, fields: {} })), attribution }
  const meta = new TextEncoder().encode(JSON.stringify(about))
  // One entry: its tile, for how many tiles it stands, its length and its place.
  const directory = Uint8Array.from([1, 0, 1, tile.length, 1].flatMap(varint))
  const header = headerOf(directory.length, meta.length, tile.length)
  return Uint8Array.from([...header, ...directory, ...meta, ...tile])
}

const HEADER = 127
const UNCOMPRESSED = 1
const VECTOR = 1

function headerOf(directory: number, meta: number, tile: number): Uint8Array {
  const bytes = new Uint8Array(HEADER)
  const view = new DataView(bytes.buffer)
  bytes.set(new TextEncoder().encode('PMTiles'))
  bytes[7] = 3
  const parts = [HEADER, directory, HEADER + directory, meta, 0, 0, HEADER + directory + meta, tile, 1, 1, 1]
  parts.forEach((part, at) => view.setBigUint64(8 + 8 * at, BigInt(part), true))
  bytes.set([1, UNCOMPRESSED, UNCOMPRESSED, VECTOR, 0, 0], 96)
  const degrees = [-180, -85, 180, 85]
  degrees.forEach((each, at) => view.setInt32(102 + 4 * at, each * 1e7, true))
  return bytes
}

const EXTENT = 4096
const GEOMETRIES = { line: 2, polygon: 3 } as const

function layerOf({ name, kind, shapes, says }: TinyLayer): readonly number[] {
  const features = shapes.map((corners) => [
    ...(says === undefined ? [] : message(2, [0, 0])),
    ...field(3, 0),
    GEOMETRIES[kind],
    ...message(4, strokesOf(corners.map(inTile), kind).flatMap(varint)),
  ])
  const [key, value] = says ?? []
  const words = [...(key === undefined ? [] : text(3, key)), ...(value === undefined ? [] : message(4, text(1, value)))]
  const held = features.flatMap((feature) => message(2, feature))
  return message(3, [...text(1, name), ...held, ...words, ...field(5, 0), ...varint(EXTENT), ...field(15, 0), 2])
}

/** One move to the first corner, so many lines to the others and, for a polygon, the way back. */
function strokesOf(corners: readonly Place[], kind: TinyLayer['kind']): readonly number[] {
  const steps = corners.map(([x, y], at) => {
    const [px, py] = corners[at - 1] ?? [0, 0]
    return zigzag(x - px, y - py)
  })
  const [start = [], ...rest] = steps
  return [9, ...start, (rest.length << 3) | 2, ...rest.flat(), ...(kind === 'polygon' ? [15] : [])]
}

function inTile([longitude, latitude]: Place): Place {
  const north = Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360))
  return [Math.round(((longitude + 180) / 360) * EXTENT), Math.round((0.5 - north / (2 * Math.PI)) * EXTENT)]
}

function text(tag: number, words: string): readonly number[] {
  return message(tag, [...new TextEncoder().encode(words)])
}

function message(tag: number, bytes: readonly number[]): readonly number[] {
  return [...field(tag, 2), ...varint(bytes.length), ...bytes]
}

function field(tag: number, wire: number): readonly number[] {
  return varint(tag * 8 + wire)
}

function zigzag(...numbers: readonly number[]): readonly number[] {
  return numbers.map((each) => (each < 0 ? -2 * each - 1 : 2 * each))
}

function varint(value: number): readonly number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))]
}
