const MM_PER_INCH = 25.4
/** Where the first chunk of a PNG ends: its signature and IHDR. */
const AFTER_HEAD = 33

/** A PNG that says at how many dots per inch it is to be set, so that a document gives it the size of its paper. */
export function withDensity(png: Uint8Array, dotsPerInch: number): Uint8Array {
  const perMetre = Math.round((dotsPerInch * 1000) / MM_PER_INCH)
  const chunk = new Uint8Array(21)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, 9)
  chunk.set(
    [...'pHYs'].map((letter) => letter.charCodeAt(0)),
    4,
  )
  view.setUint32(8, perMetre)
  view.setUint32(12, perMetre)
  chunk[16] = 1
  view.setUint32(17, crcOf(chunk.subarray(4, 17)))
  const made = new Uint8Array(png.length + chunk.length)
  made.set(png.subarray(0, AFTER_HEAD))
  made.set(chunk, AFTER_HEAD)
  made.set(png.subarray(AFTER_HEAD), AFTER_HEAD + chunk.length)
  return made
}

/** The checksum of a chunk (PNG, annex D). */
function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
