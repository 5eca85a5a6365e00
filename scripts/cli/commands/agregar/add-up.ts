import type { Ledger } from '../../../../src/database/ledger/index.ts'
import { worstOf, type Quality } from '../../../../src/domain/measure/index.ts'
import type { Account } from './judge-groups.ts'

interface Judged {
  readonly ledger: Ledger
  readonly account: Account
}

/** Several sets of files as one table: cases of one territory, year, modality and register add up. */
export function addUp(judged: readonly Judged[]): {
  readonly rows: Ledger['values']
  readonly quality: Quality
  readonly account: Account
} {
  const byKey = new Map<string, Ledger['values'][number]>()
  for (const row of judged.flatMap(({ ledger }) => ledger.values)) {
    const { casos, ...rest } = row
    const key = JSON.stringify(rest)
    const before = byKey.get(key)?.['casos']
    byKey.set(key, typeof before === 'number' && typeof casos === 'number' ? { ...row, casos: before + casos } : row)
  }
  const sum = (of: (account: Account) => number) => judged.reduce((total, { account }) => total + of(account), 0)
  return {
    rows: [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row),
    quality: worstOf(judged.map(({ ledger }) => ledger.origin.said)) ?? 'observado',
    account: {
      filas: sum(({ filas }) => filas),
      aceptadas: sum(({ aceptadas }) => aceptadas),
      corregidas: sum(({ corregidas }) => corregidas),
      rechazadas: sum(({ rechazadas }) => rechazadas),
      ignoradas: sum(({ ignoradas }) => ignoradas),
      ilegibles: sum(({ ilegibles }) => ilegibles),
      distintas: sum(({ distintas }) => distintas),
      rechazos: judged.flatMap(({ account }) => account.rechazos),
    },
  }
}
