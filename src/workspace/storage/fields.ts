/** A whole number from 0 to `most`. */
export function isIndex(value: unknown, most: number): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most
}
