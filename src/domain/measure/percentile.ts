/** Percentile by linear interpolation (type 7) of the values; `percent` in 0–100. Null when there are none. */
export function percentileType7(values: readonly number[], percent: number): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const position = ((sorted.length - 1) * percent) / 100
  const below = Math.floor(position)
  const low = sorted[below] ?? Number.NaN
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low
  return low === high || position === below ? low : low + (high - low) * (position - below)
}

/**
 * Percentile rank (rank − 1)/(n − 1) in [0, 1] of each value, tied ranks averaged (METHOD §6).
 * A single value, like a field where all tie, stands in the middle: 0.5.
 */
export function percentileRanks(values: readonly number[]): number[] {
  const n = values.length
  if (n === 1) return [0.5]
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const ranks = new Array<number>(n)
  for (let start = 0; start < n; ) {
    const end = endOfTie(values, order, start)
    const rank = (start + end) / 2 / (n - 1)
    for (let at = start; at <= end; at += 1) ranks[order[at] ?? 0] = rank
    start = end + 1
  }
  return ranks
}

function endOfTie(values: readonly number[], order: readonly number[], start: number): number {
  let end = start
  while (end + 1 < order.length && values[order[end + 1] ?? 0] === values[order[start] ?? 0]) end += 1
  return end
}
