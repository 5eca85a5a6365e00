import type { Alias, NamedTerritory, OddCode } from '../../domain/gazetteer/index.ts'
import { unreadFile } from './unread-file.ts'
import type { ReadBytes, Reading } from './reading.ts'
import type { ReadingRequest } from './reading-worker.ts'

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
  return async (bytes, fileName, options, signal) => {
    const names = await namesOf().catch(() => null)
    if (names === null || signal?.aborted === true) return unreadFile(fileName)
    const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' })
    const request: ReadingRequest = { bytes, fileName, options, ...names }
    try {
      return await ask(worker, request, signal)
    } finally {
      worker.terminate()
    }
  }
}

function ask(worker: Worker, request: ReadingRequest, signal: AbortSignal | undefined): Promise<Reading> {
  return new Promise((resolve) => {
    const settle = (reading: Reading) => {
      clearTimeout(timer)
      resolve(reading)
    }
    const timer = setTimeout(() => settle(unreadFile(request.fileName)), CAP_MS)
    worker.onmessage = (event: MessageEvent<Reading>) => settle(event.data)
    worker.onerror = () => settle(unreadFile(request.fileName))
    signal?.addEventListener('abort', () => settle(unreadFile(request.fileName)))
    worker.postMessage(request)
  })
}
