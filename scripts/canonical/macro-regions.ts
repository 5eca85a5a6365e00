import {
  isLimaMetropolitana,
  regionsIn,
  ubigeo,
  type MacroRegion,
  type Ubigeo,
} from '../../src/domain/territory/index.ts'
import { cell, type CsvRow, type SourceTable } from './source-table.ts'

interface Grouping {
  readonly column: string
  readonly prefix: string
  readonly origin: string
  readonly nameOf: (label: string) => string
}

const GROUPINGS: readonly Grouping[] = [
  {
    column: 'taller_mimp_2020',
    prefix: 'taller',
    origin: 'MIMP, talleres macrorregionales de 2020',
    nameOf: () => 'Norte (taller macrorregional 1, octubre de 2020)',
  },
  { column: 'macro_inei', prefix: 'inei', origin: 'INEI', nameOf: (label) => `${label} (INEI)` },
  { column: 'macro_minsa', prefix: 'minsa', origin: 'MINSA', nameOf: (label) => `${label} (MINSA)` },
  { column: 'macro_sidpol_etl', prefix: 'sidpol', origin: 'SIDPOL', nameOf: (label) => `${label} (SIDPOL)` },
]

/**
 * The preset sets of regions: the workshop's first, then those of INEI, MINSA and SIDPOL, each in the order of the
 * file.
 */
export function macroRegionSets(table: SourceTable): readonly MacroRegion[] {
  return GROUPINGS.flatMap((grouping) => setsOf(table, grouping))
}

function setsOf(table: SourceTable, grouping: Grouping): MacroRegion[] {
  const members = new Map<string, Ubigeo[]>()
  for (const row of table.rows) {
    const label = bareLabel(cell(table, row, grouping.column))
    if (label !== '') members.set(label, [...(members.get(label) ?? []), regionKey(table, row)])
  }
  return [...members].map(([label, regions]) => ({
    id: `${grouping.prefix}-${label.replaceAll(' ', '-')}`,
    name: grouping.nameOf(titleCase(label)),
    origin: grouping.origin,
    regions: regions.toSorted(),
  }))
}

/** "NORTE (taller 1, oct-2020)" and "MACROREGION NORTE" are both "norte". */
function bareLabel(text: string): string {
  return text
    .replace(/^MACROREGION /, '')
    .replace(/ \(.*\)$/, '')
    .toLowerCase()
}

function titleCase(label: string): string {
  return label.replace(/(^| )(?!y )\p{L}/gu, (start) => start.toUpperCase())
}

/** The table splits Lima by its 26-region name: LIMA PROVINCIA is the province of Lima, LIMA REGION the other nine. */
function regionKey(table: SourceTable, row: CsvRow): Ubigeo {
  const departamento = ubigeo(cell(table, row, 'dep'))
  const isMetropolitana = cell(table, row, 'region_26') === 'LIMA PROVINCIA'
  return regionsIn(departamento).find((region) => isLimaMetropolitana(region) === isMetropolitana) ?? departamento
}
