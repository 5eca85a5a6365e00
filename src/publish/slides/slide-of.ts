import type { Slide, SlideBlock } from './deck.ts'
import { workshopNotes } from './workshop-words.ts'

/** A slide with the usual parts. */
export function slideOf(
  key: keyof typeof workshopNotes,
  title: string,
  subtitle: string,
  blocks: readonly SlideBlock[],
  source = '',
  wide = 0.5,
): Slide {
  return { key, title, subtitle, blocks, wide, source, notes: workshopNotes[key] }
}
