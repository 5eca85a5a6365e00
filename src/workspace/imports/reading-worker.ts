import { buildGazetteer, type Alias, type NamedTerritory, type OddCode } from '../../domain/gazetteer/index.ts'
import { readFile } from './read-file.ts'
import type { ReadingOptions } from './reading.ts'

/** What the page asks of this worker: one file, the decisions about it, and the names of the country. */
export interface ReadingRequest {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly options: ReadingOptions
  readonly territories: readonly NamedTerritory[]
  readonly aliases: readonly Alias[]
  readonly odd: readonly OddCode[]
}

self.onmessage = ({ data }: MessageEvent<ReadingRequest>) => {
  const gazetteer = buildGazetteer(data.territories, data.aliases, data.odd)
  void readFile(data.bytes, data.fileName, data.options, gazetteer).then((reading) => self.postMessage(reading))
}
