import type { ChangeLine, HistoryPoint } from '../cuts/index.ts'

/** What changed between two states that were kept. */
export interface CutsBetween {
  readonly before: HistoryPoint
  readonly after: HistoryPoint
  readonly lines: readonly ChangeLine[]
}

export function areInvented(cuts: CutsBetween | null): boolean {
  return cuts !== null && (cuts.before.simulated || cuts.after.simulated)
}
