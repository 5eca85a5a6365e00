import { unzlibSync } from 'fflate'

interface Table {
  readonly tag: number
  readonly checksum: number
  readonly bytes: Uint8Array
}

const HEADER = 12
const ENTRY = 16

/**
 * The sfnt (TrueType) file inside a WOFF 1.0 file; throws a RangeError on anything else. https://www.w3.org/TR/WOFF/
 */
export function sfntOfWoff(woff: Uint8Array): Uint8Array {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength)
  if (view.getUint32(0) !== 0x774f4646) throw new RangeError('not a WOFF 1.0 file')
  const tables = Array.from({ length: view.getUint16(12) }, (_, at) => readTable(woff, view, 44 + at * 20))
  return writeSfnt(view.getUint32(4), tables)
}

function readTable(woff: Uint8Array, view: DataView, at: number): Table {
  const [offset, packed, length] = [view.getUint32(at + 4), view.getUint32(at + 8), view.getUint32(at + 12)]
  const stored = woff.subarray(offset, offset + packed)
  return {
    tag: view.getUint32(at),
    checksum: view.getUint32(at + 16),
    bytes: packed < length ? unzlibSync(stored, { out: new Uint8Array(length) }) : stored,
  }
}

function writeSfnt(flavor: number, tables: readonly Table[]): Uint8Array {
  const start = HEADER + ENTRY * tables.length
  const sfnt = new Uint8Array(tables.reduce((end, { bytes }) => end + padded(bytes.length), start))
  const view = new DataView(sfnt.buffer)
  const power = 2 ** Math.floor(Math.log2(tables.length))
  view.setUint32(0, flavor)
  ;[tables.length, power * 16, Math.log2(power), (tables.length - power) * 16].forEach((value, at) =>
    view.setUint16(4 + at * 2, value),
  )
  tables.reduce((offset, { tag, checksum, bytes }, at) => {
    ;[tag, checksum, offset, bytes.length].forEach((value, part) =>
      view.setUint32(HEADER + at * ENTRY + part * 4, value),
    )
    sfnt.set(bytes, offset)
    return offset + padded(bytes.length)
  }, start)
  return sfnt
}

const padded = (length: number) => (length + 3) & ~3
