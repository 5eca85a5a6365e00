import type { CapacityGap, CapacityGapValue } from './gap.ts'

/** A topic, a capacity or a territory with its gap, and its place among the needs; no place where it is not told. */
export interface RankedNeed<T> {
  readonly of: T
  readonly gap: CapacityGap
  readonly place: NeedPlace | null
}

/** Competition place by gap, and between which places those who did not answer could put it (METHOD §9). */
export interface NeedPlace {
  readonly place: number
  readonly tied: boolean
  readonly best: number
  readonly worst: number
}

/** Gaps are compared at this grain, as scores are (METHOD §7). */
const GRAIN = 1e9

/** The needs from the highest gap to the lowest; what is hidden or nobody answered stands last, without a place. */
export function rankNeeds<T>(
  needs: readonly { readonly of: T; readonly gap: CapacityGap }[],
): readonly RankedNeed<T>[] {
  const told = needs.flatMap(({ of, gap }) => (gap.value === null ? [] : [{ of, gap, ...grains(gap.value) }]))
  const sorted = told.map((each, at) => ({ ...each, at })).toSorted((a, b) => b.own - a.own || a.at - b.at)
  const ranked = sorted.map(
    ({ of, gap, own, low, high, at }): RankedNeed<T> => ({
      of,
      gap,
      place: {
        place: 1 + told.filter((other) => other.own > own).length,
        tied: told.filter((other) => other.own === own).length > 1,
        best: 1 + told.filter((other, index) => index !== at && other.low > high).length,
        worst: 1 + told.filter((other, index) => index !== at && other.high > low).length,
      },
    }),
  )
  return [...ranked, ...needs.filter(({ gap }) => gap.value === null).map(({ of, gap }) => ({ of, gap, place: null }))]
}

function grains({ gap, low, high }: CapacityGapValue): { own: number; low: number; high: number } {
  return { own: Math.round(gap * GRAIN), low: Math.round(low * GRAIN), high: Math.round(high * GRAIN) }
}
