import type { Correction, Notice } from './account.ts'

/** Groups told one by one; the rest of a column is told in one. */
const TOLD = 12

/** Cells that were left out of rows that are taken, grouped by what they say: "16 filas: marzo 2019". */
export function droppedNotices(corrections: readonly Correction[]): Notice[] {
  const groups = new Map<string, { readonly correction: Correction; count: number }>()
  for (const correction of corrections) {
    if (correction.rule !== 'celda_omitida') continue
    const key = `${correction.column}\u0000${correction.reason}\u0000${correction.before}`
    const group = groups.get(key) ?? { correction, count: 0 }
    group.count += 1
    groups.set(key, group)
  }
  const sorted = [...groups.values()].sort((a, b) => b.count - a.count)
  const rest = sorted.slice(TOLD).reduce((sum, { count }) => sum + count, 0)
  const told = sorted.slice(0, TOLD).map(
    ({ correction: { column, before, reason }, count }): Notice => ({
      kind: 'celda_omitida',
      column,
      ...(reason === undefined ? {} : { reason }),
      ...(before === '' ? {} : { detail: before }),
      count,
    }),
  )
  return rest === 0 ? told : [...told, { kind: 'celda_omitida', count: rest }]
}
