/**
 * What a person said of a sheet: the rows of its header, and for a column the canonical one that it is, or null where
 * it is not to be used. Rows and columns are counted from 0; whatever is not stated is proposed.
 */
export interface StatedColumns {
  readonly header: StatedHeader | null
  readonly columns: ReadonlyMap<number, string | null>
}

export interface StatedHeader {
  readonly first: number
  readonly last: number
}

export const NOTHING_STATED: StatedColumns = { header: null, columns: new Map() }
