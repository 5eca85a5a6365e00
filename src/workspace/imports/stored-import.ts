import { parseUbigeo } from '../../domain/territory/index.ts'
import type { StoredImport } from '../storage/index.ts'
import type { LoadedImport } from './loaded-import.ts'
import { IMPORT_CHOICES, type ReadFile, type ReadingOptions, type ReadLimites } from './reading.ts'

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
