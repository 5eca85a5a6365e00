/**
 * What is told of a returned file that is not as it left, or of what in it is not read: nothing of that is guessed.
 * `identidad_alterada` and `base_alterada`: its hidden parts say something else than when it left. `otra_edicion`: rows
 * of another kit. `sin_base`: rows that do not say what they said, which are compared with what stands here alone.
 * `filas_faltantes`: rows that left and did not come back. The others are of cells and rows that are not read.
 */
export const KIT_FAULTS = [
  'identidad_alterada',
  'base_alterada',
  'otra_edicion',
  'sin_base',
  'filas_faltantes',
  'codigo_ajeno',
  'fuera_del_kit',
  'llave_ilegible',
  'fila_repetida',
  'valor_ilegible',
  'texto_reservado',
  'no_corresponde',
] as const
export type KitFaultKind = (typeof KIT_FAULTS)[number]

/** One kind of fault with how often it is met and where first; it never repeats what a cell says. */
export interface KitFault {
  readonly kind: KitFaultKind
  readonly count: number
  readonly sheet: string
  /** As the workbook numbers them, from 1; null where it is of no row. */
  readonly line: number | null
  readonly column: string
}
