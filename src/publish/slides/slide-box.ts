import type { Slide } from './deck.ts'

/** A rectangle of a slide, in inches. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** Inches: a slide of 13.33 × 7.5, and where its blocks stand. */
export const PAGE = { width: 13.33, margin: 0.5, top: 1.5, bottom: 6.75 } as const
const GAP = 0.35

/** All the room there is between the head and the source line. */
export const FULL: Box = {
  x: PAGE.margin,
  y: PAGE.top,
  w: PAGE.width - 2 * PAGE.margin,
  h: PAGE.bottom - PAGE.top,
}

const COVER: Box = { ...FULL, y: 3.8, h: PAGE.bottom - 3.8 }

/** Where each block of a slide stands: the whole room, or two side by side. */
export function boxesOf({ key, blocks, wide }: Pick<Slide, 'key' | 'blocks' | 'wide'>): readonly Box[] {
  if (key === 'cover') return [COVER]
  return blocks.length < 2 ? [FULL] : besideBoxes(wide)
}

/** Two boxes, of which the first takes that share of the width. */
export function besideBoxes(wide: number): readonly [Box, Box] {
  const left = (FULL.w - GAP) * wide
  return [
    { ...FULL, w: left },
    { ...FULL, x: FULL.x + left + GAP, w: FULL.w - left - GAP },
  ]
}
