import { looksLikePerson } from '../../domain/disclosure/index.ts'
import { foldText } from './fold-text.ts'

/**
 * Whether a column holds names of persons, by the look of most of its different cells: nobody's name is known here, so
 * a person is asked. `isPlace` tells a row whose cell is the name of a place of the same row.
 */
export function holdsPersonNames(cells: readonly string[], isPlace: (row: number) => boolean): boolean {
  const written = new Map(cells.flatMap((cell, row) => (cell.trim() === '' ? [] : [[foldText(cell), row] as const])))
  const like = [...written.values()].filter((row) => looksLikePerson(cells[row] ?? '') && !isPlace(row))
  return like.length >= 2 && like.length * 2 > written.size
}
