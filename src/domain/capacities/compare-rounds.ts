import type { CapacityGap } from './gap.ts'

/**
 * What a second round says of a gap: it closed or grew beyond what those who did not answer could explain, or nothing
 * can be said of it.
 */
export type GapChange =
  | { readonly kind: 'cerro' | 'crecio' | 'no_se_sabe'; readonly by: number }
  | { readonly kind: 'sin_comparar' }

/** Compares the gap of one group in one need in two rounds; it cannot be compared where either is not told. */
export function compareGaps(before: CapacityGap, after: CapacityGap): GapChange {
  if (before.value === null || after.value === null) return { kind: 'sin_comparar' }
  const by = after.value.gap - before.value.gap
  if (after.value.high < before.value.low) return { kind: 'cerro', by }
  return { kind: after.value.low > before.value.high ? 'crecio' : 'no_se_sabe', by }
}
