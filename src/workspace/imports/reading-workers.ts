import { ToldRows, type Ledger, type PackedRows } from '../../database/ledger/index.ts'
import { unreadFile } from './unread-file.ts'
import type { CountryNames, ReadBytes, ReadFile, Reading, ReadLimites } from './reading.ts'
import type { FileToRead, PassedReading, ReadingRequest, ReadingWord } from './reading-worker.ts'

/** A file that takes longer than this is given up. */
const CAP_MS = 120_000

/** Rows that are unpacked at once without holding the page up. */
const HANDFUL = 50_000

/**
 * Reads each file in a worker of its own, which ends with what is kept of the file, when aborted, or at the cap; never
 * rejects. The next one is started then, since under review a file is read anew with each decision.
 */
export function readByWorkers(namesOf: () => Promise<CountryNames>): ReadBytes {
  const workers = new ReadingWorkers()
  return async (bytes, fileName, options, signal, onProgress) => {
    const names = await namesOf().catch(() => null)
    if (names === null || signal?.aborted === true) return unreadFile(fileName)
    const worker = workers.take(names)
    const stop = new AbortController()
    signal?.addEventListener('abort', () => stop.abort())
    const gathered = new GatheredRows(stop.signal)
    const passed = await ask(worker, { bytes, fileName, options }, { gathered, stop, onProgress })
    const end = () => {
      worker.terminate()
      workers.startSpare(names)
    }
    if (passed.what === 'nada') {
      end()
      return passed
    }
    const kept = keptFrom(worker)
    kept.then(end, end)
    return gathered.putInto({ ...passed, kept: () => kept })
  }
}

/** Workers that know the names of the country, of which one waits for the next file. */
class ReadingWorkers {
  #spare: Worker | null = null

  /** The one that waits, or else a new one. */
  take(names: CountryNames): Worker {
    const worker = this.#spare ?? start(names)
    this.#spare = null
    return worker
  }

  startSpare(names: CountryNames): void {
    const worker = (this.#spare ??= start(names))
    // One that could not start is not there for the next file, which tries with its own.
    worker.onerror = () => {
      if (this.#spare === worker) this.#spare = null
    }
  }
}

function start(names: CountryNames): Worker {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' })
  worker.postMessage({ names } satisfies ReadingRequest)
  return worker
}

interface Asking {
  readonly gathered: GatheredRows
  /** Aborted by whoever asked, or at the cap. */
  readonly stop: AbortController
  readonly onProgress: ((share: number) => void) | undefined
}

function ask(worker: Worker, file: FileToRead, { gathered, stop, onProgress }: Asking): Promise<PassedReading> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => stop.abort(), CAP_MS)
    const settle = (reading: PassedReading) => {
      clearTimeout(timer)
      resolve(reading)
    }
    stop.signal.addEventListener('abort', () => settle(unreadFile(file.fileName)))
    worker.onmessage = ({ data }: MessageEvent<ReadingWord>) => {
      if ('share' in data) onProgress?.(data.share)
      else if ('reading' in data) settle(data.reading)
      else if (!('kept' in data)) gathered.take(data)
    }
    worker.onerror = () => stop.abort()
    // A copy that passes: the bytes of one that is cloned would be held twice on the way.
    const bytes = file.bytes.slice()
    worker.postMessage({ file: { ...file, bytes } } satisfies ReadingRequest, [bytes.buffer])
  })
}

/** What the worker says after the reading, whether that one is still wanted or not; rejects where it cannot. */
function keptFrom(worker: Worker): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error('What is kept of a file was not made'))
    const timer = setTimeout(fail, CAP_MS)
    worker.onmessage = ({ data }: MessageEvent<ReadingWord>) => {
      clearTimeout(timer)
      if ('kept' in data && data.kept !== null) resolve(data.kept)
      else fail()
    }
    worker.onerror = fail
  })
}

type SomeRows = Exclude<ReadingWord, { readonly share: number } | { reading: PassedReading } | { kept: unknown }>

/** What of a reading comes before it: told rows are unpacked while the worker is still about the others. */
class GatheredRows {
  readonly #told = new ToldRows()
  readonly #values: Ledger['values'][number][] = []
  readonly #lines: number[] = []
  readonly #corrections: Ledger['corrections'][number][] = []
  readonly #signal: AbortSignal
  #unpacking = Promise.resolve()

  constructor(signal: AbortSignal) {
    this.#signal = signal
  }

  take(word: SomeRows): void {
    if ('told' in word) this.#unpacking = this.#unpacking.then(() => this.#unpack(word.told))
    else if ('takenBack' in word) this.#told.takeBack(word.takenBack)
    else if ('corrections' in word) for (const each of word.corrections) this.#corrections.push(each)
    else {
      for (const row of word.values) this.#values.push(row)
      for (const line of word.lines) this.#lines.push(line)
    }
  }

  /** The reading with its rows in it. */
  async putInto(reading: ReadFile | ReadLimites): Promise<Reading> {
    await this.#unpacking
    if (reading.what !== 'tabla') return reading
    if (this.#signal.aborted) return unreadFile(reading.fileName)
    const rows = this.#told.among({ values: this.#values, lines: this.#lines })
    return { ...reading, ledger: { ...reading.ledger, ...rows, corrections: this.#corrections } }
  }

  /** The page answers between one handful and the next. */
  async #unpack(rows: PackedRows): Promise<void> {
    for (let from = 0; from < rows.lines.length && !this.#signal.aborted; from += HANDFUL) {
      this.#told.take(rows, { from, to: from + HANDFUL })
      await nextTask()
    }
  }
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
