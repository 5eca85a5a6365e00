/** Pushed piece by piece: what one piece can become is bounded by the ratio of DEFLATE. */
const PACKED_STEP = 16 * 1024

/**
 * Inflates by the platform's own means, many times faster than any script; null where it has none, or finds the data to
 * be anything but what unpacks to exactly this size.
 */
export async function inflateByPlatform(packed: Uint8Array, size: number): Promise<Uint8Array | null> {
  try {
    const reader = piecesOf(packed).pipeThrough(new DecompressionStream('deflate-raw')).getReader()
    const out = new Uint8Array(size)
    let filled = 0
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      if (filled + read.value.length > size) {
        await reader.cancel()
        return null
      }
      out.set(read.value, filled)
      filled += read.value.length
    }
    return filled === size ? out : null
  } catch {
    return null
  }
}

function piecesOf(packed: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(packed.slice(at, at + PACKED_STEP))
      at += PACKED_STEP
      if (at >= packed.length) controller.close()
    },
  })
}
