/** Checks of fields that may come from a stranger's file. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isShortText(value: unknown, limit = 500): value is string {
  return typeof value === 'string' && value.length <= limit
}

/** A whole number from 0 to `most`. */
export function isIndex(value: unknown, most: number): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most
}
