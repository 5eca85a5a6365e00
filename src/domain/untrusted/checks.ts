/** Whether the value is an object with named fields, as JSON writes it; what its fields hold is still to be checked. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether the value is a text of at most so many characters. */
export function isText(value: unknown, limit = 500): value is string {
  return typeof value === 'string' && value.length <= limit
}
