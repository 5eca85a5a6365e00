import type { Given } from '../arguments/read-arguments.ts'
import type { Console } from '../console.ts'

/** A question answered in both forms: JSON for programs, text for people. */
export interface Answer {
  readonly document: unknown
  readonly text: () => string
}

/** Prints an answer in the form asked for. */
export function print(answer: Answer, { json }: Given, { out }: Pick<Console, 'out'>): 0 {
  out(json ? JSON.stringify(answer.document) : answer.text())
  return 0
}

/** Tells which tables are invented, none when none is. */
export function warnSimulated(tables: readonly string[], { warn }: Pick<Console, 'warn'>, more = ''): void {
  if (tables.length > 0) warn(`Datos simulados: ${tables.join(', ')}.${more} Cargue los suyos con --datos.`)
}
