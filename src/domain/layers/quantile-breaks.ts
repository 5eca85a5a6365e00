import { formatNumber, percentileType7 } from '../measure/index.ts'

/** What a bound may be a multiple of, the roundest first. */
const STEPS = [1000, 500, 100, 50, 10, 5, 1, 0.5, 0.1] as const
/** Steps that stay between two bounds, so that rounding moves few values to another class. */
const APART = 4

/**
 * Lower bounds of at most `classes` classes with about as many values each, as round as keeps them apart, so that the
 * legend is easily read and states exactly what is drawn; equal bounds are joined. Empty when there are no values.
 */
export function quantileBreaks(values: readonly number[], classes: number): readonly number[] {
  if (values.length === 0) return []
  const bounds = Array.from({ length: classes }, (_, index) => percentileType7(values, (100 * index) / classes) ?? 0)
  const gaps = bounds.flatMap((bound, index) => {
    const gap = bound - (bounds[index - 1] ?? bound)
    return gap > 0 ? [gap] : []
  })
  const step = STEPS.find((each) => gaps.every((gap) => gap >= APART * each)) ?? 0.1
  const rounded = bounds.map((bound, index) =>
    round(index === 0 ? Math.floor(bound / step) : Math.round(bound / step), step),
  )
  return [...new Set(rounded)]
}

/** So many steps without what binary fractions leave. */
function round(times: number, step: number): number {
  return Math.round(times * step * 10) / 10
}

/** The bounds as a legend writes them: with a decimal only where one of them has it. */
export function boundFormat(breaks: readonly number[]): (bound: number) => string {
  const decimals = breaks.every(Number.isInteger) ? 0 : 1
  return (bound) => formatNumber(bound, decimals)
}

/** Index of the class, closed below and open above, that a value stands in. */
export function classOf(value: number, breaks: readonly number[]): number {
  let index = 0
  while (index + 1 < breaks.length && value >= (breaks[index + 1] ?? Infinity)) index += 1
  return index
}
