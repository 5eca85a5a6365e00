import type { AttendanceFact, ServiceFact } from '../country/index.ts'
import { STATED_CENTRES, statedCentres } from './attendance.ts'
import type { Consolidated } from './consolidated.ts'

/** Two figures of one thing that do not agree, or rows that no table of the summary holds. */
export type Discrepancy =
  /** A source states other centres than its list of services holds. */
  | { readonly kind: 'centros'; readonly type: string; readonly listed: number; readonly stated: number }
  /** A consolidated table whose rows, columns and total do not add up to the same. */
  | {
      readonly kind: 'cuadro'
      readonly table: 'operados' | 'coordinados' | 'otros'
      readonly byRow: number
      readonly byColumn: number
      readonly total: number
    }
  /** Cases of a year by the row of the departamento and by those of its provincias, of all or already more of some. */
  | { readonly kind: 'casos'; readonly year: number; readonly stated: number; readonly added: number }
  /** Services of types that no consolidated table has a column for. */
  | { readonly kind: 'fuera_de_cuadros'; readonly type: string; readonly count: number }

interface Reconciled {
  readonly services: readonly ServiceFact[]
  readonly attendance: readonly AttendanceFact[]
  readonly operated: Consolidated
  readonly coordinated: Consolidated
  readonly otherServices: Consolidated
}

/** Everything in the summary that does not add up; nothing is corrected in silence (METHOD §8). */
export function reconcile(all: Reconciled): readonly Discrepancy[] {
  const { services, attendance, operated, coordinated, otherServices } = all
  return [
    ...statedTwice(services, attendance),
    ...unbalanced('operados', operated),
    ...unbalanced('coordinados', coordinated),
    ...unbalanced('otros', otherServices),
    ...leftOut(services, [operated, coordinated, otherServices]),
  ]
}

function statedTwice(services: readonly ServiceFact[], attendance: readonly AttendanceFact[]): readonly Discrepancy[] {
  const types = [
    ...new Set(attendance.filter(({ indicator }) => indicator === STATED_CENTRES).map(({ service }) => service)),
  ]
  return types.flatMap((type) => {
    const listed = services.filter((fact) => fact.type === type).reduce((sum, { count }) => sum + count, 0)
    const stated = statedCentres(attendance, type).reduce((sum, { value }) => sum + value, 0)
    return listed === 0 || listed === stated ? [] : [{ kind: 'centros' as const, type, listed, stated }]
  })
}

function unbalanced(
  table: 'operados' | 'coordinados' | 'otros',
  { rows, totals, total }: Consolidated,
): readonly Discrepancy[] {
  const byRow = rows.reduce((sum, row) => sum + row.total.atLeast, 0)
  const byColumn = totals.reduce<number>((sum, each) => sum + (each ?? 0), 0)
  return byRow === total.atLeast && byColumn === total.atLeast
    ? []
    : [{ kind: 'cuadro', table, byRow, byColumn, total: total.atLeast }]
}

function leftOut(services: readonly ServiceFact[], tables: readonly Consolidated[]): readonly Discrepancy[] {
  const counts = new Map<string, number>()
  for (const { type, count } of services) {
    if (!tables.some(({ types }) => types.includes(type))) counts.set(type, (counts.get(type) ?? 0) + count)
  }
  return [...counts].map(([type, count]) => ({ kind: 'fuera_de_cuadros', type, count }))
}
