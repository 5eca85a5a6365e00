import { formatNumber } from './format.ts'

/**
 * A sum over named parts some of which are not known: the sum of the known ones is the least the whole can be (METHOD
 * §2).
 */
export interface PartialTotal {
  /** Sum of the parts that are known. */
  readonly atLeast: number
  /** Names of the parts that are known, in their order. */
  readonly known: readonly string[]
  /** Names of the parts that are known somewhere and not everywhere: what is known of them is in the sum. */
  readonly partly?: readonly string[]
  /** Names of the parts of which nothing is known. */
  readonly unknown: readonly string[]
}

/** Whether the sum may be less than the whole. */
export function isPartial({ partly = [], unknown }: PartialTotal): boolean {
  return partly.length + unknown.length > 0
}

/** Adds up what is known; a null part is unknown, zero is known. */
export function addKnown(parts: readonly { readonly name: string; readonly value: number | null }[]): PartialTotal {
  return {
    atLeast: parts.reduce((sum, { value }) => sum + (value ?? 0), 0),
    known: parts.filter(({ value }) => value !== null).map(({ name }) => name),
    unknown: parts.filter(({ value }) => value === null).map(({ name }) => name),
  }
}

/**
 * "16" when every part is known, "al menos 16 (CEM, HRT; en parte SAU)" when some are, "0 (CEM, HRT); de lo demás, sin
 * dato" where none is known of; null when nothing is, which is "sin dato".
 */
export function totalWords(total: PartialTotal, nameOf: (part: string) => string = (part) => part): string | null {
  const { known, partly = [] } = total
  if (known.length + partly.length === 0) return null
  if (!isPartial(total)) return leastWords(total)
  const names = (parts: readonly string[]) => parts.map(nameOf).join(', ')
  const told = [names(known), partly.length === 0 ? '' : `en parte ${names(partly)}`].filter((part) => part !== '')
  if (total.atLeast === 0) return `0 (${told.join('; ')}); de lo demás, sin\u00A0dato`
  return `${leastWords(total)} (${told.join('; ')})`
}

/** The same for a narrow column whose note says what the sign means: "≥ 3". */
export function leastSign(total: PartialTotal): string {
  return isPartial(total) ? `≥\u00A0${formatNumber(total.atLeast)}` : formatNumber(total.atLeast)
}

/** The same without the names, for a cell whose columns already say them: "al menos 3", "0 conocidos". */
export function leastWords(total: PartialTotal): string {
  if (isPartial(total) && total.atLeast === 0) return '0\u00A0conocidos'
  return isPartial(total) ? `al menos\u00A0${formatNumber(total.atLeast)}` : formatNumber(total.atLeast)
}
