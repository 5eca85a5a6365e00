const CONTINUATION = 0xffffffff

/**
 * Throws unless the bytes begin and end as an Arrow IPC stream does. DuckDB-WASM takes anything else without a word and
 * keeps it as the beginning of the next stream.
 */
export function assertArrowStream(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.byteLength - 8
  if (
    end < 8 ||
    view.getUint32(0) !== CONTINUATION ||
    view.getUint32(end) !== CONTINUATION ||
    view.getUint32(end + 4) !== 0
  ) {
    throw new Error('Not a whole Arrow IPC stream')
  }
}
