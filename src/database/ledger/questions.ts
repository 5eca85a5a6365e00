/** What only a person can say of a whole table or column, because its cells read both ways. */
export type QuestionKind =
  | 'codigo_de_la_capital'
  | 'dato_personal'
  | 'datos_inventados'
  | 'orden_de_fechas'
  | 'fracciones'
  | 'refugio_en_duda'
  | 'separador'

/** Answers that may be given to each question, the first being the likelier. */
export const ANSWERS = {
  codigo_de_la_capital: ['si', 'no'],
  dato_personal: ['omitir', 'conservar'],
  datos_inventados: ['si', 'no'],
  orden_de_fechas: ['dia_mes', 'mes_dia'],
  fracciones: ['si', 'no'],
  refugio_en_duda: ['si', 'no'],
  separador: ['decimal', 'miles'],
} as const satisfies Readonly<Record<QuestionKind, readonly string[]>>
export type Answer = (typeof ANSWERS)[QuestionKind][number]

/** A question about the table, answered or not; while it is not, its cells are read as `assumed`, or wait (null) and are not taken. */
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
