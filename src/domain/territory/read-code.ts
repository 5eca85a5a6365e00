import { levelOf, parseUbigeo, type Ubigeo } from './ubigeo.ts'
import type { Level } from './code-scheme.ts'
import { isCercado } from './expected.ts'
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

const PART = /^\d{1,2}$/
const CODE_AND_NAME = /^\s*(\d{2}|\d{4}|\d{5}|\d{6})\s*[-–—:.|]?\s*(\p{L}.*)$/u

/** Whether a cell can be the part of a code that one level adds. */
export function isCodePart(text: string): boolean {
  return PART.test(text)
}

/**
 * Joins the parts of a code that a file keeps in columns of their own, each with the zero that a number loses; '' where
 * a part is no number.
 */
export function joinCodeParts(parts: readonly string[]): string {
  const written = parts.filter(isCodePart)
  return written.map((part) => part.padStart(2, '0')).join('')
}

/** The code and the name of a cell that holds both ("010101 CHACHAPOYAS", "180101 - MOQUEGUA"), or null. */
export function splitsCode(cell: string): { readonly code: string; readonly name: string } | null {
  const [, code = '', name = ''] = CODE_AND_NAME.exec(cell) ?? []
  return code === '' || readCode(code).kind !== 'codigo' ? null : { code, name }
}

/** Whether every code of a column is a capital's: such a table is of provincias, however its codes are long. */
export function onlyCapitals(codes: Iterable<string>): boolean {
  let some = false
  for (const text of codes) {
    const reading = readCode(text)
    if (reading.kind !== 'codigo') continue
    if (!isCercado(reading.code)) return false
    some = true
  }
  return some
}

/** A code as a file has it, with a lost leading zero put back (and said). */
export interface CodeOfLevel {
  readonly code: Ubigeo
  readonly written: string
  readonly zeroRestored: boolean
}

/** A code of the level whose leading zero may have been lost; null when it is none. */
export function codeOfLevel(text: string, level: Level): CodeOfLevel | null {
  const short = /^\d+$/.test(text) && text.length === PERU.lengths[level] - 1
  const code = parseUbigeo(short ? `0${text}` : text)
  return code === null || levelOf(code) !== level ? null : { code, written: text, zeroRestored: short }
}
