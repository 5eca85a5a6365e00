import { formatNumber } from '../../../../src/domain/measure/index.ts'
import type { CaseVariable } from '../../../../src/database/ledger/index.ts'
import { CASE_VARIABLE_NAME } from '../../../../src/domain/words/index.ts'
import type { Account } from './judge-groups.ts'

const SHOWN = 5

/** "1 archivo", "2 archivos". */
export function some(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`
}

/** What became of the rows, and the commonest reasons why some were not taken. */
export function accountWords(
  account: Account,
  sources: number,
  [one, many]: readonly [string, string],
): readonly string[] {
  const parts = [
    some(account.aceptadas, 'aceptada', 'aceptadas'),
    some(account.rechazadas, 'rechazada', 'rechazadas'),
    some(account.ignoradas, 'ignorada', 'ignoradas'),
    some(account.ilegibles, 'ilegible', 'ilegibles'),
  ]
  return [
    `${some(account.filas, 'fila', 'filas')} de ${some(sources, one, many)}: ${parts.join(', ')}.`,
    ...account.rechazos
      .slice(0, SHOWN)
      .map(
        ({ motivo, columna, valor, filas }) =>
          `${some(filas, 'fila', 'filas')}: ${columna === '' ? '' : `${columna} `}«${valor}»: ${motivo}`,
      ),
  ]
}

export function tooManyWords(variable: CaseVariable): string {
  return `No se contó por ${CASE_VARIABLE_NAME[variable]}: es texto libre. Cámbielo por categorías y repita.`
}
