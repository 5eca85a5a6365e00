import type { Gazetteer } from '../../domain/gazetteer/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import type { DateOrder } from './dates.ts'
import type { CapitalSetting } from './find-place.ts'
import type { NumberStyle } from './numbers.ts'
import type { OtherCodes } from './held-codes.ts'
import type { Periods } from './periods.ts'
import type { CodeWriting } from './settle-codes.ts'
import type { AloneCodes } from './alone-codes.ts'

/** What the whole table settles for its rows. `years` are by column, from its header; `year` is the table's own. */
export interface TableSetting {
  readonly headers: readonly string[]
  readonly mapping: ReadonlyMap<string, readonly number[]>
  readonly styles: ReadonlyMap<number, NumberStyle>
  readonly years: ReadonlyMap<number, number>
  readonly year: number | null
  readonly date1904: boolean
  /** The order of day and month of columns of dates. */
  readonly dateOrders: ReadonlyMap<number, DateOrder>
  /** Columns of counts: whole numbers that bear no sign of a percentage. */
  readonly counts: ReadonlySet<number>
  /** Columns of percentages written as parts of one, and what a person said of them. */
  readonly fractions: { readonly columns: ReadonlySet<number>; readonly answer: 'si' | 'no' | null }
  /** Columns of counts in thousands or millions, by what each figure is multiplied. */
  readonly scales: ReadonlyMap<number, number>
  /** Columns of counts of which a title says otherwise, with why their rows are not taken. */
  readonly doubted: ReadonlyMap<number, 'espera_respuesta' | 'no_son_recuentos'>
  /** Figures of part of a year. */
  readonly periods: Periods
  /** What a person said of rows that are each one case. */
  readonly casesByRow: 'si' | 'no' | null
  readonly codes: CodeWriting
  /** What the further columns of codes are. */
  readonly otherCodes: OtherCodes
  /** Whose codes are that stand alone. */
  readonly aloneCodes: AloneCodes
  /** Columns whose unreadable cells are left out: always, or where the named one has a value. */
  readonly optional: ReadonlyMap<string, true | string>
  /** Null where a capital's code without a distrito is nothing to ask about. */
  readonly capitals: CapitalSetting | null
  /** What a person said of the services of which only the name speaks of a refuge; until then they are reserved. */
  readonly refuges: 'si' | 'no' | null
  /** Whether the table's coordinates are metres. */
  readonly projected: boolean
  readonly gazetteer: Gazetteer
  readonly confirmed: ReadonlyMap<string, Ubigeo>
}
