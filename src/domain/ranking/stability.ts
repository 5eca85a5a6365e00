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

/** Units whose places are gathered together, so that memory is read in order. */
const BLOCK = 32
/** A place is told by how many whole spans lie below it and how far into its span it is; both fit these counts. */
const SPAN_BITS = 8
const SPAN = 1 << SPAN_BITS

/** What a unit costs depends on the draws alone, however many units there are. */
function summarise(places: Uint16Array, units: number, draws: number): Stability {
  const stability = { low: new Uint16Array(units), high: new Uint16Array(units), top: new Float64Array(units) }
  const own = Array.from({ length: BLOCK }, () => new Uint16Array(draws))
  const [lowAt, highAt] = [Math.floor(0.05 * (draws - 1)), Math.ceil(0.95 * (draws - 1))]
  for (let first = 0; first < units; first += BLOCK) {
    const width = Math.min(BLOCK, units - first)
    for (let draw = 0; draw < draws; draw += 1) {
      const from = draw * units + first
      for (let at = 0; at < width; at += 1) (own[at] as Uint16Array)[draw] = places[from + at] as number
    }
    for (let at = 0; at < width; at += 1) readUnit(own[at] as Uint16Array, lowAt, highAt, stability, first + at)
  }
  return stability
}

const spans = new Uint16Array(SPAN)
const within = new Uint16Array(SPAN)

function readUnit(own: Uint16Array, lowAt: number, highAt: number, { low, high, top }: Stability, unit: number): void {
  spans.fill(0)
  let first = 0
  for (const place of own) {
    spans[place >>> SPAN_BITS] = (spans[place >>> SPAN_BITS] as number) + 1
    if (place <= TOP) first += 1
  }
  low[unit] = placeAt(own, lowAt)
  high[unit] = placeAt(own, highAt)
  top[unit] = first / own.length
}

/** The place that so many of a unit's draws lie before, of draws whose spans are counted. */
function placeAt(own: Uint16Array, rank: number): number {
  let [span, before] = [0, 0]
  for (; before + (spans[span] as number) <= rank; span += 1) before += spans[span] as number
  within.fill(0)
  for (const place of own)
    if (place >>> SPAN_BITS === span) within[place & (SPAN - 1)] = (within[place & (SPAN - 1)] as number) + 1
  let place = 0
  for (; before + (within[place] as number) <= rank; place += 1) before += within[place] as number
  return (span << SPAN_BITS) + place
}
