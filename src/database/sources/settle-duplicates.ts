import type { Note, ReadRow, Rejection } from './parsed.ts'
import { worseOrigin } from '../origins/index.ts'

interface Settled<R extends object> {
  readonly kept: ReadRow<R>[]
  readonly rejections: Rejection[]
  readonly notes: Note[]
  readonly merged: number
}

/**
 * Rows of one key: equal ones become one (noted); different ones are all rejected, naming each other's lines, or all
 * kept with a note, as the table's schema says.
 */
export function settleDuplicates<R extends object>(
  rows: readonly ReadRow<R>[],
  conflict: 'reject' | 'keep',
): Settled<R> {
  const settled: Settled<R> = { kept: [], rejections: [], notes: rows.flatMap(({ notes }) => notes), merged: 0 }
  const merged = { rows: 0 }
  for (const group of groupsOf(rows)) {
    const distinct = distinctOf(group)
    const lines = group.map(({ line }) => line)
    if (distinct.length > 1 && conflict === 'reject') {
      settled.rejections.push(...group.map((read) => conflicting(read, lines)))
      continue
    }
    settled.kept.push(...distinct)
    merged.rows += group.length - distinct.length
    settled.notes.push(...notesOf(group, distinct, lines))
  }
  settled.kept.sort((a, b) => a.line - b.line)
  settled.notes.sort((a, b) => a.line - b.line)
  return { ...settled, merged: merged.rows }
}

function groupsOf<R extends object>(rows: readonly ReadRow<R>[]): Iterable<ReadRow<R>[]> {
  const groups = new Map<string, ReadRow<R>[]>()
  for (const read of rows) {
    const key = read.key ?? `line ${read.line}`
    const group = groups.get(key)
    if (group) group.push(read)
    else groups.set(key, [read])
  }
  return groups.values()
}

function distinctOf<R extends object>(group: readonly ReadRow<R>[]): ReadRow<R>[] {
  if (group.length === 1) return [...group]
  const seen = new Map<string, ReadRow<R>>()
  for (const read of group) {
    const said = JSON.stringify(read.raw)
    const twin = seen.get(said)
    seen.set(said, twin === undefined ? read : { ...twin, row: worseOrigin(twin.row, read.row) })
  }
  return [...seen.values()]
}

function conflicting<R extends object>({ line, key }: ReadRow<R>, lines: readonly number[]): Rejection {
  return { line, column: '', value: key ?? '', reason: 'duplicado_en_conflicto', lines }
}

function notesOf<R extends object>(
  group: readonly ReadRow<R>[],
  distinct: readonly ReadRow<R>[],
  lines: readonly number[],
): Note[] {
  const merged = group
    .filter((read) => !distinct.some(({ line }) => line === read.line))
    .map(({ line }): Note => ({ line, column: '', value: '', rule: 'fila_repetida', lines }))
  const first = distinct[0]
  if (first === undefined || distinct.length < 2) return merged
  return [...merged, { line: first.line, column: '', value: first.key ?? '', rule: 'duplicado_por_resolver', lines }]
}
