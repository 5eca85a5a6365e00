import type { Store } from '../storage/index.ts'

/** The shelf while this tab is the writer: it writes nothing more once another one is. */
export function shelfOfWriter(shelf: Store['shelf'], isWriter: () => boolean): Store['shelf'] {
  const asWriter = <T>(act: () => Promise<T>): Promise<T> =>
    isWriter() ? act() : Promise.reject(new Error('another tab writes'))
  return {
    get: (key) => shelf.get(key),
    keys: () => shelf.keys(),
    put: (key, bytes) => asWriter(() => shelf.put(key, bytes)),
    delete: (key) => asWriter(() => shelf.delete(key)),
  }
}
