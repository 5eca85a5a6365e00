import type { CellBook, ReturnedBook } from '../../domain/consolidation/index.ts'
import { answerAsked } from '../workers/index.ts'
import { openKitTable, type KitTable } from './kit-table.ts'

/** What the page asks of this worker, by number; `owed` comes first and only once. */
export type KitRequest = { readonly id: number } & (
  | { readonly ask: 'open'; readonly owed: ReadonlySet<string> }
  | { readonly ask: 'put'; readonly bytes: Uint8Array; readonly file: string; readonly on: string }
  | { readonly ask: 'hold'; readonly book: ReturnedBook }
  | { readonly ask: 'remove'; readonly file: string }
  | { readonly ask: 'compare'; readonly ours: CellBook }
)

let table: KitTable = openKitTable(new Set())

answerAsked(answer)

async function answer(request: KitRequest): Promise<unknown> {
  switch (request.ask) {
    case 'open':
      table = openKitTable(request.owed)
      return null
    case 'put':
      return table.put(request.bytes, request.file, request.on)
    case 'hold':
      return table.hold(request.book)
    case 'remove':
      return table.remove(request.file)
    case 'compare':
      return table.compare(request.ours)
  }
}
