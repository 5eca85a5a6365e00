import { LaterVersionError, ShelfFullError, type Shelf } from './shelf.ts'

const STORE = 'bytes'

/**
 * A shelf in the browser's IndexedDB, of this origin only. Throws a LaterVersionError when a later version of the
 * program keeps it, and otherwise when the browser refuses to keep anything.
 */
export async function openIndexedDbShelf(name = 'brecha'): Promise<Shelf> {
  const database = await openDatabase(name)
  let outdated = false
  // A later version that opens the same store waits until this one lets go of it.
  database.onversionchange = ({ newVersion }) => {
    outdated = newVersion !== null
    database.close()
  }
  const run = async <T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
    if (outdated) throw new LaterVersionError()
    return transact(database, mode, ask)
  }
  return {
    get: async (key) => asBytes(await run<unknown>('readonly', (store) => store.get(key))),
    put: async (key, bytes) => void (await run('readwrite', (store) => store.put(bytes, key))),
    delete: async (key) => void (await run('readwrite', (store) => store.delete(key))),
    keys: async () => (await run('readonly', (store) => store.getAllKeys())).map(String),
  }
}

function openDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => void request.result.createObjectStore(STORE)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () =>
      reject(
        request.error?.name === 'VersionError'
          ? new LaterVersionError()
          : (request.error ?? new Error('IndexedDB refused to open')),
      )
  })
}

/** Settles when the transaction is durable, not when the request answers. */
function transact<T>(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, mode, { durability: 'strict' })
    const request = ask(transaction.objectStore(STORE))
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(asShelfError(transaction.error))
    transaction.onerror = () => reject(asShelfError(transaction.error))
  })
}

function asShelfError(error: DOMException | null): Error {
  return error?.name === 'QuotaExceededError' ? new ShelfFullError() : (error ?? new Error('IndexedDB failed'))
}

function asBytes(value: unknown): Uint8Array | null {
  return value instanceof Uint8Array ? value : null
}
