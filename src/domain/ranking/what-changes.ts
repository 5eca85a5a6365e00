import { provinciaOf, regionOf, unitKey } from '../territory/index.ts'
import type { Assessment, Criterion, CriterionResult } from '../criteria/index.ts'
import type { AssessedGroup } from './group.ts'
import { nameUnit, type NamedUnit } from './leave-out.ts'
import { GRAIN } from './placer.ts'
import { sharesOf, scoreTable, type ScoreTable } from './score-table.ts'
import type { Weights } from './weights.ts'

/** One thing not yet known: a criterion of a unit, or of the region or provincia that several units share it with. */
export interface PendingDatum {
  readonly criterion: Criterion
  readonly result: CriterionResult
  readonly of: NamedUnit
}

/** A weight that would do: what it is and the nearest value, in tenths between 0 and 3 as the slider allows. */
interface WeightChange {
  readonly criterion: Criterion
  readonly from: number
  readonly to: number
}

/**
 * The least that moves a unit in or out of the first N: for one outside, the fewest of its own pending data at their
 * upper end (the others' staying as they count today, but for those who share the datum); for one inside, the one
 * pending datum of another whose upper end is enough; and the smallest change of one weight. Null and empty where
 * nothing of the kind does.
 */
export interface WhatChanges {
  readonly top: number
  readonly inside: boolean
  readonly data: readonly PendingDatum[]
  readonly weight: WeightChange | null
}

const STEP = 10
const MAX_WEIGHT = 3

export function whatChanges(group: AssessedGroup, weights: Weights, at: number, top: number): WhatChanges {
  const scores = scoreTable(group, weights)
  const inside = placeUnder(scores, scores.weights, at) <= top
  return {
    top,
    inside,
    data: inside ? datumThatPushesOut(group, scores, at, top) : dataThatLetIn(group, scores, at, top),
    weight: nearestWeight(group, scores, at, top, inside),
  }
}

/** One number a unit, higher in the order, equal when tied: score at 1e-9 and then criteria met. */
function standings(scores: ScoreTable, weights: readonly number[]): Float64Array {
  const shares = sharesOf(weights)
  const all = new Float64Array(scores.units)
  for (let unit = 0; unit < all.length; unit += 1) all[unit] = standingAt(scores, shares, unit)
  return all
}

function standingAt({ criteria, lower, met }: ScoreTable, shares: readonly number[], unit: number): number {
  let score = 0
  for (let k = 0; k < criteria; k += 1) score += (shares[k] as number) * (lower[unit * criteria + k] as number)
  return standing(score, met[unit] ?? 0)
}

/** Place of one unit under other weights. */
function placeUnder(scores: ScoreTable, weights: readonly number[], at: number): number {
  const shares = sharesOf(weights)
  const own = standingAt(scores, shares, at)
  let place = 1
  for (let unit = 0; unit < scores.units; unit += 1) if (standingAt(scores, shares, unit) > own) place += 1
  return place
}

const MET_SLOTS = 16

function standing(score: number, met: number): number {
  return Math.round(score * GRAIN) * MET_SLOTS + met
}

function rankAt(all: Float64Array, at: number): number {
  const own = all[at] ?? 0
  return 1 + all.reduce((above, each) => above + (each > own ? 1 : 0), 0)
}

/** The smallest single weight change that moves the unit across the line, the first criterion of equal ones. */
function nearestWeight(
  group: AssessedGroup,
  scores: ScoreTable,
  at: number,
  top: number,
  inside: boolean,
): WeightChange | null {
  const grid = Array.from({ length: MAX_WEIGHT * STEP + 1 }, (_, step) => step / STEP)
  const changes = group.criteria.flatMap((criterion, k) =>
    grid.map((to) => ({ criterion, k, from: scores.weights[k] ?? 0, to })),
  )
  const sizeOf = ({ from, to }: WeightChange) => Math.round(Math.abs(to - from) * GRAIN)
  const nearest = changes.filter(({ from, to }) => from !== to).sort((a, b) => sizeOf(a) - sizeOf(b))
  const found = nearest.find(({ k, to }) => {
    const weights = scores.weights.map((weight, each) => (each === k ? to : weight))
    return weights.some((weight) => weight > 0) && placeUnder(scores, weights, at) <= top !== inside
  })
  return found === undefined ? null : { criterion: found.criterion, from: found.from, to: found.to }
}

/** A pending datum as a key: units with the same key learn it together. */
function datumKey({ unit }: Assessment, { criterion }: CriterionResult): string {
  const whose = { unit: null, provincia: provinciaOf(unit.ubigeo), region: regionOf(unit.ubigeo) }[criterion.ofWhom]
  return `${criterion.key}/${whose ?? unitKey(unit)}`
}

function isPending(result: CriterionResult, weight: number): boolean {
  return result.score.max > result.score.min && weight > 0
}

/** Standing of a unit with the data of those keys at their upper end; a verdict that was pending then holds. */
function standingWith(unit: Assessment, shares: readonly number[], keys: ReadonlySet<string>): number {
  let [score, held] = [0, unit.met]
  unit.results.forEach((result, k) => {
    const learnt = isPending(result, shares[k] ?? 0) && keys.has(datumKey(unit, result))
    score += (shares[k] ?? 0) * (learnt ? result.score.max : result.score.min)
    if (learnt && result.verdict === 'sin_dato' && result.criterion.judged) held += 1
  })
  return standing(score, held)
}

/** Place of the unit once the data of those keys are known and at their upper end. */
function placeWith(group: AssessedGroup, shares: readonly number[], at: number, keys: ReadonlySet<string>): number {
  return rankAt(
    Float64Array.from(group.units, (unit) => standingWith(unit, shares, keys)),
    at,
  )
}

function dataThatLetIn(group: AssessedGroup, scores: ScoreTable, at: number, top: number): readonly PendingDatum[] {
  const unit = group.units[at]
  if (unit === undefined) return []
  const shares = sharesOf(scores.weights)
  const open = unit.results.flatMap((result, k) =>
    isPending(result, shares[k] ?? 0)
      ? [{ result, gain: (shares[k] ?? 0) * (result.score.max - result.score.min) }]
      : [],
  )
  const sets = subsets(open).sort((a, b) => a.length - b.length || gainOf(a) - gainOf(b))
  const found = sets.find(
    (set) => placeWith(group, shares, at, new Set(set.map(({ result }) => datumKey(unit, result)))) <= top,
  )
  return (found ?? []).map(({ result }) => ({ criterion: result.criterion, result, of: nameUnit(group, at) }))
}

function gainOf(set: readonly { readonly gain: number }[]): number {
  return set.reduce((sum, { gain }) => sum + gain, 0)
}

/** Every choice of some of the items, at least one. */
function subsets<T>(items: readonly T[]): T[][] {
  return items
    .reduce<T[][]>((all, item) => [...all, ...all.map((set) => [...set, item])], [[]])
    .filter((set) => set.length > 0)
}

/**
 * The pending datum whose upper end alone brings enough others above the unit: of several, the one that adds least to a
 * score.
 */
function datumThatPushesOut(
  group: AssessedGroup,
  scores: ScoreTable,
  at: number,
  top: number,
): readonly PendingDatum[] {
  const shares = sharesOf(scores.weights)
  const now = standings(scores, scores.weights)
  const place = rankAt(now, at)
  let least: { readonly gain: number; readonly datum: PendingDatum } | null = null
  for (const [key, holders] of holdersOf(group, shares)) {
    const others = holders.filter((holder) => holder !== at)
    const keys = new Set([key])
    const after =
      others.length < holders.length
        ? placeWith(group, shares, at, keys)
        : place + others.filter((other) => passes(group, now, shares, keys, other, at)).length
    if (after <= top) continue
    const datum = datumOf(group, key, others[0] ?? at)
    const gain =
      (shares[group.criteria.indexOf(datum.criterion)] ?? 0) * (datum.result.score.max - datum.result.score.min)
    if (least === null || gain < least.gain) least = { gain, datum }
  }
  return least === null ? [] : [least.datum]
}

/** Whether a unit that is not above another one would be, with the data of those keys. */
function passes(
  group: AssessedGroup,
  now: Float64Array,
  shares: readonly number[],
  keys: ReadonlySet<string>,
  other: number,
  at: number,
): boolean {
  const unit = group.units[other]
  const mark = now[at] ?? 0
  return unit !== undefined && (now[other] ?? 0) <= mark && standingWith(unit, shares, keys) > mark
}

/** The units that learn each pending datum, in the group's order. */
function holdersOf(group: AssessedGroup, shares: readonly number[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>()
  group.units.forEach((unit, at) => {
    unit.results.forEach((result, k) => {
      if (!isPending(result, shares[k] ?? 0)) return
      const key = datumKey(unit, result)
      const known = holders.get(key)
      if (known === undefined) holders.set(key, [at])
      else known.push(at)
    })
  })
  return holders
}

function datumOf(group: AssessedGroup, key: string, holder: number): PendingDatum {
  const unit = group.units[holder]
  const result = unit?.results.find((each) => datumKey(unit, each) === key)
  if (result === undefined) throw new RangeError(`no datum ${key}`)
  return { criterion: result.criterion, result, of: nameUnit(group, holder) }
}
