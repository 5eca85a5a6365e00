import type { Verdict } from '../../../src/domain/measure/index.ts'

export function verdictWords(verdict: Verdict | 'no_aplica'): string {
  return { si: 'sí', no: 'no', sin_dato: 'sin dato', no_aplica: '—' }[verdict]
}
