import { scaleLinear } from 'd3-scale'

/** One side of a chart: what it measures, in which unit, and where its marks stand. */
export interface Axis {
  readonly title: string
  /** Lowest and highest value drawn; widened to round numbers unless `ticks` are given. */
  readonly domain: readonly [number, number]
  /** Values that carry a mark, instead of round ones. */
  readonly ticks?: readonly number[]
  readonly format: (value: number) => string
}

export interface DrawnAxis {
  readonly at: (value: number) => number
  readonly ticks: readonly { readonly at: number; readonly label: string; readonly value: number }[]
}

/** Places the values of an axis between two pixels. */
export function drawAxis(axis: Axis, from: number, to: number, count: number): DrawnAxis {
  const scale = scaleLinear(
    [axis.domain[0], axis.domain[1] === axis.domain[0] ? axis.domain[0] + 1 : axis.domain[1]],
    [from, to],
  )
  if (axis.ticks === undefined) scale.nice(count)
  const at = (value: number) => Math.round(scale(value) * 10) / 10
  return {
    at,
    ticks: (axis.ticks ?? scale.ticks(count)).map((value) => ({ value, at: at(value), label: axis.format(value) })),
  }
}

/** The span of the values, from zero when they are all positive. */
export function domainOf(values: readonly number[]): readonly [number, number] {
  return [Math.min(0, ...values), Math.max(...values, 0) || 1]
}
