import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual'

/** The rows to draw: those in view, and always the one that holds the tab stop. */
export function rowsWithTabStop(tabStop: number): (range: Range) => number[] {
  return (range) => {
    const rows = defaultRangeExtractor(range)
    return tabStop < 0 || rows.includes(tabStop) ? rows : [...rows, tabStop].sort((a, b) => a - b)
  }
}
