/** A sum of unknown whole numbers ≥ 0 that lies between two bounds. */
export interface Bound {
  readonly parts: readonly number[]
  readonly min: number
  readonly max: number
}

const STEPS = 5_000

/**
 * Whole numbers that satisfy the bounds with another sum of the parts than `near` has, or null when the sum is settled.
 * A few steps of one around `near` find most answers; where they do not, a complete search with propagation of the
 * bounds decides, and throws when it would take too long to tell.
 */
export function otherSum(
  bounds: readonly Bound[],
  parts: readonly number[],
  near: readonly number[],
): readonly number[] | null {
  const own = parts.reduce((sum, part) => sum + (near[part] ?? 0), 0)
  const sides = [
    { parts, min: own + 1, max: Infinity },
    { parts, min: 0, max: own - 1 },
  ].map((side) => [...bounds, side])
  for (const steps of [4, 6, 8, 12]) {
    for (const side of sides) {
      const found = new Repair(side).from([...near], new Set(), steps)
      if (found !== null) return found
    }
  }
  for (const side of sides) {
    const found = new Search(side, near).from(
      near.map(() => 0),
      near.map(() => 1_000),
    )
    if (found !== null) return found
  }
  return null
}

/** Mends the narrowest bound that is broken by a step of one of its parts, and what that breaks in turn. */
class Repair {
  private tried = 0
  private readonly bounds: readonly Bound[]

  constructor(bounds: readonly Bound[]) {
    this.bounds = bounds.toSorted((a, b) => a.parts.length - b.parts.length)
  }

  from(values: number[], moved: ReadonlySet<number>, steps: number): readonly number[] | null {
    const sum = ({ parts }: Bound) => parts.reduce((total, part) => total + (values[part] ?? 0), 0)
    const broken = this.bounds.find((bound) => sum(bound) < bound.min || sum(bound) > bound.max)
    if (broken === undefined) return values
    this.tried += 1
    if (steps === 0 || this.tried > STEPS) return null
    const by = sum(broken) < broken.min ? 1 : -1
    for (const part of broken.parts) {
      if (moved.has(part) || (values[part] ?? 0) + by < 0) continue
      const found = this.from(values.with(part, (values[part] ?? 0) + by), new Set([...moved, part]), steps - 1)
      if (found !== null) return found
    }
    return null
  }
}

class Search {
  private steps = 0
  private readonly bounds: readonly Bound[]
  private readonly near: readonly number[]

  constructor(bounds: readonly Bound[], near: readonly number[]) {
    this.bounds = bounds
    this.near = near
  }

  from(low: number[], high: number[]): readonly number[] | null {
    this.steps += 1
    if (this.steps > STEPS) throw new Error('the search takes too long')
    if (!this.tighten(low, high)) return null
    const open = low.findIndex((value, at) => value !== high[at])
    if (open < 0) return low
    for (const value of outward(this.near[open] ?? 0, low[open] ?? 0, high[open] ?? 0)) {
      const found = this.from(low.with(open, value), high.with(open, value))
      if (found !== null) return found
    }
    return null
  }

  private tighten(low: number[], high: number[]): boolean {
    for (let moved = true; moved; ) {
      moved = false
      for (const { parts, min, max } of this.bounds) {
        const least = parts.reduce((sum, part) => sum + (low[part] ?? 0), 0)
        const most = parts.reduce((sum, part) => sum + (high[part] ?? 0), 0)
        if (least > max || most < min) return false
        for (const part of parts) {
          const [from, to] = [low[part] ?? 0, high[part] ?? 0]
          const up = Math.max(from, min - (most - to))
          const down = Math.min(to, max - (least - from))
          if (up > down) return false
          if (up === from && down === to) continue
          ;[low[part], high[part], moved] = [up, down, true]
          if (up !== from || down !== to) break
        }
      }
    }
    return true
  }
}

function* outward(near: number, low: number, high: number): Generator<number> {
  const start = Math.min(high, Math.max(low, near))
  yield start
  for (let away = 1; start + away <= high || start - away >= low; away += 1) {
    if (start + away <= high) yield start + away
    if (start - away >= low) yield start - away
    if (away > 12) return
  }
}
