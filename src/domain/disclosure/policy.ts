import { known, missing, type Measure, type MissingReason } from '../measure/index.ts'

/** What may be shown of small counts: those of 1 to k − 1 are hidden, unless it is for internal use (METHOD §3). */
export interface DisclosurePolicy {
  readonly k: 5 | 11
  readonly internal: boolean
}

/** What is made to be shared, with the usual k. */
export const SHAREABLE: DisclosurePolicy = { k: 5, internal: false }

/** Stamp of everything made while small counts are shown. */
export const INTERNAL_STAMP = 'USO INTERNO'

/** The stamp with what it means: first line of a file, foot of a page. */
export const INTERNAL_NOTE = `${INTERNAL_STAMP}: muestra cuentas de muy pocos casos; no comparta`

/** Hidden because it is small itself, or because another small one would follow from it. */
export type HiddenReason = Extract<MissingReason, 'cuenta_pequena' | 'cuenta_protegida'>

export function isHiddenReason(reason: MissingReason | null): reason is HiddenReason {
  return reason === 'cuenta_pequena' || reason === 'cuenta_protegida'
}

export function isHidden(measure: Measure<unknown>): boolean {
  return measure.kind === 'missing' && isHiddenReason(measure.reason)
}

/** A hidden cell as it is written, "<5" or "oculto"; null where the reason is another. */
export function hiddenShort(reason: MissingReason | null, k: number): string | null {
  if (!isHiddenReason(reason)) return null
  return reason === 'cuenta_pequena' ? `<${k}` : 'oculto'
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
