import { foldText } from '../../database/ledger/index.ts'
import type { Reading } from './reading.ts'
import { oneOf } from '../../domain/untrusted/index.ts'

/** By what a file of the same kind is known next month: its headers as digests, and the row (from 0) of them. */
export interface FileShape {
  readonly headers: readonly string[]
  readonly at: number
}

const MONTHS = new RegExp(
  `\\b(${oneOf(`
    ENE(RO)? FEB(RERO)? MAR(ZO)? ABR(IL)? MAYO? JUN(IO)? JUL(IO)? AGO(STO)? SET SEP SE[PT]?TIEMBRE OCT(UBRE)?
    NOV(IEMBRE)? DIC(IEMBRE)?`)})\\b`,
  'g',
)

/** A header as the next file of its kind has it: without its figures and its month. */
export function lasting(text: string): string {
  return foldText(text).replace(MONTHS, 'MES').replace(/\d+/g, '#')
}

/**
 * The shape of a file as it was first read; null when nothing could be opened. Where no header is told it is that of
 * the row with most cells. Only digests are held: a row that is no header may name persons.
 */
export function shapeOf(reading: Reading): FileShape | null {
  if (reading.what === 'limites' || reading.preview === null) return null
  const { header, columns, rows } = reading.preview
  if (header !== null) return { headers: columns.map((column) => digest(lasting(column.header))), at: header.first }
  const fullest = rows.reduce((best, row) => (written(row.cells) > written(best.cells) ? row : best), {
    row: 0,
    cells: [] as readonly string[],
  })
  if (written(fullest.cells) < 2) return null
  return { headers: fullest.cells.map((cell) => digest(lasting(cell))), at: fullest.row }
}

/**
 * Where each column of one shape stands in the other: by its header, and by its order among those of the same one; null
 * when they do not have the same headers. A series of years or months may have grown.
 */
export function columnsIn(from: readonly string[], to: readonly string[]): ((column: number) => number | null) | null {
  const known = new Set(from)
  if (from.length === 0 || known.size !== new Set(to).size || to.some((header) => !known.has(header))) return null
  return (column) => {
    const header = from[column]
    if (header === undefined) return null
    const nth = from.slice(0, column).filter((each) => each === header).length
    const places = to.flatMap((each, at) => (each === header ? [at] : []))
    return places[nth] ?? null
  }
}

function written(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length
}

/** 32 bits (FNV-1a), as eight hexadecimal digits. */
function digest(text: string): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
