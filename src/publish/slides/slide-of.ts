import { INTERNAL_STAMP, type DisclosurePolicy } from '../../domain/disclosure/index.ts'
import type { WorkshopSummary } from '../../domain/summary/index.ts'
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

/** What every slide of a deck must carry. */
export function stampsOf({ simulated }: WorkshopSummary, { internal }: DisclosurePolicy): readonly string[] {
  return [...(simulated ? ['SIMULADO'] : []), ...(internal ? [INTERNAL_STAMP] : [])]
}

/** Lower case, without accents, words joined by hyphens; safe as a file name anywhere. */
export function plainName(text: string): string {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'conjunto'
  )
}
