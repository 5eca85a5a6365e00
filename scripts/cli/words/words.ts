import type { Applied } from '../../../src/domain/measure/index.ts'

export function verdictWords(verdict: Applied): string {
  return { si: 'sí', no: 'no', sin_dato: 'sin dato', no_aplica: 'no aplica' }[verdict]
}
