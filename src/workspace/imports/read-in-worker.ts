import type { CountryNames, ReadBytes } from './reading.ts'
import { unreadFile } from './unread-file.ts'

/** Reads files as `readByWorkers` does, whose code comes with the first of them. */
export function readInWorker(namesOf: () => Promise<CountryNames>): ReadBytes {
  let loading: Promise<ReadBytes> | null = null
  return async (bytes, fileName, ...how) => {
    try {
      loading ??= import('./reading-workers.ts').then(({ readByWorkers }) => readByWorkers(namesOf))
      const read = await loading
      return await read(bytes, fileName, ...how)
    } catch {
      loading = null
      return unreadFile(fileName)
    }
  }
}
