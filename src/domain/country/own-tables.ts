import type { TableName } from '../measure/index.ts'

/**
 * Tables that belong to one matrix: a person's own instancias never stand beside simulated instruments, nor the other
 * way round.
 */
export const MATRIX_TABLES: readonly TableName[] = ['instancias', 'instrumentos']

/**
 * Whether a table of the build gives way to the tables that a person brings: those of the same name, both of the matrix
 * when either is brought (the one that is not stays without data), and all of them to a country of one's own.
 */
export function givesWay(table: TableName, brought: ReadonlySet<TableName>): boolean {
  if (brought.has(table) || brought.has('territorios')) return true
  return MATRIX_TABLES.includes(table) && MATRIX_TABLES.some((each) => brought.has(each))
}
