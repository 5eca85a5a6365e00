import type { Sheet } from '../files/index.ts'
import { headersOf } from './find-header.ts'
import { KINDS } from './kinds/all-kinds.ts'
import { ANY_TERRITORY } from './kinds/levelled.ts'
import { matchColumns, rememberingRecognise } from './match-columns.ts'
import { NOTHING_STATED } from './stated-columns.ts'

/**
 * The headers of columns of RENIEC's codes in sheets that name their territories by nothing else: why no table was
 * told.
 */
export function reniecHeadersOf(sheets: readonly Sheet[]): readonly string[] {
  const recognise = rememberingRecognise(true)
  const found = sheets.flatMap((sheet) =>
    headersOf(sheet, NOTHING_STATED).flatMap(({ texts, folded }) =>
      KINDS.flatMap((kind) => {
        const { mapping } = matchColumns(kind, folded, () => [], recognise, NOTHING_STATED)
        const named = ANY_TERRITORY.some((name) => mapping.has(name))
        return named ? [] : (mapping.get('ubigeo_reniec') ?? []).map((column) => texts[column] ?? '')
      }),
    ),
  )
  return [...new Set(found)]
}
