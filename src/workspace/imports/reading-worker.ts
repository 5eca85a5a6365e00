import { buildGazetteer, type Gazetteer } from '../../domain/gazetteer/index.ts'
import { readFile } from './read-file.ts'
import { buffersOf, type Ledger, type PackedRows } from '../../database/ledger/index.ts'
import type { CountryNames, Reading, ReadingOptions } from './reading.ts'

/** A file and the decisions about it. */
export interface FileToRead {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly options: ReadingOptions
}

/** What the page asks of this worker: to know the names, and then to read one file. */
export type ReadingRequest = { readonly names: CountryNames } | { readonly file: FileToRead }

/**
 * What the worker says: how far it is, some of the rows or of their corrections, and at the end the reading without
 * them.
 */
export type ReadingWord =
  | { readonly share: number }
  | { readonly values: Ledger['values']; readonly lines: Ledger['lines'] }
  | { readonly rows: PackedRows }
  | { readonly corrections: Ledger['corrections'] }
  | { readonly reading: Reading }

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
  const onRows = (rows: PackedRows) => say({ rows }, buffersOf(rows))
  const telling = { onProgress: (share: number) => say({ share }), onRows }
  void readFile(bytes, fileName, options, gazetteer, telling).then((reading) => handOver(reading, say))
}

function handOver(reading: Reading, say: (word: ReadingWord, passing?: Transferable[]) => void): void {
  if (reading.what !== 'tabla') return say({ reading })
  const { values, lines, corrections } = reading.ledger
  for (let from = 0; from < values.length; from += HANDFUL)
    say({ values: values.slice(from, from + HANDFUL), lines: lines.slice(from, from + HANDFUL) })
  for (let from = 0; from < corrections.length; from += HANDFUL)
    say({ corrections: corrections.slice(from, from + HANDFUL) })
  const rest = { ...reading, ledger: { ...reading.ledger, values: [], lines: [], corrections: [] } }
  say({ reading: rest }, [reading.kept.buffer as ArrayBuffer])
}
