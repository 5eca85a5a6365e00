import type { Choices } from '../choices/index.ts'

const SLIDERS: readonly string[] = ['threshold', 'percentile']

/**
 * The one weight or limit that a change moves, as a slider does step by step; null for any other change, the last one
 * for none.
 */
export function movedSlider(before: Choices, after: Choices, last: string | null): string | null {
  const others = changedKeys(before, after).filter((key) => key !== 'weights' && key !== 'parameters')
  const weights = changedKeys(before.weights, after.weights)
  const parameters = changedKeys(before.parameters, after.parameters)
  const [only, ...rest] = [...weights, ...parameters]
  if (only === undefined && others.length === 0) return last
  if (only === undefined || others.length + rest.length > 0) return null
  return weights.length === 1 || SLIDERS.includes(only) ? only : null
}

function changedKeys<T extends object>(before: T, after: T): readonly string[] {
  const keys = Object.keys({ ...before, ...after }) as (keyof T & string)[]
  return keys.filter((key) => !Object.is(before[key], after[key]))
}
