/** A cell of a table that has been read. */
export type Value = string | number | boolean | null

/** A row of a canonical table by the names of its columns. */
export type TableRow = Readonly<Record<string, Value>>
