import {
  browserDrafts,
  browserLastWords,
  memoryShelf,
  type Shelf,
  type Store,
} from '../../src/workspace/storage/index.ts'

/** A store as the browser lends it to every tab of one visit: the shelf, and the short texts beside it. */
export function memoryStore(shelf: Shelf = memoryShelf(), texts: Map<string, string> = new Map()): Store {
  const open = () => storageOver(texts)
  return { shelf, lastWords: browserLastWords(open), drafts: browserDrafts(open, open), refused: null }
}

/** The browser's storage of short texts, over a map. */
export function storageOver(texts: Map<string, string>): Storage {
  return {
    get length() {
      return texts.size
    },
    key: (at) => [...texts.keys()][at] ?? null,
    clear: () => texts.clear(),
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  }
}
