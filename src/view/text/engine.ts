import { formatNumber } from '../../domain/measure/index.ts'

const MEGABYTE = 1_048_576

/** How the engine of queries stands. */
export const engineText = {
  states: {
    apagado: 'Motor de consultas: se inicia cuando cargue una tabla.',
    listo: 'Motor de consultas: listo.',
    error: 'Motor de consultas: no pudo iniciarse.',
  },
  loading: (loaded: number, total: number) =>
    total > 0
      ? `Motor de consultas: ${formatNumber(loaded / MEGABYTE)} de ${formatNumber(total / MEGABYTE)} MB.`
      : 'Motor de consultas: iniciando.',
} as const
