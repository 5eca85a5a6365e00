import { scaleLinear } from 'd3-scale'
import type { Sweep } from '../../domain/ranking/index.ts'

/**
 * The drawing of a sweep in a box of 100 × 100: how many meet the criterion at each value, and how many may, as steps.
 */
export interface SweepShape {
  readonly met: string
  readonly unknown: string
  /** How far along the box a value stands, 0–100. */
  readonly along: (value: number) => number
  /** Round counts for the axis with their height from the top, 0–100. */
  readonly counts: readonly { readonly count: number; readonly at: number }[]
}

export function shapeOfSweep({ steps }: Sweep): SweepShape {
  const most = Math.max(1, ...steps.map(({ met, unknown }) => met + unknown))
  const x = scaleLinear([steps[0]?.value ?? 0, steps.at(-1)?.value ?? 1], [0, 100])
  const y = scaleLinear([0, most], [100, 0]).nice(3)
  const upTo = steps.map(({ value, met }) => [x(value), y(met)] as const)
  const above = steps.map(({ value, met, unknown }) => [x(value), y(met + unknown)] as const)
  const counts = y
    .ticks(3)
    .filter(Number.isInteger)
    .map((count) => ({ count, at: y(count) }))
  return {
    met: `${stairs(upTo)}V100H0Z`,
    unknown: `${stairs(above)}V${upTo.at(-1)?.[1] ?? 100}${stairs([...upTo].reverse(), 'L')}Z`,
    along: x,
    counts,
  }
}

/** A line that keeps its height until the next value. */
function stairs(points: readonly (readonly [number, number])[], start = 'M'): string {
  return points
    .map(([x, y], at) => (at === 0 ? `${start}${x} ${y}` : start === 'M' ? `H${x}V${y}` : `V${y}H${x}`))
    .join('')
}
