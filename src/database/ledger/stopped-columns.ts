import { withoutPersonalText } from '../../domain/disclosure/index.ts'
import { speaksOfRefuge } from '../../domain/services/index.ts'
import type { Sheet } from '../files/index.ts'
import { headersOf, sampleOf } from './find-header.ts'
import type { Kind } from './kind.ts'
import { KINDS } from './kinds/all-kinds.ts'
import { ANY_TERRITORY } from './kinds/levelled.ts'
import { disbelievedColumns, matchColumns, rememberingRecognise } from './match-columns.ts'
import { NOTHING_STATED } from './stated-columns.ts'

/** A column that was taken for one of a table and whose cells stopped it. */
export interface StoppedColumn {
  readonly header: string
  readonly cells: readonly string[]
}

const SHOWN = 3

/**
 * Why no table was told in sheets that name territories: the columns whose headers were right and whose cells are not,
 * with some of these.
 */
export function stoppedColumnsOf(sheets: readonly Sheet[]): readonly StoppedColumn[] {
  const found = sheets
    .filter(({ hidden }) => !hidden)
    .flatMap((sheet) =>
      headersOf(sheet, NOTHING_STATED).flatMap(({ last, texts, folded }) => {
        const sample = sampleOf(sheet, last)
        return KINDS.filter((kind) => namesPlaces(kind, folded)).flatMap((kind) =>
          disbelievedColumns(kind, folded, sample).map((column) => ({
            header: texts[column] ?? '',
            cells: shownOf(sample(column)),
          })),
        )
      }),
    )
  return [...new Map(found.map((each) => [each.header, each])).values()]
}

function namesPlaces(kind: Kind, folded: readonly string[]): boolean {
  const { mapping } = matchColumns(kind, folded, () => [], rememberingRecognise(true), NOTHING_STATED)
  return ANY_TERRITORY.some((name) => mapping.has(name))
}

function shownOf(cells: readonly string[]): string[] {
  const written = [...new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== '' && !speaksOfRefuge(cell)))]
  return written.slice(0, SHOWN).map((cell) => withoutPersonalText(cell).text.slice(0, 40))
}
