import { nameWithoutReserved, withoutReserved } from '../../domain/disclosure/index.ts'
import type { StoredImport } from '../storage/index.ts'
import { ownOrigin } from './own-origin.ts'
import type { ReadBytes, ReadFile, ReadLimites } from './reading.ts'
import type { LoadedImport } from './loaded-import.ts'
import { loadedAs } from './stored-import.ts'

/** Reads under the name that the file may be known by. */
export function readUnnamed(read: ReadBytes): ReadBytes {
  return (bytes, fileName, ...how) => read(bytes, nameWithoutReserved(fileName), ...how)
}

interface Taking {
  readonly number: number
  /** Of what is kept, and of the file that was brought. */
  readonly checksum: string
  readonly original: string
  readonly today: string
  readonly matrixComplete: boolean
}

/**
 * A reading as an import that counts and can be kept: the checksums of what is kept and of its file, and the recipe by
 * which it was read.
 */
export function loadedFrom(
  reading: ReadFile | ReadLimites,
  { number, checksum, original, today, matrixComplete }: Taking,
): LoadedImport {
  const table = reading.what === 'tabla' ? reading.ledger.table : 'limites'
  const sheet = reading.what === 'tabla' ? withoutReserved(reading.sheet).text : null
  const recipe = {
    ...reading.options,
    sheet,
    origin: reading.what === 'tabla' ? ownOrigin(reading.options.origin, reading.ledger, reading.fileName) : null,
    matrixComplete: matrixComplete && table === 'instancias',
    completeRegions: [],
  }
  return loadedAs(reading, {
    id: `${table}-${number}-${original.slice(0, 8)}`,
    table,
    fileName: reading.fileName,
    sha256: checksum,
    original,
    importedAt: today,
    recipe,
  })
}

/**
 * The import with the name of its sheet as it may be kept: older versions wrote it as the book had it, and a whole file
 * is found by it until it is redacted.
 */
export function withSheetRedacted(stored: StoredImport): StoredImport {
  const { sheet } = stored.recipe
  const kept = sheet === null ? null : withoutReserved(sheet).text
  return kept === sheet ? stored : { ...stored, recipe: { ...stored.recipe, sheet: kept } }
}
