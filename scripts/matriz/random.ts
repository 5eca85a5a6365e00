/** A seeded source of chance: the same seed gives the same matrix on every machine. */
export interface Random {
  /** A number in [0, 1). */
  readonly next: () => number
  /** An integer in [min, max], both included. */
  readonly between: (min: number, max: number) => number
  readonly shuffle: <T>(items: readonly T[]) => T[]
  /** One of the options, by its weight. */
  readonly weighted: <T>(options: readonly (readonly [option: T, weight: number])[]) => T
}

export function createRandom(seed: number): Random {
  const next = mulberry32(seed)
  const between = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1))
  return { next, between, shuffle: (items) => shuffled(items, between), weighted: (options) => chosen(options, next()) }
}

/** The mulberry32 generator: 32 bits of state, integer arithmetic only. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function shuffled<T>(items: readonly T[], between: (min: number, max: number) => number): T[] {
  const rest = [...items]
  return items.flatMap(() => rest.splice(between(0, rest.length - 1), 1))
}

function chosen<T>(options: readonly (readonly [T, number])[], share: number): T {
  let left = share * options.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [option, weight] of options) {
    left -= weight
    if (left < 0) return option
  }
  throw new RangeError('No option has a weight')
}
