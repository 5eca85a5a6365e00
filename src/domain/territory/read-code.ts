import { levelOf, parseUbigeo, type Ubigeo } from './ubigeo.ts'
import type { Level } from './code-scheme.ts'
import { PERU } from './peru.ts'

/** What had to be mended in a written code before it could be read. */
export type CodeRule = 'decimal_retirado' | 'cero_restituido' | 'codigo_rellenado' | 'separador_retirado'

export type CodeReading =
  | { readonly kind: 'codigo'; readonly code: Ubigeo; readonly rules: readonly CodeRule[] }
  | { readonly kind: 'vacio' }
  | { readonly kind: 'ilegible' }

/**
 * Reads a code as it is written in files: a float of Excel ("10201.0"), a lost leading zero ("10201", "301"), a
 * provincia or departamento padded with zeros ("180200", "010000"). Each mend is named; nothing else is guessed:
 * "10,000" may be 10 or 10000.
 */
export function readCode(text: string): CodeReading {
  const trimmed = text.trim().replace(/^'/, '')
  if (trimmed === '') return { kind: 'vacio' }
  const asWritten = parseUbigeo(trimmed)
  if (asWritten !== null) return { kind: 'codigo', code: asWritten, rules: [] }
  const rules: CodeRule[] = []
  const whole = note(rules, 'decimal_retirado', trimmed, trimmed.replace(/(?<!^\d{1,3}(?=[.,]000$))[.,]0+$/, ''))
  const digits = note(
    rules,
    'separador_retirado',
    whole,
    /^\d{2}([\s.\-_/]\d{2}){1,2}$/.test(whole) ? whole.replace(/\D/g, '') : whole,
  )
  if (!/^\d{1,6}$/.test(digits)) return { kind: 'ilegible' }
  const even = note(rules, 'cero_restituido', digits, digits.length % 2 === 1 ? `0${digits}` : digits)
  const code = note(
    rules,
    'codigo_rellenado',
    even,
    even.replace(/^(\d\d)(0000|00)$/, '$1').replace(/^(\d{4})00$/, '$1'),
  )
  const read = parseUbigeo(code)
  return read === null ? { kind: 'ilegible' } : { kind: 'codigo', code: read, rules }
}

function note(rules: CodeRule[], rule: CodeRule, before: string, after: string): string {
  if (before !== after) rules.push(rule)
  return after
}

/**
 * Joins the parts of a code that a file keeps in columns of their own, each with the zero that a number loses; '' where
 * a part is no number.
 */
export function joinCodeParts(parts: readonly string[]): string {
  const written = parts.filter((part) => /^\d{1,2}$/.test(part))
  return written.map((part) => part.padStart(2, '0')).join('')
}

/** A code as a file has it, with a lost leading zero put back (and said). */
export interface CodeOfLevel {
  readonly code: Ubigeo
  readonly zeroRestored: boolean
}

/** A code of the level whose leading zero may have been lost; null when it is none. */
export function codeOfLevel(text: string, level: Level): CodeOfLevel | null {
  const short = /^\d+$/.test(text) && text.length === PERU.lengths[level] - 1
  const code = parseUbigeo(short ? `0${text}` : text)
  return code === null || levelOf(code) !== level ? null : { code, zeroRestored: short }
}
