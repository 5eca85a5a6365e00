import type { CellKey } from '../../domain/consolidation/index.ts'
import type { Country, Edit } from '../../domain/country/index.ts'
import { unitOf, type UnitKey } from '../../domain/territory/index.ts'
import { describeCell } from '../kit/index.ts'
import type { WorkbookSheet } from '../workbook/index.ts'

const HEADER = ['codigo', 'nivel_de_la_instancia', 'dato', 'archivo', 'respondio', 'dia']

/** Where the cells that were taken from returned files come from; no sheet where none was. */
export function originSheets(country: Country, edits: readonly Edit[]): readonly WorkbookSheet[] {
  const rows = edits.flatMap(({ origins = [], ubigeo, level }) =>
    origins.flatMap(({ file, unit, on, cells }) =>
      cells.map((cell) => [ubigeo, level, wordsOf(country, cell as CellKey), file, nameOf(country, unit), on]),
    ),
  )
  return rows.length === 0 ? [] : [{ name: 'procedencia', rows: [HEADER, ...rows] }]
}

function wordsOf(country: Country, cell: CellKey): string {
  const words = describeCell(cell, country)
  if (words === null) return cell
  return words.thing === '' ? words.field : `${words.thing}: ${words.field}`
}

function nameOf(country: Country, unit: string): string {
  if (unit === '') return ''
  const { level, ubigeo } = unitOf(unit as UnitKey)
  return country.at(level, ubigeo)?.name ?? unit
}
