import { drawWeights, seededNumbers } from './draw-weights.ts'
import { Placer } from './placer.ts'
import type { ScoreTable } from './score-table.ts'

/** Draws of weights behind the interval, and the place from which a unit is "among the first" (METHOD §7). */
const DRAWS = 1_000
const TOP = 10
const SEED = 30_364

/**
 * Per unit, in the scores's order: 5th and 95th percentile of its place over the draws, and share of draws with a place
 * ≤ 10.
 */
export interface Stability {
  readonly low: Uint16Array
  readonly high: Uint16Array
  readonly top: Float64Array
}

/**
 * Ranks the units under 1,000 draws of weights around the current ones; the same scores always gives the same figures.
 */
export function weighStability(scores: ScoreTable, draws = DRAWS): Stability {
  const next = seededNumbers(SEED)
  const placer = new Placer(scores)
  const places = new Uint16Array(scores.units * draws)
  for (let draw = 0; draw < draws; draw += 1)
    places.set(placer.place(drawWeights(scores.weights, next)), draw * scores.units)
  return summarise(places, scores.units, draws)
}

/** Units that are counted together, so that their places lie side by side in memory. */
const BLOCK = 32

function summarise(places: Uint16Array, units: number, draws: number): Stability {
  const stability = { low: new Uint16Array(units), high: new Uint16Array(units), top: new Float64Array(units) }
  const counts = new Uint16Array(BLOCK * (units + 1))
  for (let first = 0; first < units; first += BLOCK) {
    const width = Math.min(BLOCK, units - first)
    counts.fill(0)
    for (let draw = 0; draw < draws; draw += 1) {
      const from = draw * units + first
      for (let at = 0; at < width; at += 1) {
        const slot = at * (units + 1) + (places[from + at] as number)
        counts[slot] = (counts[slot] as number) + 1
      }
    }
    for (let at = 0; at < width; at += 1)
      readCounts(counts.subarray(at * (units + 1), (at + 1) * (units + 1)), draws, stability, first + at)
  }
  return stability
}

/** Reads the percentiles of one unit off how many draws gave it each place. */
function readCounts(counts: Uint16Array, draws: number, { low, high, top }: Stability, unit: number): void {
  const [lowAt, highAt] = [Math.floor(0.05 * (draws - 1)), Math.ceil(0.95 * (draws - 1))]
  let seen = 0
  for (let place = 1; seen <= highAt; place += 1) {
    const before = seen
    seen += counts[place] as number
    if (before <= lowAt && lowAt < seen) low[unit] = place
    if (before <= highAt && highAt < seen) high[unit] = place
  }
  top[unit] = counts.subarray(0, TOP + 1).reduce((sum, count) => sum + count, 0) / draws
}
