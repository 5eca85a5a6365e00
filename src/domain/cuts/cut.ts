import type { Day } from '../calendar/index.ts'
import type { Etapa, InstrumentEstado, InstrumentKind } from '../instancias/index.ts'
import type { Ubigeo, UnitKey } from '../territory/index.ts'

declare const itemBrand: unique symbol
/** What a cut states something of, as one text: an instancia by its unit, or an instrument of it. */
export type CutItem = string & { readonly [itemBrand]: true }

/** Where a statement of a cut comes from: a file that was consolidated, or what was written by hand. */
export type CutCause =
  | { readonly kind: 'archivo'; readonly file: string; readonly unit: string; readonly on: Day }
  | { readonly kind: 'escrito'; readonly on: Day }

/** A consolidated state that was kept: what was known of every instancia on a day. What is not listed was not known. */
export interface Cut {
  readonly id: string
  readonly label: string
  readonly on: Day
  /** Whether any of its matrix was invented. */
  readonly simulated: boolean
  /** Whose its matrix is. */
  readonly source: string
  readonly stages: readonly (readonly [UnitKey, Etapa])[]
  readonly instruments: readonly (readonly [CutItem, InstrumentEstado])[]
  /** Regions that had answered the last kit that they were sent. */
  readonly answered: readonly Ubigeo[]
  /** Where what is not of the matrix comes from. */
  readonly causes: readonly (readonly [CutItem, CutCause])[]
}

/** The item of an instancia. */
export function stageItem(unit: UnitKey): CutItem {
  return unit as string as CutItem
}

/** The item of an instrument of an instancia. */
export function instrumentItem(unit: UnitKey, kind: InstrumentKind): CutItem {
  return `${unit} ${kind}` as CutItem
}

/** The unit of an item, and its instrument; '' for the instancia itself. */
export function partsOfItem(item: CutItem): { readonly unit: UnitKey; readonly instrument: string } {
  const [unit = '', instrument = ''] = item.split(' ')
  return { unit: unit as UnitKey, instrument }
}
