/** Middle value and the value that 95 of 100 do not pass; both of measured samples, never of fitted ones. */
export interface Summary {
  readonly times: number
  readonly median: number
  readonly p95: number
}

export function summarise(samples: readonly number[]): Summary {
  const sorted = [...samples].sort((a, b) => a - b)
  return { times: sorted.length, median: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) }
}

function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const [below = Number.NaN, above = Number.NaN] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  return below + (above - below) * (at - Math.floor(at))
}

/** Median of one side of each pair over the other: what disturbs the machine for a while disturbs both sides alike. */
export function ratioOf(samples: readonly number[], against: readonly number[]): number {
  return summarise(samples.map((sample, at) => sample / (against[at] ?? Number.NaN))).median
}

/**
 * Runs every variant in turn, A B A B …, `times` rounds after one that is not counted; one list of answers per variant.
 */
export async function alternate<Name extends string, T>(
  times: number,
  variants: Readonly<Record<Name, () => T | Promise<T>>>,
): Promise<Record<Name, T[]>> {
  const names = Object.keys(variants) as Name[]
  const answers = Object.fromEntries(names.map((name) => [name, [] as T[]])) as Record<Name, T[]>
  for (const name of names) await variants[name]()
  for (let round = 0; round < times; round += 1) {
    for (const name of names) answers[name].push(await variants[name]())
  }
  return answers
}

/** Milliseconds that a piece of work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Pseudo-random numbers in [0, 1), the same ones for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
