import { unpackRows, type Ledger } from '../../database/ledger/index.ts'
import type { Alias, NamedTerritory, OddCode } from '../../domain/gazetteer/index.ts'
import { unreadFile } from './unread-file.ts'
import type { ReadBytes, Reading } from './reading.ts'
import type { ReadingRequest, ReadingWord } from './reading-worker.ts'

/** Names of the country for the reader. */
export interface CountryNames {
  readonly territories: readonly NamedTerritory[]
  readonly aliases: readonly Alias[]
  readonly odd: readonly OddCode[]
}

/** A file that takes longer than this is given up. */
const CAP_MS = 120_000

/** Reads each file in a worker of its own, which ends with its answer, when aborted, or at the cap; never rejects. */
export function readInWorker(namesOf: () => Promise<CountryNames>): ReadBytes {
  return async (bytes, fileName, options, signal, onProgress) => {
    const names = await namesOf().catch(() => null)
    if (names === null || signal?.aborted === true) return unreadFile(fileName)
    const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' })
    const request: ReadingRequest = { bytes, fileName, options, ...names }
    try {
      return await ask(worker, request, signal, onProgress)
    } finally {
      worker.terminate()
    }
  }
}

function ask(
  worker: Worker,
  request: ReadingRequest,
  signal: AbortSignal | undefined,
  onProgress: ((share: number) => void) | undefined,
): Promise<Reading> {
  return new Promise((resolve) => {
    const settle = (reading: Reading) => {
      clearTimeout(timer)
      resolve(reading)
    }
    const timer = setTimeout(() => settle(unreadFile(request.fileName)), CAP_MS)
    worker.onmessage = gather(settle, onProgress)
    worker.onerror = () => settle(unreadFile(request.fileName))
    signal?.addEventListener('abort', () => settle(unreadFile(request.fileName)))
    worker.postMessage(request)
  })
}

/** Puts what came by handfuls back into the reading that ends them. */
function gather(
  settle: (reading: Reading) => void,
  onProgress: ((share: number) => void) | undefined,
): (event: MessageEvent<ReadingWord>) => void {
  const [values, lines]: [Ledger['values'][number][], number[]] = [[], []]
  const corrections: Ledger['corrections'][number][] = []
  return ({ data }) => {
    if ('share' in data) onProgress?.(data.share)
    else if ('rows' in data) unpackRows(data.rows, values, lines)
    else if ('corrections' in data) for (const each of data.corrections) corrections.push(each)
    else if ('values' in data) {
      for (const row of data.values) values.push(row)
      for (const line of data.lines) lines.push(line)
    } else
      settle(
        data.reading.what === 'tabla'
          ? { ...data.reading, ledger: { ...data.reading.ledger, values, lines, corrections } }
          : data.reading,
      )
  }
}
