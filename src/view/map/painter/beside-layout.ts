import { boxAround, isSeen, lonLatOf, overlap, sizeOfLabel, TILE, worldOf } from './label-layout.ts'
import type { LabelBox, LabelPlaced, LabelWish, Measure, View } from './label-layout.ts'

/** Pixels between the middle of a circle and what is written beside it: more from where circles grow. */
const GAP = 12
const GROWS_FROM = 8
const GROWTH = 2.5
/** How much less than twice that a circle takes of it, so that its own name has room. */
const BETWEEN = 13

/** The ways in which a name may stand from its circle: below, above, to the right, to the left. */
const WAYS = [
  [0, 1],
  [0, -1],
  [1, 0],
  [-1, 0],
] as const

/**
 * The names of circles in the order given, each whole beside its own: below, above or to a side, and none over another
 * or over a circle, nor over or under what is closed.
 */
export function placeBeside(
  wishes: readonly LabelWish[],
  view: View,
  measure: Measure,
  closed: readonly LabelBox[],
): readonly LabelPlaced[] {
  const placed: LabelPlaced[] = []
  const gap = GAP + Math.max(0, view.zoom - GROWS_FROM) * GROWTH
  const side = 2 * gap - BETWEEN
  const taken = [...closed, ...wishes.map((wish) => boxAround(wish.at, [side, side], view.zoom))]
  for (const wish of wishes) {
    if (!isSeen(wish.at, view)) continue
    const size = sizeOfLabel(wish.lines, measure)
    for (const [across, down] of WAYS) {
      const at = beside(wish, [across * (gap + size[0] / 2), down * (gap + size[1] / 2)], view.zoom)
      const box = boxAround(at, size, view.zoom)
      if ([...taken, ...placed.map((other) => other.box)].some((other) => overlap(other, box))) continue
      placed.push({ wish, at, box })
      break
    }
  }
  return placed
}

function beside({ at }: LabelWish, [right, below]: readonly [number, number], zoom: number): LabelPlaced['at'] {
  const scale = TILE * 2 ** zoom
  const [x, y] = worldOf(at)
  return lonLatOf([x + right / scale, y + below / scale])
}
