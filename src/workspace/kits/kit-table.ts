import { compareBooks, type CellBook, type Difference, type ReturnedBook } from '../../domain/consolidation/index.ts'
import { readReturned } from './read-returned.ts'
import type { KitReading, ReturnedFile } from './returned-file.ts'

/** The register of another's project, compared beside the kits; `related` when both come from a work that is known. */
export interface ProjectHead {
  readonly what: 'proyecto'
  readonly file: string
  readonly label: string
  readonly related: boolean
}

/** What is told of a file on the table: everything but its cells, which stay where it was read. */
export type FileHead = Omit<ReturnedFile, 'cells'> | Exclude<KitReading, ReturnedFile> | ProjectHead

/** The returned files that are being consolidated: read, held and compared together. */
export interface KitTable {
  /** Reads a file and holds it, in place of one of the same name; `on` is the day it was last saved. */
  put(bytes: Uint8Array, file: string, on: string): Promise<FileHead>
  /** Holds a register that was read already, in place of one of the same name. */
  hold(book: ReturnedBook): Promise<void>
  remove(file: string): Promise<void>
  /** What they say otherwise than what stands here. */
  compare(ours: CellBook): Promise<readonly Difference[]>
  close(): void
}

/** A table of files read on this very thread. `owed` holds `level/code` of every instancia of the country. */
export function openKitTable(owed: ReadonlySet<string>): KitTable {
  const books = new Map<string, ReturnedBook>()
  return {
    put: async (bytes, file, on) => {
      const reading = await readReturned(bytes, file, owed)
      books.delete(file)
      if (reading.what !== 'libro') return reading
      const { cells, ...head } = reading
      books.set(file, { source: { file, unit: head.unit, on }, cells })
      return head
    },
    hold: (book) => {
      books.set(book.source.file, book)
      return Promise.resolve()
    },
    remove: (file) => {
      books.delete(file)
      return Promise.resolve()
    },
    compare: (ours) => Promise.resolve(compareBooks(ours, [...books.values()])),
    close: () => books.clear(),
  }
}
