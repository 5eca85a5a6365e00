import { percentileType7 } from '../measure/index.ts'

/**
 * Lower bounds of at most `classes` classes with about as many values each, rounded to one decimal so that the legend
 * states exactly what is drawn; equal bounds are joined. Empty when there are no values.
 */
export function quantileBreaks(values: readonly number[], classes: number): readonly number[] {
  if (values.length === 0) return []
  const bounds = Array.from({ length: classes }, (_, index) => percentileType7(values, (100 * index) / classes) ?? 0)
  const rounded = bounds.map((bound, index) => (index === 0 ? Math.floor(bound * 10) : Math.round(bound * 10)) / 10)
  return [...new Set(rounded)]
}

/** Index of the class, closed below and open above, that a value stands in. */
export function classOf(value: number, breaks: readonly number[]): number {
  let index = 0
  while (index + 1 < breaks.length && value >= (breaks[index + 1] ?? Infinity)) index += 1
  return index
}
