import { unpackRows, type Ledger, type PackedRows } from '../../database/ledger/index.ts'
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

/** Rows that are unpacked at once without holding the page up. */
const HANDFUL = 50_000

/** Reads each file in a worker of its own, which ends with its answer, when aborted, or at the cap; never rejects. */
export function readInWorker(namesOf: () => Promise<CountryNames>): ReadBytes {
  return async (bytes, fileName, options, signal, onProgress) => {
    const names = await namesOf().catch(() => null)
    if (names === null || signal?.aborted === true) return unreadFile(fileName)
    const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' })
    const request: ReadingRequest = { bytes, fileName, options, ...names }
    const gathered = await ask(worker, request, signal, onProgress)
    // What the worker holds is let go before the rows of a long table take their room in the page.
    worker.terminate()
    return unpacked(gathered, signal)
  }
}

/** A reading without its rows, and what of them came before it. */
interface Gathered {
  readonly reading: Reading
  readonly packed: readonly PackedRows[]
  readonly values: Ledger['values'][number][]
  readonly lines: number[]
  readonly corrections: readonly Ledger['corrections'][number][]
}

function ask(
  worker: Worker,
  request: ReadingRequest,
  signal: AbortSignal | undefined,
  onProgress: ((share: number) => void) | undefined,
): Promise<Gathered> {
  return new Promise((resolve) => {
    const settle = (gathered: Gathered) => {
      clearTimeout(timer)
      resolve(gathered)
    }
    const giveUp = () =>
      settle({ reading: unreadFile(request.fileName), packed: [], values: [], lines: [], corrections: [] })
    const timer = setTimeout(giveUp, CAP_MS)
    worker.onmessage = gather(settle, onProgress)
    worker.onerror = giveUp
    signal?.addEventListener('abort', giveUp)
    worker.postMessage(request)
  })
}

/** Keeps what comes by handfuls until the reading that ends them. */
function gather(
  settle: (gathered: Gathered) => void,
  onProgress: ((share: number) => void) | undefined,
): (event: MessageEvent<ReadingWord>) => void {
  const packed: PackedRows[] = []
  const [values, lines]: [Ledger['values'][number][], number[]] = [[], []]
  const corrections: Ledger['corrections'][number][] = []
  return ({ data }) => {
    if ('share' in data) onProgress?.(data.share)
    else if ('rows' in data) packed.push(data.rows)
    else if ('corrections' in data) for (const each of data.corrections) corrections.push(each)
    else if ('values' in data) {
      for (const row of data.values) values.push(row)
      for (const line of data.lines) lines.push(line)
    } else settle({ reading: data.reading, packed, values, lines, corrections })
  }
}

/** The reading with its rows in it; the page answers between one handful of them and the next. */
async function unpacked(
  { reading, packed, values, lines, corrections }: Gathered,
  signal: AbortSignal | undefined,
): Promise<Reading> {
  if (reading.what !== 'tabla') return reading
  for (const rows of packed)
    for (let from = 0; from < rows.lines.length; from += HANDFUL) {
      unpackRows(rows, values, lines, { from, to: from + HANDFUL })
      await nextTask()
      if (signal?.aborted === true) return unreadFile(reading.fileName)
    }
  return { ...reading, ledger: { ...reading.ledger, values, lines, corrections } }
}

/** The end of this task: what waits is answered. A timer would be held back when several follow each other. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
