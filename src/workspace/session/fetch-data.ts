/**
 * Data that could not be had: `reason` is a sentence key ("datos_ausentes" not there, "datos_danados" not as promised).
 */
export class FactsError extends Error {
  readonly reason: 'datos_ausentes' | 'datos_danados'

  constructor(reason: FactsError['reason'], cause: unknown) {
    super(`${reason}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    this.name = 'FactsError'
    this.reason = reason
  }
}

/** Bytes of a file under data/ beside the page, revalidated; throws a FactsError when it is not there. */
export async function fetchData(name: string): Promise<ArrayBuffer> {
  try {
    const response = await fetch(`data/${name}`, { cache: 'no-cache' })
    if (!response.ok) throw new Error(`${name}: status ${response.status}`)
    return await response.arrayBuffer()
  } catch (cause) {
    throw new FactsError('datos_ausentes', cause)
  }
}

/** Reads bytes by a parser that throws on anything unexpected; every such fault is a FactsError. */
export function readData<T>(bytes: ArrayBuffer, parse: (json: unknown) => T): T {
  try {
    return parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch (cause) {
    throw new FactsError('datos_danados', cause)
  }
}
