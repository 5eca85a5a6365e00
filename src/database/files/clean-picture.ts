const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const
/** Chunks of a PNG that draw it; every other tells of who made it, when or where. */
const DRAWS = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs'])
const START_OF_SCAN = 0xda
/** Segments of a JPEG that tell of a camera, a place, an author, or what somebody wrote. */
const isTold = (marker: number) => (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe

/** The picture without what it tells of who took it and where; null when it is neither a PNG nor a JPEG. */
export function cleanPicture(bytes: Uint8Array): Uint8Array | null {
  if (PNG_START.every((byte, at) => bytes[at] === byte)) return joined([bytes.subarray(0, 8), ...pngChunks(bytes)])
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  return joined([bytes.subarray(0, 2), ...jpegSegments(bytes)])
}

function pngChunks(bytes: Uint8Array): readonly Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Uint8Array[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at)
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (DRAWS.has(kind)) chunks.push(bytes.subarray(at, end))
    if (kind === 'IEND') break
    at = end
  }
  return chunks
}

function jpegSegments(bytes: Uint8Array): readonly Uint8Array[] {
  const segments: Uint8Array[] = []
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0
    if (marker === START_OF_SCAN) return [...segments, bytes.subarray(at)]
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))
    if (!isTold(marker)) segments.push(bytes.subarray(at, end))
    at = end
  }
  return segments
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
