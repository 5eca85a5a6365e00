import { Inflate } from 'fflate'
import { decodeAs, strictUtf8 } from './encoding.ts'
import { MAX_INFLATED_BYTES, MAX_INFLATE_RATIO, MAX_ZIP_ENTRIES, RATIO_FREE_BYTES } from './limits.ts'
import { inflateByPlatform } from './platform-inflate.ts'
import { Refusal } from './refusal.ts'

/** One entry of an archive as its central directory declares it; offsets in bytes from the start of the archive. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly crc: number
  readonly header: number
}

const END_SIGNATURE = 0x06054b50
const DIRECTORY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
const PACKED_STEP = 16 * 1024
/** From this size on an entry is worth a stream of the platform's. */
const LONG = 256 * 1024

/** Reads the directory of an archive and refuses what it declares beyond the caps, before anything is unpacked. */
export function listZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > MAX_ZIP_ENTRIES) throw new Refusal('zip-too-many-entries', String(count))
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_SIGNATURE) throw new Refusal('zip-damaged')
    entries.push(directoryEntry(bytes, view, at))
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  checkDeclared(entries)
  return entries.filter((entry) => !entry.name.endsWith('/'))
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === END_SIGNATURE) return at
  throw new Refusal('zip-damaged')
}

function directoryEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const utf8 = (view.getUint16(at + 8, true) & 0x800) !== 0
  const raw = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))
  if (view.getUint16(at + 8, true) & 1) throw new Refusal('encrypted')
  return {
    name: entryName(raw, utf8).replaceAll('\\', '/'),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    header: view.getUint32(at + 42, true),
  }
}

function entryName(raw: Uint8Array, utf8: boolean): string {
  return strictUtf8(raw) ?? decodeAs(raw, utf8 ? 'utf-8' : 'windows-1252')
}

function checkDeclared(entries: readonly ZipEntry[]): void {
  let total = 0
  let lastEnd = 0
  for (const entry of entries.toSorted((a, b) => a.header - b.header)) {
    total += entry.size
    if (total > MAX_INFLATED_BYTES) throw new Refusal('zip-too-large', entry.name)
    if (entry.size > RATIO_FREE_BYTES && entry.size > entry.packed * MAX_INFLATE_RATIO)
      throw new Refusal('zip-ratio', entry.name)
    if (entry.header < lastEnd) throw new Refusal('zip-overlapping', entry.name)
    lastEnd = entry.header + 30 + entry.packed
  }
}

/** Unpacks one entry, stopping the moment it grows past the size it declared, and checks its checksum. */
export function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = packedBytes(bytes, entry)
  if (entry.method !== 0 && entry.method !== 8) throw new Refusal('zip-damaged', entry.name)
  const out = entry.method === 0 ? packed : inflate(packed, entry)
  if (out.length !== entry.size) throw new Refusal('zip-lying-size', entry.name)
  if (crc32(out) !== entry.crc) throw new Refusal('zip-damaged', entry.name)
  return out
}

/** The same where it may take its time; whatever is wrong with a long entry is named by the other. */
export async function unpackSoon(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  const isLong = entry.method === 8 && entry.size >= LONG
  const out = isLong ? await inflateByPlatform(packedBytes(bytes, entry), entry.size) : null
  return out !== null && crc32(out) === entry.crc ? out : unpack(bytes, entry)
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.header + 30 > bytes.length || view.getUint32(entry.header, true) !== LOCAL_SIGNATURE)
    throw new Refusal('zip-damaged', entry.name)
  const start = entry.header + 30 + view.getUint16(entry.header + 26, true) + view.getUint16(entry.header + 28, true)
  if (start + entry.packed > bytes.length) throw new Refusal('zip-damaged', entry.name)
  return bytes.subarray(start, start + entry.packed)
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  const out = new Uint8Array(entry.size)
  let filled = 0
  const stream = new Inflate((piece) => {
    if (filled + piece.length > out.length) throw new Refusal('zip-lying-size', entry.name)
    out.set(piece, filled)
    filled += piece.length
  })
  try {
    for (let at = 0; at < packed.length; at += PACKED_STEP)
      stream.push(packed.subarray(at, at + PACKED_STEP), at + PACKED_STEP >= packed.length)
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('zip-damaged', entry.name)
  }
  return filled === out.length ? out : out.subarray(0, filled)
}

/** The remainders of one byte, and of one with one, two and three zero bytes after it, one table behind the other. */
const CRC_TABLES = crcTables()

function crcTables(): Int32Array {
  const tables = new Int32Array(4 * 256)
  for (let byte = 0; byte < 256; byte += 1) {
    let value = byte
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
    tables[byte] = value
  }
  for (let at = 256; at < tables.length; at += 1) {
    const before = tables[at - 256] ?? 0
    tables[at] = (before >>> 8) ^ (tables[before & 255] ?? 0)
  }
  return tables
}

/** Four bytes at a time. */
function crc32(bytes: Uint8Array): number {
  const tables = CRC_TABLES
  const fours = bytes.length & ~3
  let crc = -1
  for (let at = 0; at < fours; at += 4) {
    const first = crc ^ (bytes[at] ?? 0)
    const second = (crc >>> 8) ^ (bytes[at + 1] ?? 0)
    const third = (crc >>> 16) ^ (bytes[at + 2] ?? 0)
    const fourth = (crc >>> 24) ^ (bytes[at + 3] ?? 0)
    crc =
      (tables[768 + (first & 255)] ?? 0) ^
      (tables[512 + (second & 255)] ?? 0) ^
      (tables[256 + (third & 255)] ?? 0) ^
      (tables[fourth & 255] ?? 0)
  }
  for (let at = fours; at < bytes.length; at += 1) crc = (tables[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (crc >>> 8)
  return ~crc >>> 0
}
