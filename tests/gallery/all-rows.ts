interface Options {
  readonly count: number
  readonly estimateSize: () => number
  readonly scrollMargin?: number
}

/** In the place of the list that draws only the rows in view, where there is no view: every row, one under another. */
export function useVirtualizer({ count, estimateSize, scrollMargin = 0 }: Options) {
  return {
    getVirtualItems: () =>
      Array.from({ length: count }, (_, index) => ({
        index,
        key: index,
        start: scrollMargin + index * estimateSize(),
      })),
    getTotalSize: () => count * estimateSize(),
    scrollToIndex: () => undefined,
  }
}
