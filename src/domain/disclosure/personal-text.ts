import { isDay } from '../calendar/index.ts'
import { asSeen, plainCapitals } from '../untrusted/index.ts'

/** What a free text may hold of a person: an e-mail address, the number of an identity document, a mobile phone. */
export const PERSONAL_KINDS = ['correo', 'dni', 'telefono'] as const
export type PersonalKind = (typeof PERSONAL_KINDS)[number]

/** What stands in a text where something of a person stood. */
const MARKS: Readonly<Record<PersonalKind, string>> = {
  correo: '[correo omitido]',
  dni: '[DNI omitido]',
  telefono: '[teléfono omitido]',
}

const BETWEEN = String.raw`[\s.()\-‐-―_·]`
/**
 * In the order in which they are looked for: an address of mail may hold the digits of a phone, a phone those of a
 * document.
 */
const PATTERNS: readonly (readonly [PersonalKind, RegExp])[] = [
  ['correo', /[^\s@<>()[\],;:"«»]+\s?@\s?[^\s@<>()[\],;:"«»]+\.\p{L}{2,}/giu],
  ['dni', /(?<!\d)10\d{9}(?!\d)/g],
  ['telefono', new RegExp(String.raw`(?<!\d)(?:(?:\+|00)?51${BETWEEN}{0,3})?9(?:${BETWEEN}{0,3}\d){8}(?!\d)`, 'gu')],
  ['dni', /(?<!\d)(?<!\d[.,])\d{8}(?!\d|[.,]\d)/g],
]
/** A day written AAAAMMDD in the years that a register of the Ley 26763 (1993) and after it tells of. */
const DAY = /^(199[3-9]|20[0-6]\d)(\d\d)(\d\d)$/
const SPACED_DNI = new RegExp(String.raw`(?<!\d)\d(?:${BETWEEN}{0,3}\d){7}(?!\d)`, 'gu')
const SPEAKS_OF_DNI = /\bD\W?N\W?I\b|documento|identidad/i
/** A number of degrees or of any other measure, alone in its cell: it names nobody. */
const DECIMAL = /^\s*[-−]?\d{1,3}[.,]\d+\s*$/

/**
 * The text without what it holds of persons, but for the kinds that are kept knowingly, and every kind that it holds,
 * kept or not.
 */
export function withoutPersonalText(
  text: string,
  kept: ReadonlySet<string> = new Set(),
): { readonly text: string; readonly kinds: readonly PersonalKind[] } {
  if (!/[\p{Nd}@＠]/u.test(text) || DECIMAL.test(text)) return { text, kinds: [] }
  const found = new Set<PersonalKind>()
  let left = asSeen(text)
  let rest = left
  const speaks = SPEAKS_OF_DNI.test(plainCapitals(left))
  const patterns = speaks ? [...PATTERNS, ['dni', SPACED_DNI] as const] : PATTERNS
  for (const [kind, pattern] of patterns) {
    const mark = (match: string) => (!speaks && kind === 'dni' && isDayNumber(match) ? match : MARKS[kind])
    const marked = rest.replace(pattern, mark)
    if (marked === rest) continue
    found.add(kind)
    rest = marked
    if (!kept.has(kind)) left = left.replace(pattern, mark)
  }
  return { text: found.size === 0 || [...found].every((kind) => kept.has(kind)) ? text : left, kinds: [...found] }
}

/**
 * Whether eight digits are a day AAAAMMDD («corte 20240331»). The number of a DNI may look so too: one in some three
 * thousand does; it is believed to be a day only where the text says nothing of a document or of identity.
 */
function isDayNumber(digits: string): boolean {
  const [, year = '', month = '', day = ''] = DAY.exec(digits) ?? []
  return isDay(`${year}-${month}-${day}`)
}
