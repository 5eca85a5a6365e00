import { formatNumber, formatShare } from '../../domain/measure/index.ts'

/** A coverage, its gap and a place in words, as every page says them. */
export const gapText = {
  /** Where nothing is known of any, the figure beside it says so already. */
  gapLine: (created: number | null, expected: number) =>
    `${created === null ? '' : `${formatNumber(created)} de `}${formatNumber(expected)} ${expected === 1 ? 'instancia esperada' : 'instancias esperadas'}`,
  gapRange: (min: number, max: number) => `entre ${formatShare(min)} y ${formatShare(max)}, según lo que falta saber`,
  gapNone: 'No se espera ninguna instancia con este denominador.',
  critical: 'Brecha crítica',
  notCritical: 'Sin brecha crítica',
  criticalNotApplied: 'Brecha crítica: no aplica',
  criticalUnknown: 'Brecha crítica: sin dato',
  place: (place: string, total: number) => `Puesto ${place} de ${formatNumber(total)} en la priorización`,
} as const
