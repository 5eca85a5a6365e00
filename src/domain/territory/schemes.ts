import type { CodeScheme } from './code-scheme.ts'
import { PERU } from './peru.ts'

/**
 * Every scheme whose codes are read; the first stands for a code of none. Another country is one more entry and its
 * data folder.
 */
export const SCHEMES: readonly [CodeScheme, ...CodeScheme[]] = [PERU]
