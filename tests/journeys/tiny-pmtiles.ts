/** A PMTiles of one tile of the whole world, in which one layer covers Peru and what is around it. */
export function tinyBaseMap(layer: string, attribution: string): Uint8Array {
  const tile = tileOf(layer)
  const meta = new TextEncoder().encode(JSON.stringify({ vector_layers: [{ id: layer, fields: {} }], attribution }))
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

/** A vector tile with one polygon, clockwise: from the Pacific to Brazil, from Colombia to Chile. */
function tileOf(layer: string): readonly number[] {
  const [left, top, right, bottom] = [900, 1900, 1500, 2400]
  const moves = [9, ...zigzag(left, top), 26]
  const sides = [...zigzag(right - left, 0), ...zigzag(0, bottom - top), ...zigzag(left - right, 0), 15]
  const geometry = [...moves, ...sides].flatMap(varint)
  const feature = [...field(3, 0), 3, ...message(4, geometry)]
  const name = message(1, [...new TextEncoder().encode(layer)])
  return message(3, [...name, ...message(2, feature), ...field(5, 0), ...varint(4096), ...field(15, 0), 2])
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
