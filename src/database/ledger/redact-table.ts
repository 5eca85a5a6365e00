import { withoutReserved } from '../../domain/disclosure/index.ts'
import { REFUGE_TYPE } from '../../domain/services/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import type { IgnoreReason } from './account.ts'
import type { Arranged } from './arranged.ts'
import { dismissRow, foldRow, type RowSetting } from './classify-row.ts'
import { isOfServices } from './kind.ts'
import type { LedgerContext } from './ledger-context.ts'
import type { TablePlan } from './plan-table.ts'
import { ORIGIN_COLUMNS, originColumns } from './origin-columns.ts'
import { RedactedCells } from './redacted-cells.ts'
import { TextRedactor } from './redact-text.ts'
import type { RedactedTable, Redaction, ReservedRow } from './redaction.ts'
import type { WithheldText } from './withheld.ts'
import { reserveRows, type SheetRow } from './reserve-rows.ts'
import { personalColumns } from './settle-columns.ts'
import { setAside } from './set-aside.ts'
import { spreadDown } from './spread-merges.ts'
import type { Answers } from './questions.ts'
import { settleTable } from './settle-table.ts'
import { titleStated } from './stated-origin.ts'

/**
 * Leaves out of a table what no output may hold: columns of persons, what free texts hold of them, and rows of refuges,
 * of which only what is accepted stays. `before` is what was left out already of a sheet that was kept: the same is
 * left out again, and no less.
 */
export function redactTable(plan: TablePlan, context: LedgerContext, before?: Redaction): RedactedTable {
  const kept = context.keptPersonal ?? new Set<number>()
  const personal = new Set([...personalColumns(plan, kept), ...(before?.personal ?? []).filter((at) => !kept.has(at))])
  const rows = spreadDown(plan.sheet, plan.header.last + 1)
  const spread = { ...plan, sheet: { ...plan.sheet, cells: [...rows] as string[][] } }
  const strays = before?.strays ?? straysOf(spread)
  const dismissed = before?.dismissed ?? dismissedRows(plan, context.answers ?? new Map())
  const { reserved, spared, pooled, emptied } = reservationsOf(spread, personal, context, { dismissed, strays }, before)
  const cells = new RedactedCells(spread, used(plan, personal), redactorOf(plan, context))
  cells.redact({ dismissed, reserved, spared, emptied })
  return {
    plan: { ...plan, sheet: cells.sheet, arranged: withoutReservedNames(plan.arranged) },
    redaction: {
      personal: [...personal],
      keptPersonal: before?.keptPersonal ?? keptNames(plan, kept),
      beside: before?.beside ?? columnsBeside(plan, personal),
      emptied,
      dismissed,
      strays,
      reserved,
      spared,
      pooled,
      title: before?.title ?? titleStated(plan),
      texts: united(before?.texts ?? [], cells.texts),
    },
  }
}

function withoutReservedNames(arranged: Arranged): Arranged {
  const clean = (names: string) =>
    names
      .split(' · ')
      .map((name) => withoutReserved(name).text)
      .join(' · ')
  const told = arranged.told.map((each) => (each.detail === undefined ? each : { ...each, detail: clean(each.detail) }))
  return { ...arranged, told }
}

/** What leaves out of the table's texts, by what a person decided of them. */
export function redactorOf(
  plan: TablePlan,
  { answers, keptPersonal }: Pick<LedgerContext, 'answers' | 'keptPersonal'>,
) {
  return new TextRedactor(plan, answers ?? new Map(), keptPersonal ?? new Set())
}

/** The columns that are read, each once; stamps of quality are, whatever a person said of their column. */
export function used({ header }: TablePlan, personal: ReadonlySet<number>): ReadonlySet<number> {
  const { folded, match } = header
  const origins = ORIGIN_COLUMNS.map(({ name }) => originColumns(name, folded, match.mapping))
  const columns = [...match.mapping.values(), ...origins].flat()
  return new Set(columns.filter((column) => !personal.has(column)))
}

function straysOf({ header, sheet }: TablePlan): ReadonlyMap<number, number> {
  const width = header.texts.length
  const strays = new Map<number, number>()
  for (let row = header.last + 1; row < sheet.cells.length; row += 1) {
    const cells = sheet.cells[row] ?? []
    if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== ''))
      strays.set(row, cells.findLastIndex((cell) => cell.trim() !== '') + 1)
  }
  return strays
}

function dismissedRows(plan: TablePlan, answers: Answers): ReadonlyMap<number, IgnoreReason> {
  const { header, sheet, arranged } = plan
  const judged = rowSetting(plan)
  const marked = setAside(plan, answers)
  const dismissed = new Map<number, IgnoreReason>()
  sheet.cells.forEach((cells, row) => {
    if (row >= header.first && row <= header.last) return
    const isTitle = row < header.first || arranged.titles.has(row)
    const own = isTitle ? aboveHeader(cells) : (dismissRow(cells, judged) ?? marked.get(row) ?? null)
    const isUnread = arranged.unread?.has(row) === true && (own === null || own === 'fila_en_blanco')
    const reason = isUnread ? 'otra_tabla' : own
    if (reason !== null) dismissed.set(row, reason)
  })
  return dismissed
}

function aboveHeader(cells: readonly string[]): IgnoreReason {
  return cells.some((cell) => cell.trim() !== '') ? 'titulo' : 'fila_en_blanco'
}

function rowSetting({ header, sheet }: TablePlan): RowSetting {
  const columns = (names: readonly string[]) => names.flatMap((name) => header.match.mapping.get(name) ?? [])
  return {
    codes: columns(['ubigeo', 'ccdd']),
    names: columns(['territorio', 'departamento', 'provincia', 'distrito', 'nombre']),
    width: header.texts.length,
    header: foldRow(sheet.cells[header.last] ?? []),
  }
}

interface Reserved {
  readonly reserved: ReadonlyMap<number, ReservedRow>
  readonly spared: ReadonlySet<number>
  readonly pooled: readonly (readonly [Ubigeo, number])[]
  readonly emptied: readonly number[]
}

function reservationsOf(
  plan: TablePlan,
  personal: ReadonlySet<number>,
  context: LedgerContext,
  { dismissed, strays }: Pick<Redaction, 'dismissed' | 'strays'>,
  before?: Redaction,
): Reserved {
  const { header, sheet } = plan
  const rows: SheetRow[] = []
  for (let row = header.last + 1; row < sheet.cells.length; row += 1)
    if (!dismissed.has(row) && before?.reserved.has(row) !== true)
      rows.push({ row, cells: sheet.cells[row] ?? [], stray: strays.has(row) })
  const found = isOfServices(plan.kind)
    ? reserveRows(plan, settleTable(plan, personal, context).setting, rows)
    : { reserved: [], spared: [], pooled: [] }
  const pooled = [...(before?.pooled ?? []), ...found.pooled]
  return {
    reserved: new Map([...(before?.reserved ?? []), ...found.reserved.map((each) => [each.row, each] as const)]),
    spared: new Set([...(before?.spared ?? []), ...found.spared]),
    pooled,
    emptied: pooled.length === 0 ? [] : (header.match.mapping.get(REFUGE_TYPE) ?? []),
  }
}

function keptNames(plan: TablePlan, kept: ReadonlySet<number>): string[] {
  const like = kept.size === 0 ? new Set<number>() : personalColumns(plan, new Set())
  return [...plan.header.match.mapping]
    .filter(([, columns]) => columns.some((column) => kept.has(column) && like.has(column)))
    .map(([name]) => name)
}

function columnsBeside(plan: TablePlan, personal: ReadonlySet<number>): number[] {
  const read = used(plan, personal)
  const beside = new Set<number>()
  for (let row = plan.header.last + 1; row < plan.sheet.cells.length; row += 1)
    plan.sheet.cells[row]?.forEach((cell, column) => {
      if (!read.has(column) && !beside.has(column) && cell.trim() !== '') beside.add(column)
    })
  return [...beside].sort((a, b) => a - b)
}

function united(before: readonly WithheldText[], found: readonly WithheldText[]): readonly WithheldText[] {
  const byCell = new Map([...before, ...found].map((each) => [`${each.row} ${each.column} ${each.kind}`, each]))
  return [...byCell.values()].sort((a, b) => a.row - b.row || a.column - b.column)
}
