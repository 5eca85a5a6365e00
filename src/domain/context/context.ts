import type { Edit, LifeEdit } from '../country/index.ts'
import { UNIT_LEVEL } from '../instancias/index.ts'
import type { LifeValues } from '../life/index.ts'
import { formatDate, QUALITIES } from '../measure/index.ts'
import { isWithin, regionOf, regionsIn, sharesDepartamento, type Ubigeo, type Unit } from '../territory/index.ts'
import { CONTEXT_THEMES, type Context, type ContextRow, type ResearchRow } from './rows.ts'
import { publishedRows, type PublishedContext } from './published.ts'

/** What is published and what a person tells, hers in place of what was published of the same figure. */
export function contextOf(published: readonly PublishedContext[], edits: readonly Edit[]): Context {
  const told = edits.flatMap((edit) => (edit.about === 'vida' ? [edit] : []))
  const own = told.filter(({ step }) => step === 'contexto').flatMap(ownRows)
  const hers = new Set(own.map(keyOf))
  return {
    rows: [...own, ...published.flatMap(publishedRows).filter((row) => !hers.has(keyOf(row)))],
    research: told.filter(({ step }) => step === 'investigaciones').flatMap(researchRows),
  }
}

function keyOf({ level, ubigeo, theme, indicator, year }: ContextRow): string {
  const place = level === 'region' && !sharesDepartamento(ubigeo) ? `departamento ${ubigeo}` : `${level} ${ubigeo}`
  return [place, theme, indicator, year].join('\n')
}

function ownRows({ level, ubigeo, rows }: LifeEdit): readonly ContextRow[] {
  return rows.flatMap((row) => {
    const theme = CONTEXT_THEMES.find((each) => each === row['tema'])
    return theme === undefined ? [] : [{ level: UNIT_LEVEL[level], ubigeo, theme, ...figureOf(row) }]
  })
}

function figureOf(row: LifeValues): Omit<ContextRow, 'level' | 'ubigeo' | 'theme'> {
  const { indicador = '', anio = '', valor, unidad = '', fuente = '', corte, calidad } = row
  return {
    indicator: indicador,
    year: anio,
    value: valor === undefined ? null : Number(valor),
    unit: unidad,
    source: fuente,
    until: corte === undefined ? anio : formatDate(corte),
    quality: QUALITIES.find((each) => each === calidad) ?? null,
    note: '',
  }
}

function researchRows({ level, ubigeo, rows }: LifeEdit): readonly ResearchRow[] {
  return rows.map((row) => ({
    level: UNIT_LEVEL[level],
    ubigeo,
    title: row['titulo'] ?? '',
    year: row['anio'] ?? '',
    kind: row['clase'] ?? '',
    institution: row['institucion'] ?? '',
    finding: row['hallazgo'] ?? '',
    where: row['donde'] ?? '',
  }))
}

/** The context that holds for a territory: its own, and that of the region and the departamento that it lies in. */
export function contextAt(context: Context, unit: Unit): Context {
  const holds = (row: Unit) => isOf(row, unit)
  return { rows: context.rows.filter(holds).toSorted(inOrder), research: context.research.filter(holds) }
}

/** The context of a region and of what lies in it, the departamento's with it. */
export function contextWithin(context: Context, region: Ubigeo): Context {
  const holds = (row: Unit) =>
    row.level === 'departamento' ? regionsIn(row.ubigeo).includes(region) : regionOf(row.ubigeo) === region
  return { rows: context.rows.filter(holds).toSorted(inOrder), research: context.research.filter(holds) }
}

function isOf(row: Unit, { level, ubigeo }: Unit): boolean {
  if (row.level === level && row.ubigeo === ubigeo) return true
  if (row.level === 'departamento') return regionsIn(row.ubigeo).includes(regionOf(ubigeo)) || row.ubigeo === ubigeo
  if (row.level === 'region')
    return level === 'departamento' ? regionsIn(ubigeo).includes(row.ubigeo) : regionOf(ubigeo) === row.ubigeo
  return row.level === 'provincia' && level === 'distrito' && isWithin(ubigeo, row.ubigeo)
}

/** The latest figures of the regions and the departamentos, of the whole country. */
export function contextOfRegions({ rows }: Context): readonly ContextRow[] {
  const own = rows.filter(({ level }) => level === 'region' || level === 'departamento')
  return latestYears(own).toSorted(inOrder)
}

/** By theme, then by indicator, the latest year first. */
function inOrder(one: ContextRow, other: ContextRow): number {
  const theme = (row: ContextRow) => CONTEXT_THEMES.indexOf(row.theme)
  return (
    theme(one) - theme(other) ||
    one.indicator.localeCompare(other.indicator, 'es') ||
    other.year.localeCompare(one.year) ||
    one.ubigeo.localeCompare(other.ubigeo)
  )
}

/** The rows of the latest year of each indicator of a territory. */
export function latestYears(rows: readonly ContextRow[]): readonly ContextRow[] {
  const key = ({ level, ubigeo, theme, indicator }: ContextRow) => [level, ubigeo, theme, indicator].join('\n')
  const last = new Map<string, string>()
  for (const row of rows) if (row.year > (last.get(key(row)) ?? '')) last.set(key(row), row.year)
  return rows.filter((row) => last.get(key(row)) === row.year)
}
