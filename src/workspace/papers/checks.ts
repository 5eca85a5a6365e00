/** Every item read, or null when the value is no list, is longer than the limit or holds an item that is not whole. */
export function readList<T>(value: unknown, limit: number, read: (item: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(value) || value.length > limit) return null
  const items = value.map(read).filter((item) => item !== null)
  return items.length === value.length ? items : null
}

export function oneOf<const T extends string>(values: readonly T[], value: unknown): T | null {
  return values.find((each) => each === value) ?? null
}
