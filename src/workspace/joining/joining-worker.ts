import type { AncestorHead, Work } from '../papers/index.ts'
import type { StoredImport } from '../storage/index.ts'
import { answerAsked } from '../workers/index.ts'
import { openJoiningTable } from './joining-table.ts'
import type { TakenPart } from './take-parts.ts'

/** What the page asks of this worker, by number, in the order that a joining goes. */
export type JoiningRequest = { readonly id: number } & (
  | { readonly ask: 'open'; readonly bytes: Uint8Array }
  | {
      readonly ask: 'meet'
      readonly imports: readonly StoredImport[]
      readonly ours: Work
      readonly known: readonly AncestorHead[]
    }
  | { readonly ask: 'lend'; readonly work: Work }
  | { readonly ask: 'compare'; readonly ours: Work; readonly file: string }
  | { readonly ask: 'take'; readonly ours: Work; readonly parts: readonly TakenPart[] }
  | { readonly ask: 'registers' }
  | { readonly ask: 'ancestor'; readonly at: number }
)

const table = openJoiningTable()

answerAsked(answer)

async function answer(request: JoiningRequest): Promise<unknown> {
  switch (request.ask) {
    case 'open':
      return table.open(request.bytes)
    case 'meet':
      return table.meet(request.imports, request.ours, request.known)
    case 'lend':
      return table.lend(request.work)
    case 'compare':
      return table.compare(request.ours, request.file)
    case 'take':
      return table.take(request.ours, request.parts)
    case 'registers':
      return table.registers()
    case 'ancestor':
      return table.ancestor(request.at)
  }
}
