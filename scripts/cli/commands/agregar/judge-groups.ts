import { readAnyTable, type Ledger, type RejectedRow } from '../../../../src/database/ledger/index.ts'
import type { Gazetteer } from '../../../../src/domain/gazetteer/index.ts'
import { toCsv } from '../../../../src/publish/table/index.ts'
import { DataError } from '../../failure.ts'
import { REJECTED } from '../../words/sentences.ts'
import type { Grouped, GroupedRows } from './group-files.ts'

/** Why rows were not taken, how many, and one of their cells. */
interface Reason {
  readonly motivo: string
  readonly columna: string
  readonly valor: string
  readonly filas: number
}

/** The account of every row of the files: filas = aceptadas + rechazadas + ignoradas + ilegibles. */
export interface Account {
  readonly filas: number
  readonly aceptadas: number
  readonly corregidas: number
  readonly rechazadas: number
  readonly ignoradas: number
  readonly ilegibles: number
  readonly distintas: number
  readonly rechazos: readonly Reason[]
}

/** A column by which equal figures of two ways to write a place stand apart, and are added up. */
export const APART = 'CODIGO CENTRO ATENCION'

/**
 * Judges grouped rows by the rules that the page reads a file with; a group that is not taken counts as all the rows
 * that it stands for.
 */
export async function judgeGroups(
  { headers, rows, unread, called }: Pick<Grouped, 'headers' | 'rows' | 'unread' | 'called'>,
  gazetteer: Gazetteer,
  year: number | null,
): Promise<{ readonly ledger: Ledger; readonly account: Account }> {
  const read = await readGroups(headers, rows, gazetteer, year)
  if (!read.ok) throw new DataError('Ninguna fila dice a la vez su territorio y sus casos.')
  const stands = (line: number) => rows[line - 2]?.stands ?? 0
  const total = (lines: Iterable<number>) => [...new Set(lines)].reduce((sum, line) => sum + stands(line), 0)
  const { rejections, ignored, corrections } = read.ledger
  const rejected = total(rejections.flatMap(linesOf))
  const left = total(ignored.flatMap(linesOf))
  const all = rows.reduce((sum, row) => sum + row.stands, 0)
  const account = {
    filas: all + unread,
    aceptadas: all - rejected - left,
    corregidas: total(corrections.map(({ line }) => line)),
    rechazadas: rejected,
    ignoradas: left,
    ilegibles: unread,
    distintas: rows.length,
    rechazos: reasonsOf(rejections, total, called),
  }
  return { ledger: read.ledger, account }
}

function readGroups(
  headers: GroupedRows['headers'],
  rows: GroupedRows['rows'],
  gazetteer: Gazetteer,
  year: number | null,
) {
  const table = toCsv(
    [...headers, APART],
    rows.map(({ cells }, at) => [...cells, `g${at}`]),
  )
  return readAnyTable(new TextEncoder().encode(table), 'grupos.csv', gazetteer, {
    kind: 'violencia',
    ...(year === null ? {} : { year }),
  })
}

function linesOf({ line, lines = [line] }: { readonly line: number; readonly lines?: readonly number[] }) {
  return lines
}

function reasonsOf(
  rejections: Ledger['rejections'],
  total: (lines: Iterable<number>) => number,
  called: Grouped['called'],
): readonly Reason[] {
  const alike = new Map<string, { readonly first: RejectedRow; readonly lines: number[] }>()
  for (const each of rejections) {
    const key = JSON.stringify([each.reason, each.column, each.value])
    const group = alike.get(key) ?? { first: each, lines: [] }
    group.lines.push(...linesOf(each))
    alike.set(key, group)
  }
  return [...alike.values()]
    .map(({ first: { reason, column, value }, lines }) => ({
      ...{ motivo: REJECTED[reason], columna: called.get(column) ?? column, valor: value },
      filas: total(lines),
    }))
    .toSorted((a, b) => b.filas - a.filas || (a.valor < b.valor ? -1 : 1))
}
