import { readNumber, type NumberStyle } from './numbers.ts'

/**
 * What the source withheld of a count, as its table keeps it: «hasta 11» of one below 12, «hasta 9» of «1-9», «si»
 * where it does not say how many («c»); empty where it withheld nothing.
 */
export function withheldText(cell: string, style?: NumberStyle): string {
  if (cell === '' || readNumber(cell, style) !== 'reservado') return ''
  const [, digits] = /(\d+)\D*$/.exec(cell) ?? []
  if (digits === undefined) return 'si'
  const isBelow = /^\s*(<(?!\s*=)|menos|menor(es)?\s+(de|que))/i.test(cell)
  return `hasta ${isBelow ? Math.max(0, Number(digits) - 1) : Number(digits)}`
}
