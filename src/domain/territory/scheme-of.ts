import type { CodeScheme } from './code-scheme.ts'
import { SCHEMES } from './schemes.ts'

/** The scheme that a code is written in. */
export function schemeOf(code: string): CodeScheme {
  return SCHEMES.find(({ shape }) => shape.test(code)) ?? SCHEMES[0]
}

/** Provincia from which the ministry's people travel, until the person says another. */
export function nationalSeat(): string {
  return SCHEMES[0].nationalSeat
}
