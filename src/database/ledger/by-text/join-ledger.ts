import type { LongText } from '../../files/index.ts'
import type { TableRow } from '../../sources/index.ts'
import type { Correction, Ledger } from '../account.ts'
import type { ColumnTexts } from '../judge-columns.ts'
import type { PackedRows } from '../packed-rows.ts'
import type { ChosenRows } from './chosen-rows.ts'
import { printLongTable } from './print-long-table.ts'
import { MENDED, type TextVerdicts, type Verdicts } from './verdicts.ts'

interface Parts extends ChosenRows {
  readonly ledger: Ledger
}

interface Joined {
  readonly ledger: Ledger
  readonly rows: PackedRows
  readonly textsOf: (column: number) => ColumnTexts
  readonly kept: () => Uint8Array
}

/** The ledger of the chosen rows and of those that their texts tell, as one in the order of the file. */
export function joinLedger(text: LongText, parts: Parts, verdicts: TextVerdicts): Joined {
  const isChosen = new Uint8Array(text.rows)
  for (const row of parts.rows) isChosen[row] = 1
  const { corrections, mended } = correctionsOf(text, isChosen, parts.ledger, verdicts)
  const { counts } = parts.ledger
  const told = text.rows - parts.rows.length
  const countsOf = onceFor((column) => countTexts(text, isChosen, column))
  return {
    ledger: {
      ...parts.ledger,
      counts: {
        ...counts,
        physical: text.rows,
        accepted: counts.accepted + told - mended,
        corrected: counts.corrected + mended,
      },
      corrections,
      values: [],
      lines: [],
    },
    rows: packedRows({ text, isChosen, told }, parts.ledger, verdicts),
    textsOf: onceFor((column) => textsOf(text, countsOf(column), parts, column)),
    kept: () => printLongTable(text, isChosen, parts, (column) => countsOf(column).counts),
  }
}

/** The same answers, each found once. */
function onceFor<T>(find: (column: number) => T): (column: number) => T {
  const found = new Map<number, T>()
  return (column) => {
    const known = found.get(column) ?? find(column)
    found.set(column, known)
    return known
  }
}

function correctionsOf(
  text: LongText,
  isChosen: Uint8Array,
  ledger: Ledger,
  { verdicts }: TextVerdicts,
): { readonly corrections: readonly Correction[]; readonly mended: number } {
  const mending = verdicts.filter((each) => each.corrections.size > 0)
  if (mending.length === 0) return { corrections: ledger.corrections, mended: 0 }
  const corrections: Correction[] = []
  let [mended, next] = [0, 0]
  for (let row = 0; row < text.rows; row += 1) {
    for (; (ledger.corrections[next]?.line ?? Infinity) <= row + 1; next += 1)
      corrections.push(...ledger.corrections.slice(next, next + 1))
    if (isChosen[row] === 1) continue
    const before = corrections.length
    for (const verdict of mending) if (isMended(verdict, row)) corrections.push(...correctedBy(verdict, row))
    if (corrections.length > before) mended += 1
  }
  return { corrections, mended }
}

function isMended({ group, ends }: Verdicts, row: number): boolean {
  return ends[group.cells[row] ?? 0] === MENDED
}

function correctedBy({ group, corrections }: Verdicts, row: number): readonly Correction[] {
  return (corrections.get(group.cells[row] ?? 0) ?? []).map((each) => ({ ...each, line: row + 1 }))
}

interface Rows {
  readonly text: LongText
  /** Set for those that were read as rows. */
  readonly isChosen: Uint8Array
  /** How many were not. */
  readonly told: number
}

function packedRows(rows: Rows, ledger: Ledger, { verdicts, base }: TextVerdicts): PackedRows {
  const lines = linesOf(rows, ledger)
  const fields = Object.keys(base).map((name) => {
    const verdict = verdicts.find(({ group }) => group.field === name)
    const values = verdict === undefined ? [base[name] ?? null] : [...verdict.values]
    const apart = numbered(values, ledger, name)
    const cells = values.length <= 65_536 ? new Uint16Array(lines.length) : new Uint32Array(lines.length)
    // Where there is one value, its number is 0, which they are already.
    if (values.length > 1) fillCells(cells, lines, verdict, { isChosen: rows.isChosen, apart })
    return { name, values, cells }
  })
  return { lines, fields }
}

/** The lines of the rows that are taken, in their order. */
function linesOf({ text, isChosen, told }: Rows, ledger: Ledger): Uint32Array {
  const lines = new Uint32Array(told + ledger.lines.length)
  let [at, next] = [0, 0]
  for (let row = 0; row < text.rows; row += 1) {
    for (; ledger.lines[next] === row + 1; next += 1, at += 1) lines[at] = row + 1
    if (isChosen[row] === 1) continue
    lines[at] = row + 1
    at += 1
  }
  return lines
}

/** The numbers of what the rows read as rows say of a field; a value that no text has is put behind the others. */
function numbered(values: TableRow[string][], ledger: Ledger, name: string): readonly number[] {
  const known = new Map(values.map((value, number) => [value, number]))
  return ledger.values.map((row) => {
    const value = row[name] ?? null
    const number = known.get(value) ?? values.push(value) - 1
    known.set(value, number)
    return number
  })
}

function fillCells(
  cells: Uint16Array | Uint32Array,
  lines: Uint32Array,
  verdict: Verdicts | undefined,
  { isChosen, apart }: { readonly isChosen: Uint8Array; readonly apart: readonly number[] },
): void {
  const numbers = verdict?.numbers ?? new Uint32Array()
  const texts = verdict?.group.cells ?? new Uint16Array()
  let next = 0
  for (let at = 0; at < lines.length; at += 1) {
    const row = (lines[at] ?? 0) - 1
    if (isChosen[row] === 1) {
      cells[at] = apart[next] ?? 0
      next += 1
    } else cells[at] = numbers[texts[row] ?? 0] ?? 0
  }
}

interface TextCounts {
  /** How many of the rows that were not read as rows have each text of a column. */
  readonly counts: Uint32Array
  /** The first of them, counted from 1. */
  readonly firsts: Uint32Array
}

function countTexts(text: LongText, isChosen: Uint8Array, column: number): TextCounts {
  const { texts = [], cells = new Uint16Array() } = text.columns[column] ?? {}
  const [counts, firsts] = [new Uint32Array(texts.length), new Uint32Array(texts.length)]
  for (let row = 0; row < text.rows; row += 1) {
    if (isChosen[row] === 1) continue
    const number = cells[row] ?? 0
    if (counts[number] === 0) firsts[number] = row + 1
    counts[number] = (counts[number] ?? 0) + 1
  }
  return { counts, firsts }
}

function textsOf(text: LongText, { counts, firsts }: TextCounts, parts: Parts, column: number): ColumnTexts {
  const { plan, redacted, rows } = parts
  const found = new Map<string, { count: number; line: number }>()
  const note = (cell: string, count: number, line: number) => {
    if (cell === '') return
    const known = found.get(cell)
    if (known === undefined) found.set(cell, { count, line })
    else Object.assign(known, { count: known.count + count, line: Math.min(known.line, line) })
  }
  plan.sheet.cells.forEach((cells, at) => {
    if (at > plan.header.last && !redacted.redaction.dismissed.has(at))
      note(cells[column] ?? '', 1, (rows[at] ?? 0) + 1)
  })
  const { texts = [] } = text.columns[column] ?? {}
  texts.forEach((each, number) => (counts[number] ?? 0) > 0 && note(each, counts[number] ?? 0, firsts[number] ?? 0))
  return new Map([...found].sort(([, a], [, b]) => a.line - b.line))
}
