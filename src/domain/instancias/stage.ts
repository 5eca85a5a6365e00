import { missing, known, type Measure, type Quality, type SourceKeys } from '../measure/index.ts'

/** Stages of an instancia, in order; only `creada` (ordenanza approved) and above count as created (METHOD §2). */
export const ETAPAS = ['sin_instancia', 'en_proceso', 'creada', 'instalada', 'operativa'] as const
export type Etapa = (typeof ETAPAS)[number]
/** What a row of the matrix may state: a stage, or explicitly that it is not known. */
export const ETAPA_ROWS = [...ETAPAS, 'sin_dato'] as const
export type EtapaRow = (typeof ETAPA_ROWS)[number]

export function isCreated(etapa: Etapa): boolean {
  return ETAPAS.indexOf(etapa) >= ETAPAS.indexOf('creada')
}

/** What a matrix states of one instancia, and what its silence means. */
export interface StageReading {
  readonly etapa: EtapaRow | null
  /** Number of different stages its rows state. */
  readonly etapas: number
  /** The keys of those rows. */
  readonly stageFrom?: SourceKeys
}

/** The stage, with "no row" read as unknown unless the matrix is declared complete (METHOD §2). */
export function readStage(row: StageReading, matrixComplete: boolean, quality: Quality): Measure<Etapa> {
  if (row.etapas > 1) return missing('duplicado_sin_resolver')
  if (row.etapa === 'sin_dato') return missing('declarado_sin_dato')
  if (row.etapa !== null) return known(row.etapa, quality, [row.stageFrom ?? ''])
  return matrixComplete ? known('sin_instancia', quality) : missing('sin_fila')
}
