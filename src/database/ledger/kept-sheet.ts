import { withoutReserved } from '../../domain/disclosure/index.ts'
import { isRecord } from '../../domain/untrusted/index.ts'
import type { MergedRange, Sheet } from '../files/index.ts'
import { ARRANGING, type Notice } from './account.ts'
import { headerRows } from './find-header.ts'
import { KINDS } from './kinds/all-kinds.ts'
import { specsOf } from './match-columns.ts'
import { isCount, isListOf, isShort, parseRedaction, printRedaction } from './printed-redaction.ts'
import type { TablePlan } from './plan-table.ts'
import { used } from './redact-table.ts'
import type { RedactedTable } from './redaction.ts'
import type { Redaction } from './redaction.ts'

/** How a kept table begins: by it a table that was redacted is told from the file that somebody brought. */
const BEGINNING = '{"brecha":"tabla"'
const VERSION = 1
/** Columns of free text: those of persons are seen while a file is reviewed and go no further. */
export const FREE_TEXT: readonly string[] = ['nombre', 'operador', 'observacion', 'ordenanza', 'subtipo']
const WIDEST = 20_000

/** A redacted table as it was kept, to be read again as it was read the first time. */
export interface KeptTable {
  readonly plan: TablePlan
  readonly redaction: Redaction
}

/** Whether these bytes are a table that was kept here, already redacted. */
export function isKeptTable(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, BEGINNING.length)) === BEGINNING
}

/**
 * A redacted table as lines of JSON: how it is read and what was left out, then a line for each row of the sheet with
 * the cells that are read.
 */
export function printKeptTable(redacted: RedactedTable): Uint8Array {
  const { first, printed } = keptHead(redacted)
  const { sheet } = redacted.plan
  return new TextEncoder().encode([first, ...sheet.cells.map((_, row) => keptRow(redacted, printed, row))].join('\n'))
}

/** The first line of a kept table, and the columns of which its rows keep their cells. */
export function keptHead({ plan, redaction }: RedactedTable): {
  readonly first: string
  readonly printed: readonly number[]
} {
  const { sheet, header, kind, rival } = plan
  const columns = [...used(plan, new Set(redaction.personal))].sort((a, b) => a - b)
  const printed = columns.filter((column) => !isOfPersons(plan, redaction, column))
  const meta = {
    brecha: 'tabla',
    version: VERSION,
    name: withoutReserved(sheet.name).text,
    kind: kind.id,
    rival,
    header: [header.first, header.last],
    mapping: [...header.match.mapping],
    columns: printed,
    date1904: sheet.date1904,
    merges: sheet.merges.map(({ row, col, rows, cols }) => [row, col, rows, cols]),
    redaction: printRedaction(redaction),
    told: plan.arranged.told,
    hidden: sheet.hiddenRows ?? [],
    struck: sheet.struckRows ?? [],
  }
  return { first: JSON.stringify(meta), printed }
}

/** The line of one row of a kept table. */
export function keptRow(
  { plan: { sheet, header } }: Pick<RedactedTable, 'plan'>,
  printed: readonly number[],
  row: number,
): string {
  const cells = sheet.cells[row] ?? []
  const shown = row <= header.last ? cells : printed.map((column) => cells[column] ?? '')
  return JSON.stringify([sheet.lines[row] ?? row + 1, shown, sheet.percents[row] ?? []])
}

function isOfPersons({ header }: TablePlan, { keptPersonal }: Redaction, column: number): boolean {
  return [...header.match.mapping].some(
    ([name, columns]) => columns.includes(column) && FREE_TEXT.includes(name) && keptPersonal.includes(name),
  )
}

/** The table of kept bytes, every part checked, or null: they may come from a stranger's file. */
export function parseKeptTable(bytes: Uint8Array): KeptTable | null {
  try {
    const [first = '', ...lines] = new TextDecoder('utf-8', { fatal: true }).decode(bytes).split('\n')
    return keptTable(
      JSON.parse(first),
      lines.map((line): unknown => JSON.parse(line)),
    )
  } catch {
    return null
  }
}

function keptTable(meta: unknown, lines: readonly unknown[]): KeptTable | null {
  if (!isRecord(meta) || meta['version'] !== VERSION || !isShort(meta['name'])) return null
  const kind = KINDS.find(({ id }) => id === meta['kind'])
  const redaction = parseRedaction(meta['redaction'])
  const { header, columns, merges, mapping, told, hidden, struck } = meta
  if (kind === undefined || redaction === null || !isPairOfCounts(header)) return null
  if (!isListOf(columns, isCount) || !isListOf(merges, isMerge) || !isListOf(mapping, isMapped)) return null
  const [top, last] = header
  if (!isListOf(lines, isLine) || last < top || last >= lines.length) return null
  const names = new Set(specsOf(kind).map(({ name }) => name))
  if (mapping.some(([name]) => !names.has(name)) || columns.some((column) => column >= WIDEST)) return null
  const sheet: Sheet = {
    name: meta['name'],
    hidden: false,
    cells: lines.map(([, cells], row) => (row <= last ? [...cells] : spread(cells, columns))),
    lines: lines.map(([line]) => line),
    merges: merges.map(([row, col, rows, cols]): MergedRange => ({ row, col, rows, cols })),
    date1904: meta['date1904'] === true,
    dates: [],
    percents: lines.map(([, , percents]) => percents),
    ...(isListOf(hidden, isCount) && hidden.length > 0 ? { hiddenRows: hidden } : {}),
    ...(isListOf(struck, isCount) && struck.length > 0 ? { struckRows: struck } : {}),
  }
  const rival = KINDS.find(({ table }) => table === meta['rival'])?.table ?? null
  const arranged = { told: isListOf(told, isTold) ? told : [], titles: new Set<number>() }
  const match = { mapping: new Map(mapping), score: 0, complete: true }
  return { plan: { sheet, kind, rival, header: { ...headerRows(sheet, top, last), match }, arranged }, redaction }
}

function spread(cells: readonly string[], columns: readonly number[]): string[] {
  const row = Array.from({ length: cells.some((cell) => cell !== '') ? Math.max(-1, ...columns) + 1 : 0 }, () => '')
  columns.forEach((column, at) => row.length > 0 && (row[column] = cells[at] ?? ''))
  return row
}

function isTold(value: unknown): value is Notice {
  return (
    isRecord(value) &&
    ARRANGING.some((kind) => kind === value['kind']) &&
    isCount(value['count']) &&
    (value['detail'] === undefined || typeof value['detail'] === 'string')
  )
}

function isPairOfCounts(value: unknown): value is readonly [number, number] {
  return isListOf(value, isCount) && value.length === 2
}

function isMerge(value: unknown): value is readonly [number, number, number, number] {
  return isListOf(value, isCount) && value.length === 4 && value.every((each) => each < WIDEST)
}

function isMapped(value: unknown): value is readonly [string, readonly number[]] {
  return Array.isArray(value) && value.length === 2 && isShort(value[0]) && isListOf(value[1], isCount)
}

function isLine(value: unknown): value is readonly [number, readonly string[], readonly number[]] {
  const isText = (cell: unknown): cell is string => typeof cell === 'string'
  return (
    Array.isArray(value) &&
    value.length === 3 &&
    isCount(value[0]) &&
    isListOf(value[1], isText) &&
    isListOf(value[2], isCount)
  )
}
