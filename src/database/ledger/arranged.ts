import type { Notice } from './account.ts'

/**
 * What was done to a sheet before it is read, so that it holds one table under one header: what is told of it, and rows
 * (from 0) that are titles of its parts or belong to tables that are not read. What is told bears names of sheets and
 * headings, between points, as they were written until the table is redacted.
 */
export interface Arranged {
  readonly told: readonly Notice[]
  readonly titles: ReadonlySet<number>
  readonly unread?: ReadonlySet<number>
}

export const AS_IT_STANDS: Arranged = { told: [], titles: new Set() }
