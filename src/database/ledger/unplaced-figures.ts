import type { Sheet } from '../files/index.ts'
import { headersOf, sampleOf } from './find-header.ts'
import type { Kind } from './kind.ts'
import { KINDS } from './kinds/all-kinds.ts'
import { ANY_TERRITORY } from './kinds/levelled.ts'
import { matchColumns, rememberingRecognise, specsOf } from './match-columns.ts'
import { NOTHING_STATED } from './stated-columns.ts'

/**
 * Headers of the figures of a known table in sheets without any column that says which territory a row is of; empty
 * where some kind finds both, or no figures.
 */
export function unplacedFiguresOf(sheets: readonly Sheet[]): readonly string[] {
  const found = sheets
    .filter(({ hidden }) => !hidden)
    .flatMap((sheet) =>
      headersOf(sheet, NOTHING_STATED).flatMap(({ last, texts, folded }) => {
        const columns = KINDS.flatMap((kind) => figuresIn(kind, folded, sampleOf(sheet, last)))
        return columns.map((column) => texts[column] ?? '')
      }),
    )
  return [...new Set(found)].filter((header) => header !== '')
}

/** The columns of what the kind cannot do without, where all of it is figures and it finds no territory. */
function figuresIn(kind: Kind, folded: readonly string[], sample: ReturnType<typeof sampleOf>): readonly number[] {
  const [places, ...others] = kind.essential
  const figures = new Set(specsOf(kind).flatMap(({ name, number }) => (number === undefined ? [] : [name])))
  if (places !== ANY_TERRITORY || !others.flat().every((name) => figures.has(name))) return []
  const { mapping } = matchColumns(kind, folded, sample, rememberingRecognise(false), NOTHING_STATED)
  if (ANY_TERRITORY.some((name) => mapping.has(name))) return []
  const columns = others.map((group) => group.flatMap((name) => mapping.get(name) ?? []))
  return columns.every((each) => each.length > 0) ? columns.flat() : []
}
