import type { WithheldKind } from '../../domain/disclosure/index.ts'
import type { MatchProblem, MatchRule } from '../../domain/gazetteer/index.ts'
import type { Quality, TableName } from '../../domain/measure/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import type { NoteRule, RejectionReason, TableRow } from '../sources/index.ts'
import type { CaseCount } from './case-variables.ts'
import type { CoordinateRule } from './coordinates.ts'
import type { PartCount } from './periods.ts'
import type { Question } from './questions.ts'

/** What a file says of its own figures, and the cut-off as its title words it, or empty. */
export interface StatedOrigin {
  readonly title: string
  /** The worst that any row or the texts about the table state. */
  readonly quality: Quality
  /**
   * What the texts about the table say: it holds for the rows that say nothing, and for all of them when it is
   * `simulado`.
   */
  readonly said: Quality
  readonly cutOff: string
  /** Who published the figures, under what licence and where, in what all rows that say it agree; else empty. */
  readonly publisher: string
  readonly licence: string
  readonly address: string
  /** How many accepted rows state each quality; the others say nothing. */
  readonly stated: Readonly<Partial<Record<Quality, number>>>
}

/** Rules by which an accepted row was changed; the words for each live in the view and the scripts. */
export type CorrectionRule =
  | MatchRule
  | CoordinateRule
  | 'anio_de_dos_cifras'
  | 'capital_por_provincia'
  | 'celda_omitida'
  | 'dato_personal_omitido'
  | 'codigo_separado_del_nombre'
  | 'corregido_por_usted'
  | 'fraccion_por_cien'
  | 'miles_multiplicados'
  | 'millones_multiplicados'
  | 'marca_de_nota_retirada'
  | 'nombre_de_refugio_omitido'
  | 'punto_medio_de_limites'
  | 'refugio_sin_ubicacion'
  | 'territorio_confirmado'
  | 'texto_de_refugio_omitido'

/** Why a row was not taken. */
export type RejectReason =
  | MatchProblem
  | RejectionReason
  | 'anio_ausente'
  | 'anio_en_blanco'
  | 'codigo_con_separadores'
  | 'codigo_de_la_capital'
  | 'codigos_de_reniec'
  | 'codigos_difieren'
  | 'fecha_ambigua'
  | 'fecha_imposible'
  | 'fecha_sin_dia'
  | 'fraccion_o_porcentaje'
  | 'numero_ambiguo'
  | 'numero_no_entero'
  | 'porcentaje_no_recuento'
  | 'anio_contradice_encabezado'

/** Why a row holds nothing to take. */
export type IgnoreReason =
  | 'fila_en_blanco'
  | 'titulo'
  | 'unidades'
  | 'encabezado_repetido'
  | 'total'
  | 'subtotal'
  | 'nota_al_pie'
  | 'sin_dato'
  | 'reservado'
  | 'fila_oculta'
  | 'fila_tachada'
  | 'otra_tabla'
  | 'espera_respuesta'
  | 'no_son_recuentos'
  | 'periodo_parcial'
  | 'cero_servicios'
  | 'duplicado_identico'
  | 'duplicado_descartado'

/** What is worth knowing of the whole table. */
export type NoticeKind =
  | 'tabla_dudosa'
  | 'columna_personal_omitida'
  | 'columnas_no_usadas'
  | 'numero_ambiguo'
  | 'anio_del_encabezado'
  | 'anio_del_texto'
  | 'anio_supuesto'
  | 'territorio_por_nombre'
  | 'codigo_cotejado'
  | 'codigo_reniec_cotejado'
  | 'codigo_de_otro_lugar'
  | 'otro_codigo_distinto'
  | 'guion_leido_como_no'
  | 'estado_supuesto'
  | 'filas_sumadas'
  | 'periodo_parcial'
  | 'refugios_por_provincia'
  | 'desagregado_no_suma'
  | 'nivel_deducido'
  | 'asterisco_nota'
  | 'asterisco_reservado'
  | 'bloques_al_lado'
  | 'bloques_debajo'
  | 'bloques_sin_leer'
  | 'caracteres_invisibles'
  | 'casos_contados'
  | 'punto_fuera_de_su_lugar'
  | 'celda_omitida'
  | 'columnas_al_lado'
  | 'columnas_ocultas'
  | 'fechas_mes_dia'
  | 'formula_de_texto'
  | 'grupos_rellenados'
  | 'hojas_de_otra_tabla'
  | 'hojas_iguales'
  | 'hojas_sin_leer'
  | 'lista_con_niveles'
  | 'orden_de_fechas_supuesto'
  | 'recuentos_reservados'
  | 'tasa_no_es_recuento'
  | 'tipo_de_servicio_desconocido'
  | 'un_solo_anio'
  | 'varios_anios_juntos'
  | 'ya_redactado'
  | Extract<NoteRule, 'instancia_no_esperada'>

/** What is told of a sheet that was made into one table before it was read. */
export const ARRANGING = [
  'bloques_al_lado',
  'bloques_debajo',
  'bloques_sin_leer',
  'caracteres_invisibles',
  'columnas_no_usadas',
  'formula_de_texto',
  'grupos_rellenados',
  'hojas_de_otra_tabla',
  'hojas_iguales',
  'hojas_sin_leer',
  'lista_con_niveles',
] as const satisfies readonly NoticeKind[]

/**
 * `line` is the physical line or row of the file; `column` the header as the file writes it. `before` is empty for a
 * refuge (METHOD §5); `reason` says why a cell was left out.
 */
export interface Correction {
  readonly line: number
  readonly column: string
  readonly before: string
  readonly after: string
  readonly rule: CorrectionRule
  readonly reason?: RejectReason
}

/**
 * `suggestion` is a territory with all above it (several with semicolons), or empty, and `suggested` their codes;
 * `naming` is the key under which a person's answer is remembered.
 */
export interface RejectedRow {
  readonly line: number
  readonly column: string
  readonly value: string
  readonly reason: RejectReason
  readonly suggestion: string
  readonly suggested?: readonly Ubigeo[]
  readonly naming?: string
  readonly lines?: readonly number[]
}

export interface IgnoredRow {
  readonly line: number
  readonly reason: IgnoreReason
  readonly lines?: readonly number[]
}

export interface Notice {
  readonly kind: NoticeKind
  readonly column?: string
  /** Why, where the notice is of cells left out. */
  readonly reason?: RejectReason
  readonly detail?: string
  readonly count?: number
}

/** physical = header + accepted + corrected + rejected + ignored, always. */
export interface RowCounts {
  readonly physical: number
  readonly header: number
  readonly accepted: number
  readonly corrected: number
  readonly rejected: number
  readonly ignored: number
}

/** A canonical column and the header of the file's column that it is read from. */
export interface ColumnUse {
  readonly name: string
  readonly header: string
}

/**
 * A sheet's rows as canonical rows, `lines` the first line that each was made from, and the account of every physical
 * row. `beside` are rows of other tables found in the same rows.
 */
export interface Ledger {
  readonly table: TableName
  readonly counts: RowCounts
  readonly columns: readonly ColumnUse[]
  readonly corrections: readonly Correction[]
  readonly rejections: readonly RejectedRow[]
  readonly ignored: readonly IgnoredRow[]
  readonly notices: readonly Notice[]
  /** What only a person can say of the table; the rows that wait for it are among the rejections. */
  readonly questions: readonly Question[]
  readonly values: readonly TableRow[]
  readonly lines: readonly number[]
  /** Lines of rows that speak of a refuge: nothing that is told or handed out repeats their cells (METHOD §5). */
  readonly reserved: readonly number[]
  /**
   * Canonical columns read from columns of persons that were kept knowingly: their texts stay on the reader's reader
   * and go no further.
   */
  readonly personal: readonly string[]
  /**
   * Cells of free text that hold something of a person or of a refuge's place; left out of what is told and kept, but
   * for what a person keeps knowingly.
   */
  readonly texts: readonly { readonly line: number; readonly column: string; readonly kind: WithheldKind }[]
  /** Cases of a register of one row for each, by what it says of the person; empty for other tables. */
  readonly counted: readonly CaseCount[]
  /** Cases of parts of years by territory: told and drawn as unfinished, in no figure. */
  readonly parts: readonly PartCount[]
  readonly beside: Readonly<Partial<Record<TableName, readonly TableRow[]>>>
  readonly origin: StatedOrigin
}
