/** Bars from the top: what is sure of each, and as far as it may go; null where nothing is known. */
export interface Bars {
  /** What the figures are: parts of one, or points of a hundred. */
  readonly scale: BarScale
  /** What the sure part and the possible one are called, and what stands under the axis. */
  readonly sure: string
  readonly open: string
  readonly mark: string
  /** Where the figures are from, as the document says it. */
  readonly source: string
  readonly bars: readonly {
    readonly name: string
    readonly sure: number | null
    readonly most: number | null
    readonly isAccent: boolean
  }[]
}

export type BarScale = 'share' | 'points'

/** Height of a chart in pixels: of each bar, of its axis and legend, and of one of few bars, to name each of them. */
const ROW = 22
const ENDS = 84
const LEAST = 180

/** Height of a chart in pixels of 1/96 inch. */
export function heightOfBars({ bars }: Bars): number {
  return Math.max(LEAST, ENDS + ROW * bars.length)
}
