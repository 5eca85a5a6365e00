import type { LongText } from '../../files/index.ts'
import type { Correction, Ledger } from '../account.ts'
import type { ColumnTexts } from '../judge-columns.ts'
import type { ChosenRows } from './chosen-rows.ts'
import { printLongTable } from './print-long-table.ts'
import { MENDED, type TextVerdicts, type Verdicts } from './verdicts.ts'

interface Parts extends ChosenRows {
  readonly ledger: Ledger
}

interface Joined {
  readonly ledger: Ledger
  readonly textsOf: (column: number) => ColumnTexts
  readonly kept: () => Uint8Array
}

/** The account of the chosen rows and of those that their texts tell, as one in the order of the file. */
export function joinLedger(text: LongText, parts: Parts, verdicts: TextVerdicts): Joined {
  const { isRead } = parts
  const { corrections, mended } = correctionsOf(text, isRead, parts.ledger, verdicts)
  const { counts } = parts.ledger
  const told = text.rows - counts.physical
  const countsOf = onceFor((column) => countTexts(text, isRead, column))
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
    },
    textsOf: onceFor((column) => textsOf(text, countsOf(column), parts, column)),
    kept: () => printLongTable(text, parts, (column) => countsOf(column).counts),
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
  isRead: Uint8Array,
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
    if (isRead[row] === 1) continue
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

interface TextCounts {
  /** How many of the rows that were not read as rows have each text of a column. */
  readonly counts: Uint32Array
  /** The first of them, counted from 1. */
  readonly firsts: Uint32Array
}

function countTexts(text: LongText, isRead: Uint8Array, column: number): TextCounts {
  const { texts = [], cells = new Uint16Array() } = text.columns[column] ?? {}
  const [counts, firsts] = [new Uint32Array(texts.length), new Uint32Array(texts.length)]
  for (let row = 0; row < text.rows; row += 1) {
    if (isRead[row] === 1) continue
    const number = cells[row] ?? 0
    if (counts[number] === 0) firsts[number] = row + 1
    counts[number] = (counts[number] ?? 0) + 1
  }
  return { counts, firsts }
}

function textsOf(text: LongText, { counts, firsts }: TextCounts, parts: Parts, column: number): ColumnTexts {
  const { plan, redacted, rows, isRead } = parts
  const found = new Map<string, { count: number; line: number }>()
  const note = (cell: string, count: number, line: number) => {
    if (cell === '') return
    const known = found.get(cell)
    if (known === undefined) found.set(cell, { count, line })
    else Object.assign(known, { count: known.count + count, line: Math.min(known.line, line) })
  }
  plan.sheet.cells.forEach((cells, at) => {
    const row = rows[at] ?? 0
    if (at > plan.header.last && isRead[row] === 1 && !redacted.redaction.dismissed.has(at))
      note(cells[column] ?? '', 1, row + 1)
  })
  const { texts = [] } = text.columns[column] ?? {}
  texts.forEach((each, number) => (counts[number] ?? 0) > 0 && note(each, counts[number] ?? 0, firsts[number] ?? 0))
  return new Map([...found].sort(([, a], [, b]) => a.line - b.line))
}
