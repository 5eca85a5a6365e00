import type { ScoreTable } from './score-table.ts'

/** Scores are compared at 1e-9, as whole numbers of this grain. */
export const GRAIN = 1e9
const DIGIT_BITS = 11
const DIGITS = 1 << DIGIT_BITS
const MASK = DIGITS - 1
const MET_SLOTS = 256

/**
 * Competition places of a scores's units under one weighting after another, by score at 1e-9 and then criteria met, as
 * in the ranking (METHOD §7). It works on its own arrays: an answer holds until the next question.
 */
export class Placer {
  private readonly scores: ScoreTable
  private readonly keys: Uint32Array
  private readonly places: Uint16Array
  private readonly start: Uint16Array
  private readonly counts = new Uint32Array(3 * DIGITS)
  private order: Uint16Array
  private spare: Uint16Array
  private met: Uint8Array

  constructor(scores: ScoreTable) {
    this.scores = scores
    this.keys = new Uint32Array(scores.units)
    this.places = new Uint16Array(scores.units)
    this.start = new Uint16Array(scores.units)
    this.order = new Uint16Array(scores.units)
    this.spare = new Uint16Array(scores.units)
    this.met = scores.met
    this.useMet(scores.met)
  }

  /** Other numbers of criteria met from now on: the scores stay, ties may break. */
  useMet(met: Uint8Array): void {
    this.met = met
    const next = new Uint32Array(MET_SLOTS + 1)
    for (const each of met) next[MET_SLOTS - each] = (next[MET_SLOTS - each] ?? 0) + 1
    for (let slot = 1; slot <= MET_SLOTS; slot += 1) next[slot] = (next[slot] ?? 0) + (next[slot - 1] ?? 0)
    met.forEach((each, unit) => {
      const slot = MET_SLOTS - each - 1
      this.start[next[slot] ?? 0] = unit
      next[slot] = (next[slot] ?? 0) + 1
    })
  }

  /** Place of each unit, in the scores's order; the weights must sum to 1. */
  place(weights: readonly number[]): Uint16Array {
    this.weigh(weights)
    return this.settle()
  }

  private weigh(weights: readonly number[]): void {
    const { units, criteria, lower } = this.scores
    const { keys, counts } = this
    counts.fill(0)
    for (let unit = 0, from = 0; unit < units; unit += 1, from += criteria) {
      let score = 0
      for (let at = 0; at < criteria; at += 1) score += (weights[at] as number) * (lower[from + at] as number)
      const key = 2 * GRAIN - Math.round(score * GRAIN)
      keys[unit] = key
      counts[key & MASK] = (counts[key & MASK] as number) + 1
      const second = DIGITS + ((key >>> DIGIT_BITS) & MASK)
      counts[second] = (counts[second] as number) + 1
      const third = 2 * DIGITS + (key >>> (2 * DIGIT_BITS))
      counts[third] = (counts[third] as number) + 1
    }
  }

  /** Places by the keys: a stable sort by digits over the order by criteria met. */
  private settle(): Uint16Array {
    this.order.set(this.start)
    for (let digit = 0; digit < 3; digit += 1) this.sortBy(digit)
    const { order, keys, met, places } = this
    let [place, above] = [1, -1]
    for (let at = 0; at < order.length; at += 1) {
      const unit = order[at] as number
      if (above < 0 || keys[unit] !== keys[above] || met[unit] !== met[above]) place = at + 1
      places[unit] = place
      above = unit
    }
    return places
  }

  private sortBy(digit: number): void {
    const { counts, keys, order, spare } = this
    const base = digit * DIGITS
    const shift = digit * DIGIT_BITS
    let before = 0
    for (let at = base; at < base + DIGITS; at += 1) {
      const here = counts[at] as number
      counts[at] = before
      before += here
    }
    for (let at = 0; at < order.length; at += 1) {
      const unit = order[at] as number
      const slot = base + (((keys[unit] as number) >>> shift) & MASK)
      spare[counts[slot] as number] = unit
      counts[slot] = (counts[slot] as number) + 1
    }
    this.order = spare
    this.spare = order
  }
}
