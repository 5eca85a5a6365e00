import { LimitesError } from '../../src/database/limites/index.ts'

const MAX_BYTES = 60_000_000

/** The bytes at an address within the limit of time and of size; throws a LimitesError worded for the terminal. */
export async function download(url: string, timeoutMs: number): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(Math.max(1, Math.round(timeoutMs)))
  try {
    const response = await fetch(url, { signal })
    if (!response.ok) throw new LimitesError(`La dirección respondió ${response.status}.`)
    return await readBody(response)
  } catch (error) {
    if (error instanceof LimitesError) throw error
    throw new LimitesError(
      signal.aborted ? `No respondió en ${seconds(timeoutMs)} s.` : 'No se pudo conectar con la dirección.',
    )
  }
}

async function readBody(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > MAX_BYTES) throw new LimitesError(`El archivo pasa de ${MAX_BYTES / 1e6} MB.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1).replace('.', ',')
}
