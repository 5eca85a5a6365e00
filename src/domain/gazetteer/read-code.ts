import type { Level } from '../territory/index.ts'

/** What had to be mended in a written code before it could be read. */
export type CodeRule = 'decimal_retirado' | 'cero_restituido' | 'codigo_rellenado' | 'separador_retirado'

export type CodeReading =
  | { readonly kind: 'codigo'; readonly code: string; readonly rules: readonly CodeRule[] }
  | { readonly kind: 'vacio' }
  | { readonly kind: 'ilegible' }

/**
 * Reads a code as it is written in files: a float of Excel ("10201.0"), a lost leading zero ("10201", "301"), a provincia or
 * departamento padded with zeros ("180200", "010000"). Each mend is named; nothing else is guessed: "10,000" may be 10 or 10000.
 */
export function readCode(text: string): CodeReading {
  const trimmed = text.trim().replace(/^'/, '')
  if (trimmed === '') return { kind: 'vacio' }
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
  return /^(?!00)\d\d((?!00)\d\d){0,2}$/.test(code) ? { kind: 'codigo', code, rules } : { kind: 'ilegible' }
}

function note(rules: CodeRule[], rule: CodeRule, before: string, after: string): string {
  if (before !== after) rules.push(rule)
  return after
}

const LEVELS: readonly Level[] = ['departamento', 'provincia', 'distrito']

/** Level of a clean code by its length. */
export function levelOfCode(code: string): Level {
  return LEVELS[code.length / 2 - 1] ?? 'distrito'
}

/** RENIEC numbers the departamentos in another order: Callao is its 24, and all between them shift (INEI 08–24 → RENIEC 07–23). */
export function reniecDepartamento(inei: string): string {
  if (inei === '07') return '24'
  const number = Number(inei)
  return number < 7 || number === 25 ? inei : String(number - 1).padStart(2, '0')
}
