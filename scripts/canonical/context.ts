import type { PublishedContext } from '../../src/domain/context/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { cell, type SourceTable } from './source-table.ts'

const YEARS = [2025, 2024]
const KINDS = ['total', 'psicologica', 'fisica', 'sexual']
const KIND_WORDS = ['de cualquier tipo', 'psicológica', 'física', 'sexual']

/** What the survey of health and families says of each departamento (data/endes-2024-2025). */
export function contextOfSurvey(table: SourceTable): PublishedContext {
  return {
    theme: 'encuesta',
    source: 'INEI, Encuesta Demográfica y de Salud Familiar (ENDES)',
    unit: 'porcentaje',
    quality: 'observado',
    note: 'Encuesta por muestra: el margen es de 4 a 5 puntos por departamento, y una diferencia menor no dice nada.',
    indicators: KIND_WORDS.map(
      (kind) => `Violencia de pareja ${kind}, alguna vez (mujeres de 15 a 49 años alguna vez unidas)`,
    ),
    lines: YEARS.flatMap((year) =>
      table.rows.map(
        (row) =>
          [
            ubigeo(cell(table, row, 'ubigeo')),
            year,
            ...KINDS.map((kind) => Number(cell(table, row, `${kind}_${year}`))),
          ] as const,
      ),
    ),
  }
}
