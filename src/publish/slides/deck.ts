import { isLetterheadEmpty, madeBy, type Letterhead } from '../../domain/letterhead/index.ts'

/**
 * Slides as plain data, the same for the screen, the printed handout and the .pptx; every text is final and in Spanish.
 */
export interface Deck {
  readonly title: string
  /** What every slide must carry: "SIMULADO", "USO INTERNO"; empty when nothing applies. */
  readonly stamps: readonly string[]
  /** Plain name without extension. */
  readonly fileName: string
  readonly slides: readonly Slide[]
  /** Who signs it: the cover shows the logo, the entity and the office. */
  readonly letterhead?: Letterhead
}

/**
 * One slide: at most two blocks side by side (the first takes `wide` of the width), its source line, and what the
 * presenter says.
 */
export interface Slide {
  readonly key: string
  readonly title: string
  readonly subtitle: string
  readonly blocks: readonly SlideBlock[]
  /** Share 0–1 of the width of the first of two blocks. */
  readonly wide: number
  readonly source: string
  readonly notes: readonly string[]
}

export type SlideBlock = SlideTable | SlideBars | SlideList | SlidePicture

export interface SlideTable {
  readonly kind: 'table'
  /** `share` of the width, 0–1; all of them add up to 1. */
  readonly columns: readonly { readonly name: string; readonly right: boolean; readonly share: number }[]
  readonly rows: readonly (readonly string[])[]
  /** Height of a row in lines of text, for forms to be filled by hand. */
  readonly lines: number
}

/** One bar per line, drawn as a native chart in the .pptx; `critical` lines wear the accent and say so. */
export interface SlideBars {
  readonly kind: 'bars'
  readonly name: string
  readonly unit: string
  readonly bars: readonly {
    readonly name: string
    readonly value: number
    readonly shown: string
    readonly critical: boolean
  }[]
  /** The full length of the scale; null to fit the highest value. */
  readonly max: number | null
  /** A line below the chart: what is not in it, and why. */
  readonly note: string
}

interface SlideList {
  readonly kind: 'list'
  readonly items: readonly string[]
}

/** A picture that whoever shows the deck has drawn; without it its description remains. */
interface SlidePicture {
  readonly kind: 'picture'
  readonly name: string
  readonly alt: string
}

/** A table from column names, a ">" before the name of a column of numbers, with the share of the width of each. */
export function slideTable(
  columns: readonly (readonly [name: string, share: number])[],
  rows: readonly (readonly string[])[],
  lines = 1,
): SlideTable {
  return {
    kind: 'table',
    columns: columns.map(([name, share]) => ({ name: name.replace(/^>/, ''), right: name.startsWith('>'), share })),
    rows,
    lines,
  }
}

/** Bars that a chart holds with letters that are read from the back of a room. */
const BARS = 13

/** The chart, or two side by side on the same scale where its bars are too many for one. */
export function barBlocks(chart: SlideBars): readonly SlideBars[] {
  const { bars } = chart
  if (bars.length === 0) return []
  if (bars.length <= BARS) return [chart]
  const half = Math.ceil(bars.length / 2)
  const max = chart.max ?? Math.ceil(Math.max(...bars.map(({ value }) => value)) / 10) * 10
  return [
    { ...chart, max, bars: bars.slice(0, half), note: '' },
    { ...chart, max, bars: bars.slice(half) },
  ]
}

/** The deck with who signs it on its cover; the same one where nobody is said. */
export function signDeck(deck: Deck, letterhead: Letterhead): Deck {
  if (isLetterheadEmpty(letterhead)) return deck
  const [cover, ...rest] = deck.slides
  if (cover === undefined) return deck
  return { ...deck, letterhead, slides: [{ ...cover, source: madeBy(letterhead, 'Elaborado con Brecha.') }, ...rest] }
}
