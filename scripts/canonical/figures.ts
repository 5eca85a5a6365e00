import type { TableName } from '../../src/domain/measure/index.ts'
import { CANONICAL_COLUMNS } from './columns.ts'
import { cell, lineOf, type CanonicalRows, type CsvRow, type RejectedRow, type SourceTable } from './source-table.ts'

const RISK_COLUMNS = ['riesgo_leve', 'riesgo_moderado', 'riesgo_severo']
const CENSUS_YEAR = '2025'
const POVERTY_MAP_YEAR = '2018'

/**
 * CEM cases by departamento and year: the three levels of risk added up. Cases with no departamento are listed as
 * rejected.
 */
export function violenciaRows(cases: SourceTable): CanonicalRows {
  const rows: string[][] = []
  const rejected: RejectedRow[] = []
  cases.rows.forEach((row, index) => {
    const total = RISK_COLUMNS.reduce((sum, column) => sum + Number(cell(cases, row, column)), 0)
    const year = cell(cases, row, 'anio')
    const code = cell(cases, row, 'ubigeo')
    if (code !== '') rows.push([code, year, 'sin_desagregar', String(total)])
    else rejected.push({ table: 'violencia', file: cases.file, line: lineOf(index), reason: unplaced(total, year) })
  })
  return { rows, rejected }
}

function unplaced(total: number, year: string): string {
  return `${total} casos de ${year} sin departamento declarado`
}

/** Inhabitants and women of departamentos and provincias, census of 2025. */
export function poblacionRows(departamentos: SourceTable, provincias: SourceTable): CanonicalRows {
  const rows = [departamentos, provincias].flatMap((table) =>
    table.rows.map((row) => [
      cell(table, row, 'ubigeo'),
      CENSUS_YEAR,
      cell(table, row, 'poblacion_2025'),
      cell(table, row, 'mujeres_2025'),
    ]),
  )
  return { rows, rejected: [] }
}

/** Monetary poverty of the distritos (percent, 2018); the published table brings no confidence interval. */
export function pobrezaRows(distritos: SourceTable): CanonicalRows {
  const rows = distritos.rows.map((row) => [
    cell(distritos, row, 'ubigeo'),
    POVERTY_MAP_YEAR,
    cell(distritos, row, 'pobreza_2018_pct'),
    '',
    '',
  ])
  return { rows, rejected: [] }
}

/** A table that is already in canonical columns, such as those of data/matriz-simulada. */
export function canonicalAsIs(name: TableName, table: SourceTable): CanonicalRows {
  const pick = (row: CsvRow): string[] => CANONICAL_COLUMNS[name].map((column) => cell(table, row, column))
  return { rows: table.rows.map(pick), rejected: [] }
}
