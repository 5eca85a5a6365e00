/** The row a key leads to from `at`; null for keys that do not move. */
export function rowAfterKey(key: string, at: number, count: number, page: number): number | null {
  const last = count - 1
  const clamp = (row: number) => Math.max(0, Math.min(last, row))
  switch (key) {
    case 'ArrowDown':
      return clamp(at + 1)
    case 'ArrowUp':
      return clamp(at - 1)
    case 'PageDown':
      return clamp(at + Math.max(1, page))
    case 'PageUp':
      return clamp(at - Math.max(1, page))
    case 'Home':
      return 0
    case 'End':
      return clamp(last)
    default:
      return null
  }
}
