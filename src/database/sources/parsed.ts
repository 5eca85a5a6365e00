import type { TableName } from '../../domain/measure/index.ts'

export type { TableRow, Value } from '../origins/index.ts'

/**
 * A canonical table as read: header names and cells, all text. `lines` are the physical lines (1-based) of the rows;
 * without it row i stands on line i + 2.
 */
export interface CanonicalTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly lines?: readonly number[]
}
export type CanonicalTables = Readonly<Partial<Record<TableName, CanonicalTable>>>

/** Why a row is not taken. The words for each live in the view and the scripts. */
export type RejectionReason =
  | 'celda_vacia'
  | 'numero_de_celdas'
  | 'columna_ausente'
  | 'ubigeo_invalido'
  | 'ubigeo_desconocido'
  | 'numero_invalido'
  | 'anio_invalido'
  | 'fecha_invalida'
  | 'valor_no_admitido'
  | 'nivel_no_coincide'
  | 'mujeres_mas_que_poblacion'
  | 'duplicado_en_conflicto'

/**
 * A row that was not taken: physical line (1-based), column, the cell as read (empty for a refuge, METHOD §5) and why;
 * `lines` names a conflicting group.
 */
export interface Rejection {
  readonly line: number
  readonly column: string
  readonly value: string
  readonly reason: RejectionReason
  readonly lines?: readonly number[]
}

/** What was done to, or seen in, a row that was taken (or merged into its twin). */
export type NoteRule =
  | 'fila_repetida'
  | 'duplicado_por_resolver'
  | 'instancia_no_esperada'
  | 'refugio_reservado'
  | 'superior_agregado'
  | 'dato_personal_omitido'
  | 'texto_de_refugio_omitido'

export interface Note {
  readonly line: number
  readonly column: string
  readonly value: string
  readonly rule: NoteRule
  readonly lines?: readonly number[]
}

/**
 * Rows of the input and what became of them: input = kept + merged + rejected. `added` are parents the table lacked.
 */
export interface Counted {
  readonly input: number
  readonly kept: number
  readonly merged: number
  readonly rejected: number
  readonly added: number
}

/** A table's rows and the account of every row that is not among them. */
export interface Parsed<Row> {
  readonly rows: readonly Row[]
  readonly rejections: readonly Rejection[]
  readonly notes: readonly Note[]
  readonly counted: Counted
}

/** A row that reads well, with the line it stands on; `raw` is what it said before any rule changed it. */
export interface ReadRow<R extends object> {
  readonly line: number
  readonly row: R
  readonly key: string | null
  readonly raw: R
  readonly notes: readonly Note[]
}
