import { buildGazetteer, type Alias, type NamedTerritory, type OddCode } from '../../domain/gazetteer/index.ts'
import { readFile } from './read-file.ts'
import type { Ledger } from '../../database/ledger/index.ts'
import type { Reading, ReadingOptions } from './reading.ts'

/** What the page asks of this worker: one file, the decisions about it, and the names of the country. */
export interface ReadingRequest {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly options: ReadingOptions
  readonly territories: readonly NamedTerritory[]
  readonly aliases: readonly Alias[]
  readonly odd: readonly OddCode[]
}

/** What the worker says: how far it is, some of the rows, and at the end the reading without them. */
export type ReadingWord =
  | { readonly share: number }
  | { readonly values: Ledger['values']; readonly lines: Ledger['lines'] }
  | { readonly reading: Reading }

/** Rows that the page takes over at once without being held up. */
const HANDFUL = 5_000

self.onmessage = ({ data }: MessageEvent<ReadingRequest>) => {
  const gazetteer = buildGazetteer(data.territories, data.aliases, data.odd)
  const say = (word: ReadingWord) => self.postMessage(word)
  void readFile(data.bytes, data.fileName, data.options, gazetteer, (share) => say({ share })).then((reading) =>
    handOver(reading, say),
  )
}

function handOver(reading: Reading, say: (word: ReadingWord) => void): void {
  if (reading.what !== 'tabla') return say({ reading })
  const { values, lines } = reading.ledger
  for (let from = 0; from < values.length; from += HANDFUL)
    say({ values: values.slice(from, from + HANDFUL), lines: lines.slice(from, from + HANDFUL) })
  say({ reading: { ...reading, ledger: { ...reading.ledger, values: [], lines: [] } } })
}
