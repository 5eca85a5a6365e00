import type { TerritoryFacts } from '../../domain/country/index.ts'
import type { KitSheet } from './kit-sheet.ts'
import type { KitRow } from './kit-rows.ts'

/** Which kit it is. */
export interface KitHead {
  /** Its territory, day and content as one text: the same state of the same day makes the same kit. */
  readonly id: string
  readonly unit: TerritoryFacts
  /** AAAA-MM-DD. */
  readonly madeOn: string
  readonly fileName: string
}

/** A kit as it leaves: a workbook to be filled in by the government of a region or of a provincia. */
export interface Kit extends KitHead {
  readonly bytes: Uint8Array
}

/** A sheet of the kit with its rows, in the order in which they stand on it. */
export interface FilledSheet {
  readonly sheet: KitSheet
  readonly rows: readonly KitRow[]
}
