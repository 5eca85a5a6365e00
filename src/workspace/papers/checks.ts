/** Whether the value is an object with named fields, as JSON writes it. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether the value is a text of at most so many characters. */
export function isText(value: unknown, limit = 500): value is string {
  return typeof value === 'string' && value.length <= limit
}

/** Every item read, or null when the value is no list, is longer than the limit or holds an item that is not whole. */
export function readList<T>(value: unknown, limit: number, read: (item: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(value) || value.length > limit) return null
  const items = value.map(read).filter((item) => item !== null)
  return items.length === value.length ? items : null
}

export function oneOf<const T extends string>(values: readonly T[], value: unknown): T | null {
  return values.find((each) => each === value) ?? null
}
