import { browserDrafts, type Drafts } from './drafts.ts'
import { openIndexedDbShelf } from './indexed-db-shelf.ts'
import { browserLastWords, type LastWords } from './last-words.ts'
import { LaterVersionError, memoryShelf, type Shelf } from './shelf.ts'

/** Why nothing can be kept: the browser refuses it, or a later version of the program keeps its own there. */
export type Refusal = 'sin_almacen' | 'version_posterior'

/** Where a page keeps what is brought and written; when `refused` says why, it is a memory that ends with the page. */
export interface Store {
  readonly shelf: Shelf
  readonly lastWords: LastWords
  readonly drafts: Drafts
  readonly refused: Refusal | null
}

/** The browser's store, or one in memory with the reason why; never rejects. */
export async function openStore(open: () => Promise<Shelf> = openIndexedDbShelf): Promise<Store> {
  const beside = { lastWords: browserLastWords(), drafts: browserDrafts() }
  try {
    return { shelf: await open(), ...beside, refused: null }
  } catch (cause) {
    return { shelf: memoryShelf(), ...beside, refused: refusalOf(cause) }
  }
}

/** A fault of the store as the reason that is told. */
export function refusalOf(cause: unknown): Refusal {
  return cause instanceof LaterVersionError ? 'version_posterior' : 'sin_almacen'
}
