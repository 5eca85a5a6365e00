import type { TableName } from '../../domain/measure/index.ts'
import type { TableRow } from '../sources/index.ts'
import { withoutOrigin, worseOrigin } from '../origins/index.ts'
import type { IgnoredRow, Notice, RejectedRow } from './account.ts'
import type { CaseCount } from './case-variables.ts'

/**
 * A canonical row with the physical row (by place in the sheet) it came from; `key` tells rows that speak of one thing.
 */
export interface Entry {
  readonly row: number
  readonly table: TableName
  readonly key: string | null
  readonly apart: string
  readonly total: boolean
  readonly values: TableRow
  /** Its cases by what it says of the persons. */
  readonly counted?: readonly CaseCount[]
}

/**
 * What to do with rows of one key that differ: reject them all, keep the first or the newest, or add up their cases.
 */
export type DuplicateRule = 'reject' | 'first' | 'newest' | 'sum'

export interface Settled {
  readonly kept: readonly Entry[]
  /** What the kept rows say of the persons, row by row. */
  readonly counted: readonly CaseCount[]
  readonly rejected: ReadonlyMap<number, RejectedRow>
  readonly ignored: ReadonlyMap<number, IgnoredRow>
  readonly notices: readonly Notice[]
}

/**
 * Settles rows of one key: equal ones count once, different ones by the rule, observations that stand apart add up.
 * Never last-wins.
 */
export function settleRows(entries: readonly Entry[], lineOf: (row: number) => number, rule: DuplicateRule): Settled {
  const dropped = new Map<Entry, Omit<IgnoredRow, 'line'>>()
  const rejected = new Map<number, RejectedRow>()
  for (const group of repeatedGroups(entries)) settleGroup(group, lineOf, rule, dropped, rejected)
  const kept =
    dropped.size + rejected.size === 0
      ? entries
      : entries.filter((entry) => !dropped.has(entry) && !rejected.has(entry.row))
  const adds = rule === 'sum' || entries.some(({ apart }) => apart !== '')
  return {
    ...(adds ? summed(kept) : { kept, notices: [] }),
    counted: kept.flatMap(({ counted = [] }) => counted),
    rejected,
    ignored: ignoredRows(kept, rejected, dropped, lineOf),
  }
}

function settleGroup(
  group: readonly Entry[],
  lineOf: (row: number) => number,
  rule: DuplicateRule,
  dropped: Map<Entry, Omit<IgnoredRow, 'line'>>,
  rejected: Map<number, RejectedRow>,
): void {
  const lines = group.map(({ row }) => lineOf(row))
  const alike = new Set(group.map(({ values }) => JSON.stringify(withoutOrigin(values)))).size === 1
  if (!alike && rule === 'reject') {
    const differing = fieldsApart(group)
    for (const { row, key, values } of group)
      rejected.set(row, {
        line: lineOf(row),
        column: '',
        value: conflictWords(key ?? '', differing, values),
        reason: 'duplicado_en_conflicto',
        suggestion: '',
        lines,
      })
    return
  }
  if (!alike && rule === 'sum' && 'casos' in (group[0]?.values ?? {})) return
  const winner = alike ? worstOf(group) : rule === 'newest' ? newestOf(group) : group[0]
  for (const entry of group)
    if (entry !== winner) dropped.set(entry, { reason: alike ? 'duplicado_identico' : 'duplicado_descartado', lines })
}

/** What the rows of one key say differently. */
function fieldsApart(group: readonly Entry[]): readonly string[] {
  const names = Object.keys(withoutOrigin(group[0]?.values ?? {}))
  return names.filter((name) => new Set(group.map(({ values }) => String(values[name] ?? ''))).size > 1)
}

/** What a row is of and what it says otherwise than its twins: "1801 · 2024 · sin desagregar: casos 12". */
function conflictWords(key: string, differing: readonly string[], values: TableRow): string {
  const said = differing.map((name) => `${name} ${String(values[name] ?? 'en blanco')}`).join(', ')
  return [key.split(' ').join(' · '), said]
    .filter((part) => part !== '')
    .join(': ')
    .replaceAll('_', ' ')
}

/** Of rows that say the same, the one of the worst origin. */
function worstOf(group: readonly Entry[]): Entry | undefined {
  return group.reduce((worst, entry) => (worseOrigin(worst.values, entry.values) === worst.values ? worst : entry))
}

function repeatedGroups(entries: readonly Entry[]): Iterable<Entry[]> {
  const firsts = new Map<TableName, Map<string, Entry>>()
  const repeated = new Map<Entry, Entry[]>()
  for (const entry of entries) {
    if (entry.key === null) continue
    const seen = firsts.get(entry.table) ?? new Map<string, Entry>()
    firsts.set(entry.table, seen)
    const key = entry.apart === '' ? entry.key : `${entry.key} ${entry.apart}`
    const first = seen.get(key)
    if (first === undefined) seen.set(key, entry)
    else repeated.set(first, [...(repeated.get(first) ?? [first]), entry])
  }
  return repeated.values()
}

function newestOf(group: readonly Entry[]): Entry | undefined {
  const datesOf = ({ values }: Entry) =>
    Object.entries(values)
      .filter(([name]) => name.startsWith('fecha_') || name === 'fecha')
      .map(([, value]) => String(value ?? ''))
      .toSorted()
      .at(-1) ?? ''
  return group.reduce((best, entry) => (datesOf(entry) >= datesOf(best) ? entry : best))
}

// A physical row is gone when none of the rows made of it is kept.
function ignoredRows(
  kept: readonly Entry[],
  rejected: ReadonlyMap<number, RejectedRow>,
  dropped: ReadonlyMap<Entry, Omit<IgnoredRow, 'line'>>,
  lineOf: (row: number) => number,
): Map<number, IgnoredRow> {
  const gone = new Map<number, IgnoredRow>()
  if (dropped.size === 0) return gone
  const alive = new Set(kept.map(({ row }) => row))
  for (const [{ row }, end] of dropped)
    if (!alive.has(row) && !rejected.has(row)) gone.set(row, { line: lineOf(row), ...end })
  return gone
}

// Rows of one key that stand apart (two centres of one distrito, two months of one year) are parts of one figure.
function summed(kept: readonly Entry[]): Pick<Settled, 'kept' | 'notices'> {
  const byKey = new Map<string, Entry>()
  const loose: Entry[] = []
  let added = 0
  for (const entry of kept) {
    const key = `${entry.table} ${entry.key ?? ''}`
    const before = byKey.get(key)
    if (entry.key === null || !('casos' in entry.values)) loose.push(entry)
    else if (before === undefined) byKey.set(key, entry)
    else {
      added += 1
      byKey.set(key, {
        ...before,
        values: { ...worseOrigin(before.values, entry.values), ...addedCases(before.values, entry.values) },
      })
    }
  }
  const notices: Notice[] = added === 0 ? [] : [{ kind: 'filas_sumadas', count: added }]
  return { kept: [...loose, ...byKey.values()].sort((a, b) => a.row - b.row), notices }
}

/** Two counts of cases added: with what a source withheld of one, their sum is known in part. */
function addedCases(a: TableRow, b: TableRow): TableRow {
  const told = [a, b].flatMap(({ casos }) => (typeof casos === 'number' ? [casos] : []))
  const casos = told.length === 0 ? null : told.reduce((sum, each) => sum + each, 0)
  const most = [a, b].map((row) => Number(String(row['reservado'] ?? row['casos']).replace('hasta ', '')))
  const isWithheld = [a, b].some(({ reservado }) => typeof reservado === 'string')
  if (!isWithheld) return { casos }
  return { casos, reservado: most.some(Number.isNaN) ? 'si' : `hasta ${most.reduce((sum, each) => sum + each, 0)}` }
}
