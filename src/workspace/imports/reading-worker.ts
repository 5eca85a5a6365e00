import { buildGazetteer, type Gazetteer } from '../../domain/gazetteer/index.ts'
import { readFile } from './read-file.ts'
import { buffersOf, type Ledger, type PackedRows, type TakesRows } from '../../database/ledger/index.ts'
import type { CountryNames, ReadFile, Reading, ReadingOptions, ReadLimites, UnreadFile } from './reading.ts'

/** A file and the decisions about it. */
export interface FileToRead {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly options: ReadingOptions
}

/** What the page asks of this worker: to know the names, and then to read one file. */
export type ReadingRequest = { readonly names: CountryNames } | { readonly file: FileToRead }

/** A reading as it passes: what is kept of the file comes after it. */
export type PassedReading = Omit<ReadFile, 'kept'> | Omit<ReadLimites, 'kept'> | UnreadFile

/**
 * What the worker says: how far it is, some of the rows or of their corrections, then the reading without them, and at
 * the end what is kept of a file that was read, null where it could not be made.
 */
export type ReadingWord =
  | { readonly share: number }
  | { readonly told: PackedRows }
  | { readonly takenBack: Parameters<TakesRows['takeBack']>[0] }
  | { readonly values: Ledger['values']; readonly lines: Ledger['lines'] }
  | { readonly corrections: Ledger['corrections'] }
  | { readonly reading: PassedReading }
  | { readonly kept: Uint8Array | null }

/** Rows that the page takes over at once without being held up. */
const HANDFUL = 5_000

let gazetteer: Gazetteer | null = null

self.onmessage = ({ data }: MessageEvent<ReadingRequest>) => {
  if ('file' in data) return read(data.file)
  const { territories, aliases, odd } = data.names
  gazetteer = buildGazetteer(territories, aliases, odd)
}

function read({ bytes, fileName, options }: FileToRead): void {
  if (gazetteer === null) throw new Error('a file before the names')
  const say = (word: ReadingWord, passing: Transferable[] = []) => self.postMessage(word, { transfer: passing })
  // All of them pass at once, and none is copied: whoever unpacks them takes them by handfuls.
  const told: TakesRows = {
    take: (rows) => say({ told: rows }, buffersOf(rows)),
    takeBack: (lines) => say({ takenBack: lines }),
  }
  const telling = { onProgress: (share: number) => say({ share }), told }
  void readFile(bytes, fileName, options, gazetteer, telling).then(async (reading) => {
    handOver(reading, say)
    if (reading.what === 'nada') return
    const kept = await keptOf(reading)
    say({ kept }, kept === null ? [] : [kept.buffer as ArrayBuffer])
  })
}

async function keptOf(reading: ReadFile | ReadLimites): Promise<Uint8Array | null> {
  try {
    return await reading.kept()
  } catch {
    return null
  }
}

function handOver(reading: Reading, say: (word: ReadingWord) => void): void {
  if (reading.what === 'nada') return say({ reading })
  // A function does not pass; what it makes is said after the reading.
  const passed = { ...reading, kept: undefined }
  if (passed.what === 'limites') return say({ reading: passed })
  const { values, lines, corrections } = passed.ledger
  for (let from = 0; from < values.length; from += HANDFUL)
    say({ values: values.slice(from, from + HANDFUL), lines: lines.slice(from, from + HANDFUL) })
  for (let from = 0; from < corrections.length; from += HANDFUL)
    say({ corrections: corrections.slice(from, from + HANDFUL) })
  say({ reading: { ...passed, ledger: { ...passed.ledger, values: [], lines: [], corrections: [] } } })
}
