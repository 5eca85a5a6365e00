import { isDay, writeTypedDay } from '../../domain/calendar/index.ts'
import { withoutPersonalText } from '../../domain/disclosure/index.ts'
import { speaksOfRefuge } from '../../domain/services/index.ts'
import type { Sheet } from '../files/index.ts'
import type { Ledger } from './account.ts'
import type { ColumnVerdict } from './column-verdict.ts'
import { judgeColumns, type ColumnTexts } from './judge-columns.ts'
import type { LedgerContext } from './ledger-context.ts'
import { specsOf } from './match-columns.ts'
import { readDate } from './dates.ts'
import type { KindId } from './kind.ts'
import type { NumberStyle } from './numbers.ts'
import { isPersonal } from './personal-columns.ts'
import { TextRedactor } from './redact-text.ts'
import type { Redaction } from './redaction.ts'
import { personalColumns, settleStyles } from './settle-columns.ts'
import { settleTable } from './settle-table.ts'
import type { TablePlan } from './plan-table.ts'
import type { StatedHeader } from './stated-columns.ts'

/** The beginning of a sheet as the file has it, and what each column is taken for, to be confirmed or overruled. */
export interface TablePreview {
  readonly sheet: string
  /** Null while no table is told. */
  readonly kind: KindId | null
  readonly header: StatedHeader | null
  readonly columns: readonly PreviewColumn[]
  /** Canonical columns that the kind knows. */
  readonly names: readonly string[]
  /** Canonical columns of which at least one is still wanted, for each such group. */
  readonly missing: readonly (readonly string[])[]
  /** `row` is counted from 0, `line` as the file counts. Cells of reserved rows and of persons' columns are empty. */
  readonly rows: readonly PreviewRow[]
}

interface PreviewRow {
  readonly row: number
  readonly line: number
  readonly cells: readonly string[]
  readonly reserved: boolean
  /** Whether the row holds nothing of the columns' own: a title, a repeated header, a total. */
  readonly aside: boolean
}

/** `doubtful` is an example whose point or comma nothing settled. */
export interface PreviewColumn {
  readonly header: string
  readonly name: string | null
  readonly personal: boolean
  readonly doubtful: string | null
  readonly verdict: ColumnVerdict
}

/** Of a column that is only in the header. */
const UNJUDGED: ColumnVerdict = {
  ...{ meaning: 'vacia', written: 0, fits: 0, reserved: 0, noted: 0 },
  ...{ styles: [], misfits: [], writing: null },
}
const ROWS_BELOW = 6
const ROWS_IN_ALL = 12
const LONGEST_CELL = 200

/**
 * The preview of a planned table; rows of a refuge, columns of persons and those `emptied` of their counts of refuges
 * show nothing, whoever asks.
 */
export function previewTable(
  plan: TablePlan,
  context: LedgerContext,
  told: Pick<Ledger, 'reserved'>,
  redaction: Pick<Redaction, 'emptied' | 'dismissed'> = { emptied: [], dismissed: new Map() },
  textsOf?: (column: number) => ColumnTexts,
): TablePreview {
  const { sheet, header, kind } = plan
  const personal = personalColumns(plan, new Set())
  const hidden = new Set([...personal, ...redaction.emptied])
  return {
    sheet: sheet.name,
    kind: kind.id,
    header: { first: header.first, last: header.last },
    columns: columnsOf(plan, personal, context, { dismissed: redaction.dismissed, textsOf }),
    names: specsOf(kind).map(({ name }) => name),
    missing: kind.essential.filter((group) => !group.some((name) => header.match.mapping.has(name))),
    rows: rowsOf(sheet, header.last, ROWS_BELOW, hidden, new Set(told.reserved)).map((row) =>
      row.row > header.last
        ? {
            ...withoutTexts(row, new TextRedactor(plan, new Map(), new Set())),
            aside: redaction.dismissed.has(row.row),
          }
        : row,
    ),
  }
}

function columnsOf(
  plan: TablePlan,
  personal: ReadonlySet<number>,
  context: LedgerContext,
  {
    dismissed,
    textsOf,
  }: {
    readonly dismissed: Redaction['dismissed']
    readonly textsOf: ((column: number) => ColumnTexts) | undefined
  },
): PreviewColumn[] {
  const { setting } = settleTable(plan, personal, context)
  const verdicts = judgeColumns({ plan, setting, dismissed, ...(textsOf === undefined ? {} : { textsOf }) }, personal)
  const styles = settleStyles(plan)
  const names = new Map(
    [...plan.header.match.mapping].flatMap(([name, columns]) => columns.map((column) => [column, name] as const)),
  )
  return plan.header.texts.map((text, column) => ({
    header: text,
    name: names.get(column) ?? null,
    personal: personal.has(column),
    doubtful: doubtOf(styles.get(column)),
    verdict: verdicts[column] ?? UNJUDGED,
  }))
}

function withoutTexts(row: PreviewRow, redactor: TextRedactor): PreviewRow {
  return { ...row, cells: row.cells.map((cell, column) => redactor.redact(column, cell).text) }
}

// A mark that may be either is asked about as a question of the table.
function doubtOf(style: NumberStyle | undefined): string | null {
  return style === undefined || style.point === 'unknown' || style.comma === 'unknown' ? null : style.doubtful
}

/** The beginning of a sheet in which no table is told. */
export function previewSheet(sheet: Sheet): TablePreview {
  const sample = sheet.cells.slice(0, ROWS_IN_ALL)
  const width = Math.max(0, ...sample.map((row) => row.length))
  const personal = new Set(
    Array.from({ length: width }, (_, column) => column).filter((column) =>
      isPersonal(
        '',
        sample.map((row) => row[column] ?? ''),
      ),
    ),
  )
  return {
    sheet: sheet.name,
    kind: null,
    header: null,
    columns: [],
    names: [],
    missing: [],
    rows: rowsOf(sheet, -1, ROWS_IN_ALL, personal, new Set()),
  }
}

// Below the header any cell that reads as a refuge reserves its row, whatever became of the row.
function rowsOf(
  sheet: Sheet,
  header: number,
  below: number,
  personal: ReadonlySet<number>,
  told: ReadonlySet<number>,
): PreviewRow[] {
  return sheet.cells.slice(0, header + 1 + below).map((row, at) => {
    const line = sheet.lines[at] ?? at + 1
    const reserved = at > header && (told.has(line) || row.some(speaksOfRefuge))
    return {
      row: at,
      line,
      reserved,
      aside: false,
      cells: row.map((cell, column) => {
        if (at <= header) return withoutPersonalText(cell).text.slice(0, LONGEST_CELL)
        return reserved || personal.has(column) ? '' : asSeen(sheet, at, column).slice(0, LONGEST_CELL)
      }),
    }
  })
}

/** A cell as its workbook shows it: what it formats as a date is a day, and not the serial that it keeps. */
function asSeen({ cells, dates, date1904 }: Sheet, row: number, column: number): string {
  const cell = cells[row]?.[column] ?? ''
  const read = dates[row]?.includes(column) === true ? readDate(cell, date1904) : null
  const day = read !== null && 'date' in read ? read.date : null
  return day !== null && isDay(day) ? writeTypedDay(day) : cell
}
