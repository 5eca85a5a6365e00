/** What only a person can say of a whole table or column, because its cells read both ways. */
export type QuestionKind =
  | 'codigo_de_la_capital'
  | 'codigos_de_reniec'
  | 'datos_inventados'
  | 'en_miles'
  | 'en_millones'
  | 'fila_por_caso'
  | 'filas_ocultas'
  | 'filas_tachadas'
  | 'numerales_de_periodo'
  | 'orden_de_fechas'
  | 'fracciones'
  | 'parte_de_anio'
  | 'refugio_en_duda'
  | 'separador'
  | 'texto_reservado'
  | 'titulo_de_tasas'

/** Answers that may be given to each question, the first being the likelier. */
export const ANSWERS = {
  codigo_de_la_capital: ['si', 'no'],
  codigos_de_reniec: ['si', 'no'],
  datos_inventados: ['si', 'no'],
  en_miles: ['si', 'no'],
  en_millones: ['si', 'no'],
  fila_por_caso: ['si', 'no'],
  filas_ocultas: ['no', 'si'],
  filas_tachadas: ['no', 'si'],
  numerales_de_periodo: ['semestres', 'trimestres'],
  orden_de_fechas: ['dia_mes', 'mes_dia'],
  fracciones: ['si', 'no'],
  parte_de_anio: ['si', 'no'],
  refugio_en_duda: ['si', 'no'],
  separador: ['decimal', 'miles'],
  texto_reservado: ['omitir', 'conservar'],
  titulo_de_tasas: ['no', 'si'],
} as const satisfies Readonly<Record<QuestionKind, readonly string[]>>
export type Answer = (typeof ANSWERS)[QuestionKind][number]

/**
 * A question about the table, answered or not; while it is not, its cells are read as `assumed`, or wait (null) and are
 * not taken.
 */
export interface Question {
  /** Under which an answer is given: the kind, and the column (from 0) where there may be several. */
  readonly key: string
  readonly kind: QuestionKind
  readonly column: string
  /** How many rows or cells depend on it. */
  readonly count: number
  readonly example: string
  readonly answer: Answer | null
  readonly assumed: Answer | null
}

/** A person's answers by the question's key. */
export type Answers = ReadonlyMap<string, string>

/** The answer given to a question, or null when there is none that it admits. */
export function answerTo(answers: Answers, key: string, kind: QuestionKind): Answer | null {
  const given = answers.get(key)
  return ANSWERS[kind].find((each) => each === given) ?? null
}
