/**
 * How a figure came to be (METHOD §2–§4): seen in a table, taken from the departamento, computed from parts, or
 * invented by the generator.
 */
export const QUALITIES = ['observado', 'heredado', 'estimado', 'simulado'] as const
export type Quality = (typeof QUALITIES)[number]

/** Stands above what leaves with anything of it invented. */
export const SIMULATED_NOTE = 'CONTIENE DATOS SIMULADOS: no sirve para decidir ni para citarse.'

/** Why there is no figure; each reason has its own sentence on screen saying what to load. */
export type MissingReason =
  | 'sin_fila'
  | 'declarado_sin_dato'
  | 'duplicado_sin_resolver'
  | 'sin_bienio'
  | 'sin_dos_anios'
  | 'sin_poblacion'
  | 'sin_desagregar'
  | 'sin_tabla'
  | 'no_corresponde'
  | 'cuenta_pequena'
  | 'cuenta_protegida'
  | 'reservada_en_origen'

/**
 * Which parts of its table's source a row, or a sum of rows, comes from: their keys between spaces; empty = the whole
 * source.
 */
export type SourceKeys = string

export interface Known<T> {
  readonly kind: 'known'
  readonly value: T
  readonly quality: Quality
  /** The keys of the rows that it was made from; absent = the whole source of its table. */
  readonly from?: readonly SourceKeys[]
}

export interface Missing {
  readonly kind: 'missing'
  readonly reason: MissingReason
  /** The keys of the rows that leave it without a value, or that hold the one that is hidden. */
  readonly from?: readonly SourceKeys[]
}

/** A value with its quality, or the reason for its absence; zero is a value, never an absence. */
export type Measure<T = number> = Known<T> | Missing

export function known<T>(value: T, quality: Quality = 'observado', from: readonly SourceKeys[] = []): Known<T> {
  return isOfWholeTable(from) ? { kind: 'known', value, quality } : { kind: 'known', value, quality, from }
}

export function missing(reason: MissingReason, from: readonly SourceKeys[] = []): Missing {
  return isOfWholeTable(from) ? { kind: 'missing', reason } : { kind: 'missing', reason, from }
}

function isOfWholeTable(from: readonly SourceKeys[]): boolean {
  return from.every((keys) => keys === '')
}

export function valueOf<T>(measure: Measure<T>): T | null {
  return measure.kind === 'known' ? measure.value : null
}

/** A three-valued verdict: "no" and "sin dato" are different states everywhere (METHOD §2). */
export const VERDICTS = ['si', 'no', 'sin_dato'] as const
export type Verdict = (typeof VERDICTS)[number]

/**
 * A verdict of something that may not concern the unit at all: coverage of nothing expected, a criterion of context
 * (METHOD §2).
 */
export const APPLIED = [...VERDICTS, 'no_aplica'] as const
export type Applied = (typeof APPLIED)[number]

export function verdictOf(holds: boolean | null): Verdict {
  return holds === null ? 'sin_dato' : holds ? 'si' : 'no'
}

/** "Al menos uno de": yes as soon as one is yes, no when all are no, otherwise unknown (METHOD §6). */
export function anyOf(parts: readonly Verdict[]): Verdict {
  if (parts.includes('si')) return 'si'
  return parts.every((part) => part === 'no') ? 'no' : 'sin_dato'
}

export function negate(verdict: Verdict): Verdict {
  return verdict === 'sin_dato' ? 'sin_dato' : verdict === 'si' ? 'no' : 'si'
}

/** Closed interval of a share or a score, lower end first. */
export interface Interval {
  readonly min: number
  readonly max: number
}

export function pointInterval(value: number): Interval {
  return { min: value, max: value }
}

export const UNKNOWN_SCORE: Interval = { min: 0, max: 1 }
