/** Where bytes are kept by key; each `put` is whole or not at all. A full disk throws a ShelfFullError. */
export interface Shelf {
  get(key: string): Promise<Uint8Array | null>
  put(key: string, bytes: Uint8Array): Promise<void>
  delete(key: string): Promise<void>
  keys(): Promise<readonly string[]>
}

/** The browser has no room left; nothing that was saved before is lost. */
export class ShelfFullError extends Error {
  override readonly name = 'ShelfFullError'
}

/** What is kept was written by a later version of the program: it is neither read nor touched. */
export class LaterVersionError extends Error {
  override readonly name = 'LaterVersionError'
}

/** A shelf in memory: for browsers that keep nothing, and for tests. */
export function memoryShelf(): Shelf {
  const table = new Map<string, Uint8Array>()
  return {
    get: (key) => Promise.resolve(table.get(key)?.slice() ?? null),
    put: (key, bytes) => Promise.resolve(void table.set(key, bytes.slice())),
    delete: (key) => Promise.resolve(void table.delete(key)),
    keys: () => Promise.resolve([...table.keys()]),
  }
}
