import type { Answer, QuestionKind } from './questions.ts'

/** What a whole column is, decided from its header and all its cells before any of them has a value. */
export type ColumnMeaning =
  | 'codigo'
  | 'nombre'
  | 'camino'
  | 'recuento'
  | 'miles'
  | 'tasa'
  | 'porcentaje'
  | 'fraccion'
  | 'medida'
  | 'fecha'
  | 'anio'
  | 'periodo'
  | 'grados'
  | 'metros'
  | 'respuesta'
  | 'texto'
  | 'vacia'

/** How its cells are written, where that is a choice between two. */
export type ColumnStyle = 'dia_mes' | 'mes_dia' | 'punto_decimal' | 'punto_miles' | 'coma_decimal' | 'coma_miles'

/** The verdict of a column with its evidence: of the cells that say something, how many read as what it is. */
export interface ColumnVerdict {
  readonly meaning: ColumnMeaning
  readonly written: number
  readonly fits: number
  /** Cells that its source suppressed, and cells that bear the mark of a note. */
  readonly reserved: number
  readonly noted: number
  readonly styles: readonly ColumnStyle[]
  /** Lines of the first cells that do not fit. */
  readonly misfits: readonly number[]
  /**
   * How it is written as a question that a person may answer otherwise, whatever its cells prove; null where there is
   * nothing to choose.
   */
  readonly writing: {
    readonly key: string
    readonly kind: QuestionKind
    readonly answer: Answer | null
  } | null
}

/** How one cell fares under a verdict. */
export type CellFit = 'vale' | 'vacia' | 'reservada' | 'no_vale'
