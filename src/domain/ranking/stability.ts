import { drawWeights, seededNumbers } from './draw-weights.ts'
import type { AssessedGroup } from './group.ts'
import { weightOf, type Weights } from './weights.ts'

/** Draws of weights behind the interval, and the place from which a unit is "among the first" (METHOD §7). */
export const DRAWS = 1_000
export const TOP = 10
const SEED = 30_364

/** What a ranking is made from, free of everything else, so that it can cross to a worker. */
export interface ScoreSheet {
  readonly units: number
  readonly criteria: number
  readonly lower: Float64Array
  readonly met: Uint8Array
  readonly weights: readonly number[]
}

/** Per unit, in the sheet's order: 5th and 95th percentile of its place over the draws, and share of draws with a place ≤ 10. */
export interface Stability {
  readonly low: Uint16Array
  readonly high: Uint16Array
  readonly top: Float64Array
}

export function scoreSheet(group: AssessedGroup, weights: Weights): ScoreSheet {
  return {
    units: group.units.length,
    criteria: group.criteria.length,
    lower: group.lower,
    met: Uint8Array.from(group.units, (unit) => unit.met),
    weights: group.criteria.map((criterion) => weightOf(criterion, weights)),
  }
}

/** Ranks the units under 1,000 draws of weights around the current ones; the same sheet always gives the same figures. */
export function weighStability(sheet: ScoreSheet, draws = DRAWS): Stability {
  const next = seededNumbers(SEED)
  const places = new Uint16Array(sheet.units * draws)
  const keys = new Float64Array(sheet.units)
  for (let draw = 0; draw < draws; draw += 1) placeUnits(sheet, drawWeights(sheet.weights, next), keys, (unit, place) => (places[unit * draws + draw] = place))
  return summarise(places, sheet.units, draws)
}

const GRAIN = 1e9
const MET_SLOTS = 16

/** Competition places by score and then criteria met, as in the ranking; one native sort a draw. */
function placeUnits({ units, criteria, lower, met }: ScoreSheet, weights: readonly number[], keys: Float64Array, put: (unit: number, place: number) => void): void {
  for (let unit = 0; unit < units; unit += 1) {
    let score = 0
    for (let at = 0; at < criteria; at += 1) score += (weights[at] ?? 0) * (lower[unit * criteria + at] ?? 0)
    keys[unit] = ((GRAIN - Math.round(score * GRAIN)) * MET_SLOTS + (MET_SLOTS - 1 - (met[unit] ?? 0))) * units + unit
  }
  keys.sort()
  let [place, above] = [1, Number.NaN]
  for (let at = 0; at < units; at += 1) {
    const key = keys[at] ?? 0
    const standing = Math.floor(key / units)
    if (standing !== above) place = at + 1
    above = standing
    put(key - standing * units, place)
  }
}

function summarise(places: Uint16Array, units: number, draws: number): Stability {
  const [low, high, top] = [new Uint16Array(units), new Uint16Array(units), new Float64Array(units)]
  for (let unit = 0; unit < units; unit += 1) {
    const own = places.subarray(unit * draws, (unit + 1) * draws).sort()
    low[unit] = own[Math.floor(0.05 * (draws - 1))] ?? 0
    high[unit] = own[Math.ceil(0.95 * (draws - 1))] ?? 0
    top[unit] = (own.findLastIndex((place) => place <= TOP) + 1) / draws
  }
  return { low, high, top }
}
