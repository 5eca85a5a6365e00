import { settleWriting, type Writing } from './settle-writing.ts'
import { columnsWhere } from './column-cells.ts'
import type { LedgerContext } from './ledger-context.ts'
import type { TablePlan } from './plan-table.ts'
import type { TableSetting } from './table-setting.ts'
import { settlePeriods } from './settle-periods.ts'
import { settleYears, type Years } from './settle-years.ts'

/** What a whole table settles for its rows, and what of it is asked and told. */
export interface SettledTable {
  readonly setting: TableSetting
  readonly years: Years
  readonly writing: Writing
}

/** Settles it over the sheet as it stands, but for columns of persons. */
export function settleTable(plan: TablePlan, personal: ReadonlySet<number>, context: LedgerContext): SettledTable {
  const years = settleYears(plan, context.fileName, context.year ?? null)
  const writing = settleWriting(plan, context.gazetteer, context.decimals ?? new Set(), context.answers ?? new Map())
  const { periods, questions } = settlePeriods(plan, years, context.answers ?? new Map())
  const setting: TableSetting = {
    headers: plan.header.texts,
    mapping: withoutPersonal(plan, personal),
    years: years.byColumn,
    year: years.year,
    counts: new Set(columnsWhere(plan, ({ number }) => number?.whole === true)),
    date1904: plan.sheet.date1904,
    gazetteer: context.gazetteer,
    confirmed: context.confirmed ?? new Map(),
    periods,
    ...writing,
  }
  return { setting, years, writing: { ...writing, questions: [...writing.questions, ...questions] } }
}

function withoutPersonal({ header }: TablePlan, personal: ReadonlySet<number>): ReadonlyMap<string, readonly number[]> {
  return new Map(
    [...header.match.mapping].map(([name, columns]) => [name, columns.filter((column) => !personal.has(column))]),
  )
}
