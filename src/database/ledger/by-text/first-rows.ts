import type { LongText } from '../../files/index.ts'
import { isUntidy } from '../tidy-cells.ts'

/** Rows at the beginning in which headers are looked for and believed, and at the end in which notes stand. */
const HEAD = 400
const TAIL = 20

/** The beginning and the end of a long table, and its rows of another shape: these are read as rows. Set by row. */
export function edgeRows(text: LongText): Uint8Array {
  const chosen = new Uint8Array(text.rows)
  chosen.fill(1, 0, HEAD)
  chosen.fill(1, Math.max(0, text.rows - TAIL))
  for (const row of text.odd.keys()) chosen[row] = 1
  return chosen
}

/**
 * The rows from which a long table is settled: those edges, rows with characters that nobody sees, and the first row of
 * every different text of each column. Set by row.
 */
export function firstRows(text: LongText): Uint8Array {
  const chosen = edgeRows(text)
  for (const { texts, cells } of text.columns) {
    const isKnown = new Uint8Array(texts.length)
    const untidy = new Set(texts.flatMap((each, number) => (isUntidy(each) ? [number] : [])))
    let unknown = untidy.size > 0 ? Infinity : texts.length
    for (let row = 0; row < text.rows && unknown > 0; row += 1) {
      const number = cells[row] ?? 0
      if (isKnown[number] === 1 && !(untidy.size > 0 && untidy.has(number))) continue
      if (text.odd.size > 0 && text.odd.has(row)) continue
      isKnown[number] = 1
      unknown -= 1
      chosen[row] = 1
    }
  }
  return chosen
}
