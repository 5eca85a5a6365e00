import type { Ubigeo } from '../../domain/territory/index.ts'

/** A unit on a plane of two figures. `text` says both with their unit and quality. */
export interface ChartPoint {
  readonly code: Ubigeo
  readonly name: string
  readonly x: number
  readonly y: number
  readonly critical: boolean
  /** One of its figures is not its own (heredado): drawn hollow. */
  readonly inherited: boolean
  readonly text: string
}

/** Points that fall on one another, drawn as one whose area grows with their number. */
export interface Stack {
  readonly x: number
  readonly y: number
  readonly points: readonly ChartPoint[]
}

export function stackPoints(points: readonly ChartPoint[]): readonly Stack[] {
  const stacks = new Map<string, ChartPoint[]>()
  for (const point of points) {
    const key = `${point.x}/${point.y}`
    const stack = stacks.get(key)
    if (stack) stack.push(point)
    else stacks.set(key, [point])
  }
  return [...stacks.values()].map((stack) => ({ x: stack[0]?.x ?? 0, y: stack[0]?.y ?? 0, points: stack }))
}

/** Radius whose area is that of so many single points, up to three times the radius of one. */
export function stackRadius(single: number, count: number): number {
  return Math.min(single * 3, single * Math.sqrt(count))
}

type Order = (a: ChartPoint, b: ChartPoint) => number

const ACROSS: Order = (a, b) => a.x - b.x || a.y - b.y || byCode(a, b)
const UP: Order = (a, b) => a.y - b.y || a.x - b.x || byCode(a, b)

function byCode(a: ChartPoint, b: ChartPoint): number {
  return a.code < b.code ? -1 : 1
}

const STEPS: Readonly<Record<string, readonly [Order, number]>> = {
  ArrowRight: [ACROSS, 1],
  ArrowLeft: [ACROSS, -1],
  ArrowUp: [UP, 1],
  ArrowDown: [UP, -1],
}

/**
 * The point that a key leads to: left and right follow the horizontal figure, up and down the vertical one, Home and
 * End go to its ends; every point is on both ways. Null for any other key, or when there is nowhere to go.
 */
export function pointAfterKey(key: string, points: readonly ChartPoint[], at: Ubigeo | null): Ubigeo | null {
  if (points.length === 0) return null
  if (key === 'Home' || key === 'End') return points.toSorted(ACROSS).at(key === 'Home' ? 0 : -1)?.code ?? null
  const step = STEPS[key]
  if (step === undefined) return null
  const [order, by] = step
  const sorted = points.toSorted(order)
  const now = sorted.findIndex((point) => point.code === at)
  if (now < 0) return sorted.at(by > 0 ? 0 : -1)?.code ?? null
  return sorted[Math.min(Math.max(now + by, 0), sorted.length - 1)]?.code ?? null
}

/**
 * The point nearest to a place on the drawing, within `reach`; of those that fall on one another the next after `at`.
 */
export function pointNear(
  points: readonly ChartPoint[],
  distance: (point: ChartPoint) => number,
  reach: number,
): ChartPoint | null {
  let nearest: ChartPoint | null = null
  let least = reach
  for (const point of points) {
    const away = distance(point)
    if (away < least) [nearest, least] = [point, away]
  }
  return nearest
}
