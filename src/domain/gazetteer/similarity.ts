/** Number of letters to change, add, drop or swap between two texts; stops counting beyond `limit`. */
function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  let [before, row]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= one.length; i += 1) {
    const next = nextRow(one, other, i, row, before)
    if (Math.min(...next) > limit) return limit + 1
    before = row
    row = next
  }
  return row[other.length] ?? limit + 1
}

function nextRow(
  one: string,
  other: string,
  i: number,
  above: readonly number[],
  twoAbove: readonly number[],
): number[] {
  const row = [i]
  for (let j = 1; j <= other.length; j += 1) {
    const same = one[i - 1] === other[j - 1] ? 0 : 1
    const swapped =
      i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
        ? (twoAbove[j - 2] ?? 9) + 1
        : Infinity
    row.push(Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same, swapped))
  }
  return row
}

/**
 * Whether two folded names are close enough to suggest one for the other: one slip per five letters, or one begins the
 * other.
 */
export function isNear(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length)
  if (shorter >= 8 && (one.startsWith(other) || other.startsWith(one))) return true
  const limit = Math.min(3, Math.max(1, Math.floor(shorter / 5)))
  return shorter > 2 && editDistance(one, other, limit) <= limit
}
