import { INTERNAL_STAMP, type DisclosurePolicy } from '../../domain/disclosure/index.ts'
import type { WorkshopSummary } from '../../domain/summary/index.ts'
import type { Slide, SlideBlock, slideTable } from './deck.ts'
import { fittingTables } from './fit-table.ts'
import { workshopNotes, workshopWords } from './workshop-words.ts'
import { unaccented } from '../../domain/untrusted/index.ts'

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

interface TableSlides {
  readonly key: keyof typeof workshopNotes
  readonly title: string
  readonly subtitle: string
  readonly columns: Parameters<typeof slideTable>[0]
  readonly rows: readonly (readonly string[])[]
  readonly source?: string
  /** Height of a row in lines, where it is more than its text needs. */
  readonly lines?: number
  /** Slides at most; what is said of the rows that are left out stands below the title. */
  readonly most?: { readonly slides: number; readonly says: (shown: number) => string }
}

/** A table over as many slides as it needs to be read from the back of a room; none where it has no rows. */
export function tableSlides({ key, title, subtitle, columns, rows, source, lines, most }: TableSlides) {
  const whole = fittingTables(columns, rows, lines)
  const isCut = most !== undefined && whole.length > most.slides
  const held = isCut ? fittingTables(columns, firstRows(columns, rows, most.slides, lines), lines) : whole
  const shown = held.reduce((sum, table) => sum + table.rows.length, 0)
  const below = isCut ? `${subtitle}${most.says(shown)}` : subtitle
  return held.map((table, at) =>
    slideOf(key, title + workshopWords.piece(at + 1, held.length), below, [table], source ?? ''),
  )
}

/** As many rows as so many slides hold. */
function firstRows(
  columns: TableSlides['columns'],
  rows: TableSlides['rows'],
  slides: number,
  lines: number | undefined,
): TableSlides['rows'] {
  const fits = (count: number) => fittingTables(columns, rows.slice(0, count), lines).length <= slides
  return rows.slice(0, rows.findLastIndex((_, at) => fits(at + 1)) + 1)
}

/** What every slide of a deck must carry. */
export function stampsOf({ simulated }: WorkshopSummary, { internal }: DisclosurePolicy): readonly string[] {
  return [...(simulated ? ['SIMULADO'] : []), ...(internal ? [INTERNAL_STAMP] : [])]
}

/** Lower case, without accents, words joined by hyphens; safe as a file name anywhere. */
export function plainName(text: string): string {
  return (
    unaccented(text)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'conjunto'
  )
}
