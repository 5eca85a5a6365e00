import type { Assessment } from '../criteria/index.ts'
import type { AssessedGroup } from './group.ts'
import { weightOf, weightsAreUsable, type Weights } from './weights.ts'

/** A unit in its place: competition ranking, and how far missing data could still move it (METHOD §7). */
export interface RankedTerritory {
  readonly place: number
  readonly tied: boolean
  /** Score from what is known, and at most with what is not; shares 0–1 of the total weight. */
  readonly score: number
  readonly scoreMax: number
  readonly bestPlace: number
  readonly worstPlace: number
  readonly assessment: Assessment
}

/** Scores are compared at 1e-9: as whole numbers of this grain they sort natively, and equal ones are equal. */
const GRAIN = 1e9
const MET_SLOTS = 16

/**
 * Ranks the units by score and then criteria met, both descending; equal ones share a place, and the list inside
 * a tie is always the same (METHOD §7). Throws a RangeError when the weights are all zero, negative or not numbers.
 */
export function rankUnits(group: AssessedGroup, weights: Weights): readonly RankedTerritory[] {
  if (!weightsAreUsable(group.criteria, weights))
    throw new RangeError('the weights are all zero, negative or not numbers')
  const low = weightedScores(group, group.lower, weights)
  const high = weightedScores(group, group.upper, weights)
  const { order, standings, scores } = sortUnits(group, low)
  const highest = high.slice().sort().reverse()
  const ranked: RankedTerritory[] = []
  let place = 1
  let couldPass = 0
  for (let at = 0; at < order.length; at += 1) {
    const unit = order[at] ?? 0
    const score = scores[at] ?? 0
    const scoreMax = high[unit] ?? 0
    const tiedAbove = at > 0 && standings[at] === standings[at - 1]
    if (!tiedAbove) place = at + 1
    while ((highest[couldPass] ?? 0) > score) couldPass += 1
    ranked.push({
      place,
      tied: tiedAbove || standings[at] === standings[at + 1],
      score: score / GRAIN,
      scoreMax: scoreMax / GRAIN,
      bestPlace: 1 + countAbove(scores, scoreMax),
      worstPlace: 1 + couldPass - (scoreMax > score ? 1 : 0),
      assessment: group.units[unit] as Assessment,
    })
  }
  return ranked
}

/** Weighted mean of the scores of each unit, in whole grains. */
function weightedScores(group: AssessedGroup, scores: Float64Array, weights: Weights): Float64Array {
  const k = group.criteria.length
  const factors = group.criteria.map((criterion) => weightOf(criterion, weights))
  const total = factors.reduce((sum, factor) => sum + factor, 0)
  const means = new Float64Array(group.units.length)
  for (let unit = 0; unit < means.length; unit += 1) {
    let sum = 0
    for (let at = 0; at < k; at += 1) sum += (factors[at] ?? 0) * (scores[unit * k + at] ?? 0)
    means[unit] = Math.round((sum / total) * GRAIN)
  }
  return means
}

/** The units in order: `order` their indexes, `standings` equal where they share a place, `scores` descending. */
interface SortedUnits {
  readonly order: Uint32Array
  readonly standings: Float64Array
  readonly scores: Float64Array
}

/** One sortable number a unit (score, criteria met, order inside ties), so that the native sort does the work. */
function sortUnits(group: AssessedGroup, low: Float64Array): SortedUnits {
  const n = group.units.length
  const byListOrder = new Uint32Array(n)
  const keys = new Float64Array(n)
  for (let unit = 0; unit < n; unit += 1) {
    const listed = group.listOrder[unit] ?? 0
    byListOrder[listed] = unit
    keys[unit] = ((GRAIN - (low[unit] ?? 0)) * MET_SLOTS + (MET_SLOTS - 1 - (group.units[unit]?.met ?? 0))) * n + listed
  }
  return readKeys(keys.sort(), byListOrder, low)
}

function readKeys(keys: Float64Array, byListOrder: Uint32Array, low: Float64Array): SortedUnits {
  const n = keys.length
  const [order, standings, scores] = [new Uint32Array(n), new Float64Array(n), new Float64Array(n)]
  for (let at = 0; at < n; at += 1) {
    const key = keys[at] ?? 0
    const standing = Math.floor(key / n)
    const unit = byListOrder[key - standing * n] ?? 0
    order[at] = unit
    standings[at] = standing
    scores[at] = low[unit] ?? 0
  }
  return { order, standings, scores }
}

/** How many of the descending values are above the mark. */
function countAbove(descending: Float64Array, mark: number): number {
  let from = 0
  let to = descending.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((descending[middle] ?? 0) > mark) from = middle + 1
    else to = middle
  }
  return from
}
