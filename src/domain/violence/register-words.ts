import { USED_REGISTER } from './registers.ts'

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bCEM\b|\bcentros? (de )?emergencia mujer\b/i, USED_REGISTER],
  [/\bPNP\b|polic[ií]a/i, 'PNP'],
  [/\bMP\b|\bMPFN\b|ministerio p[uú]blico|fiscal[ií]a/i, 'Ministerio Público'],
  [/\bENDES\b/i, 'ENDES'],
]

/** The register that a text speaks of (a cell, the name of a file), or null: none, or more than one. */
export function registerIn(text: string): string | null {
  const found = WORDS.filter(([words]) => words.test(text.replace(/[_.-]+/g, ' ')))
  return found.length === 1 ? (found[0]?.[1] ?? null) : null
}
