/** Cost from one stop to another by their indexes; it need not be the same both ways. */
export type Cost = (from: number, to: number) => number

/**
 * The shortest round from stop 0 through all the others, by the best way into every set of stops (Held and Karp, 1962);
 * for up to some ten stops.
 */
export function exactRound(count: number, cost: Cost): readonly number[] {
  const others = count - 1
  const sets = 1 << others
  const best = new Float64Array(sets * others).fill(Infinity)
  const before = new Int8Array(sets * others).fill(-1)
  for (let stop = 0; stop < others; stop += 1) best[(1 << stop) * others + stop] = cost(0, stop + 1)
  for (let set = 1; set < sets; set += 1) {
    for (let last = 0; last < others; last += 1) {
      const so = best[set * others + last] ?? Infinity
      if (so === Infinity) continue
      for (let next = 0; next < others; next += 1) {
        if ((set & (1 << next)) !== 0) continue
        const at = (set | (1 << next)) * others + next
        const length = so + cost(last + 1, next + 1)
        if (length >= (best[at] ?? Infinity)) continue
        best[at] = length
        before[at] = last
      }
    }
  }
  return traceBack(others, best, before, cost)
}

function traceBack(others: number, best: Float64Array, before: Int8Array, cost: Cost): readonly number[] {
  let set = (1 << others) - 1
  const closed = (stop: number) => (best[set * others + stop] ?? Infinity) + cost(stop + 1, 0)
  let last = Array.from({ length: others }, (_, stop) => stop).reduce(
    (least, stop) => (closed(stop) < closed(least) ? stop : least),
    0,
  )
  const order: number[] = []
  while (last >= 0) {
    order.unshift(last + 1)
    const previous = before[set * others + last] ?? -1
    set &= ~(1 << last)
    last = previous
  }
  return order
}
