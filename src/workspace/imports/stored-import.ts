import { withoutReserved } from '../../domain/disclosure/index.ts'
import { parseUbigeo } from '../../domain/territory/index.ts'
import type { StoredImport } from '../storage/index.ts'
import { ownOrigin } from './own-origin.ts'
import type { LoadedImport } from './replaced-tables.ts'
import { IMPORT_CHOICES, type ReadFile, type ReadingOptions, type ReadLimites } from './reading.ts'

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

/** Whether it was read from what is kept, and anything of its file had been left out of that. */
function isRedacted({ ledger }: ReadFile): boolean {
  return ledger.notices.some(({ kind }) => kind === 'ya_redactado')
}

export function loadedAs(reading: ReadFile | ReadLimites, stored: StoredImport): LoadedImport {
  return reading.what === 'tabla'
    ? { stored, ledger: reading.ledger, redacted: isRedacted(reading), limites: null }
    : { stored, ledger: null, redacted: false, limites: reading.limites }
}

/** The place of an import in the order in which they were made. */
export function numberOf({ id }: StoredImport): number {
  return Number(id.split('-')[1] ?? 0) || 0
}

/** One more than that of any of those, so that no two are ever undone together. */
export function nextNumber(stored: readonly StoredImport[]): number {
  return 1 + Math.max(0, ...stored.map(numberOf))
}

/** How many tables a reading holds beside its own. */
export function besides(reading: ReadFile | ReadLimites): number {
  return reading.what === 'tabla' ? Object.keys(reading.ledger.beside).length : 0
}

/** The decisions of a kept recipe, as the reader takes them. */
export function readingOptions({ recipe }: StoredImport): ReadingOptions {
  const confirmed = recipe.confirmed.flatMap(([naming, code]) => {
    const parsed = parseUbigeo(code)
    return parsed === null ? [] : [[naming, parsed] as const]
  })
  const {
    sheet,
    delimiter,
    encoding,
    header,
    columns,
    decimals,
    keptPersonal,
    answers,
    mended,
    origin,
    year,
    duplicates,
    repair,
    adding,
    rule,
    decided,
    register,
    named,
  } = recipe
  const overruled = { header, columns, decimals, keptPersonal, answers, mended, origin }
  const added = { adding, rule, decided, register }
  const options = { sheet, delimiter, encoding, ...overruled, ...added, year, duplicates, repair, named }
  return { ...options, kind: IMPORT_CHOICES.find((choice) => choice === recipe.kind) ?? 'auto', confirmed }
}

/** Those that are not among the imports that are loaded. */
export function besidesThose(
  stored: readonly StoredImport[],
  loaded: readonly LoadedImport[],
): readonly StoredImport[] {
  const here = new Set(loaded.map((each) => each.stored.id))
  return stored.filter(({ id }) => !here.has(id))
}
