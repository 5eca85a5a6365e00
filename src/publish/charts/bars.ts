/** Bars from 0 to 1, from the top: what is sure of each, and as far as it may go; null where nothing is known. */
export interface Bars {
  /** What the sure part and the possible one are called, and what the threshold is. */
  readonly sure: string
  readonly open: string
  readonly mark: string
  readonly bars: readonly {
    readonly name: string
    readonly sure: number | null
    readonly most: number | null
    readonly isAccent: boolean
  }[]
}
