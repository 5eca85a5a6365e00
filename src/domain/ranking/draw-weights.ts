/** Sum of the Dirichlet's parameters: how closely the drawn weights keep to the current ones (METHOD §7). */
const CONCENTRATION = 20

/** A repeatable stream of numbers in (0, 1): the same seed gives the same figures on every machine. */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4_294_967_296
  }
}

/** One draw of weights (they sum to 1) from a Dirichlet with mean = the given weights; a weight of zero stays zero. */
export function drawWeights(weights: readonly number[], next: () => number): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const gammas = weights.map((weight) => drawGamma((CONCENTRATION * weight) / total, next))
  const sum = gammas.reduce((all, gamma) => all + gamma, 0)
  return gammas.map((gamma) => gamma / sum)
}

/** Gamma with the given shape and scale 1 (Marsaglia and Tsang, 2000; below shape 1 by its power of a uniform). */
function drawGamma(shape: number, next: () => number): number {
  if (shape === 0) return 0
  if (shape < 1) return drawGamma(shape + 1, next) * next() ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next())
    const v = (1 + c * normal) ** 3
    if (v > 0 && Math.log(next()) < 0.5 * normal ** 2 + d - d * v + d * Math.log(v)) return d * v
  }
}
