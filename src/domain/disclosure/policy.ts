import { known, missing, type Measure, type MissingReason } from '../measure/index.ts'

/**
 * The rules of small counts one may choose, by k (counts of 1 to k − 1 are hidden), each with its name: all of the
 * program reads them here.
 */
const K_RULES = { 5: 'usual', 11: 'estricta' } as const

/** A k that may be chosen. */
export type SmallCount = keyof typeof K_RULES

/** The k that may be chosen, ascending. */
export const K_CHOICES: readonly SmallCount[] = Object.keys(K_RULES).flatMap((text) => parseSmallCount(text) ?? [])

/** The k where none is chosen. */
export const USUAL_K: SmallCount = 5

/** What a rule is called: "usual", "estricta". */
export function smallCountName(k: SmallCount): string {
  return K_RULES[k]
}

/** Whether the value is a k that may be chosen. */
export function isSmallCount(value: unknown): value is SmallCount {
  return typeof value === 'number' && value in K_RULES
}

/** The k that a text is, or null when it is none of the choices. */
export function parseSmallCount(text: string): SmallCount | null {
  const value = Number(text)
  return String(value) === text && isSmallCount(value) ? value : null
}

/** What may be shown of small counts: those of 1 to k − 1 are hidden, unless it is for internal use (METHOD §3). */
export interface DisclosurePolicy {
  readonly k: SmallCount
  readonly internal: boolean
}

/** What is made to be shared, with the usual k. */
export const SHAREABLE: DisclosurePolicy = { k: USUAL_K, internal: false }

/** Stamp of everything made while small counts are shown. */
export const INTERNAL_STAMP = 'USO INTERNO'

/** The stamp with what it means: first line of a file, foot of a page. */
export const INTERNAL_NOTE = `${INTERNAL_STAMP}: muestra cuentas de muy pocos casos; no comparta`

/**
 * Hidden because it is small itself, because another small one would follow from it, or because its own source
 * suppressed it and nobody here knows it (METHOD §3).
 */
const HIDDEN_REASONS = ['cuenta_pequena', 'cuenta_protegida', 'reservada_en_origen'] as const
export type HiddenReason = Extract<MissingReason, (typeof HIDDEN_REASONS)[number]>

export function isHiddenReason(reason: MissingReason | null): reason is HiddenReason {
  return HIDDEN_REASONS.some((each) => each === reason)
}

export function isHidden(measure: Measure<unknown>): boolean {
  return measure.kind === 'missing' && isHiddenReason(measure.reason)
}

/** A hidden cell as it is written, "<5", "oculto" or "reservado"; null where the reason is another. */
export function hiddenShort(reason: MissingReason | null, k: number): string | null {
  if (!isHiddenReason(reason)) return null
  if (reason === 'reservada_en_origen') return 'reservado'
  return reason === 'cuenta_pequena' ? `<${k}` : 'oculto'
}

/** What the column of quality says of a hidden value: that its source reserved it, or that it is suppressed here. */
export function hiddenQuality(reason: MissingReason | null): 'reservado' | 'suprimido' | null {
  if (!isHiddenReason(reason)) return null
  return reason === 'reservada_en_origen' ? 'reservado' : 'suprimido'
}

/** Whether a count may not be written: zero may. */
export function isSmall(count: number, { k, internal }: DisclosurePolicy): boolean {
  return !internal && count > 0 && count < k
}

/** One count of persons that stands alone. */
export function showCount(count: number, policy: DisclosurePolicy): Measure {
  return isSmall(count, policy) ? missing('cuenta_pequena') : known(count)
}

/** Name of an exported file, stamped when it is for internal use ("orden.csv" → "orden-uso-interno.csv"). */
export function internalName(name: string, { internal }: DisclosurePolicy): string {
  return internal ? name.replace(/(\.[^.]+)?$/, '-uso-interno$1') : name
}
