import {
  type Context,
  type ContextRow,
  type ResearchRow,
  CONTEXT_THEMES,
  figuresIn,
  isTold,
  rowOfRegion,
  rowsOfFigure,
  contextQuality,
  contextSource,
  contextThemeName,
  contextValue,
} from '../../domain/context/index.ts'
import type { TerritoryFacts } from '../../domain/country/index.ts'
import { withoutReserved } from '../../domain/disclosure/index.ts'
import { lifeWord } from '../../domain/life/index.ts'
import { sourcesSentence } from '../../domain/measure/index.ts'
import { sharesDepartamento } from '../../domain/territory/index.ts'
import { CONTEXT_LEAD } from '../../domain/words/index.ts'
import { NO_DATA } from './figures.ts'
import { heading, paragraph, sourceLine, table, type Block } from './report.ts'

const TITLE = 'Contexto del territorio'
const RESEARCH = 'Investigaciones sobre el territorio'

/** Surveys, populations, services, budget and policies, and what was studied; no block where nothing is told. */
export function contextPart(
  { rows, research }: Context,
  nameOf: (row: ContextRow | ResearchRow) => string,
): readonly Block[] {
  const figures = [heading(1, TITLE), ...figuresTable(rows, nameOf), ...notesOf(rows)]
  const studies = [
    heading(2, RESEARCH),
    table(
      RESEARCH,
      RESEARCH_COLUMNS,
      research.map((row) => [nameOf(row), ...researchCells(row)]),
    ),
  ]
  return [...(rows.length === 0 ? [] : figures), ...(research.length === 0 ? [] : studies)]
}

/** Where all figures are of one source and quality, a line below says it once. */
function figuresTable(rows: readonly ContextRow[], nameOf: (row: ContextRow) => string): readonly Block[] {
  const lines = rows.map((row) => [nameOf(row), ...contextCells(row)])
  const [cited, ...others] = new Set(rows.map((row) => `${free(contextSource(row))}; ${contextQuality(row)}`))
  if (cited === undefined || others.length > 0) return [table(TITLE, CONTEXT_COLUMNS, lines)]
  const withoutSource = lines.map((line) => line.slice(0, -CITED))
  return [table(TITLE, CONTEXT_COLUMNS.slice(0, -CITED), withoutSource), sourceLine(sourcesSentence([cited]))]
}

/** The columns that say where a figure comes from, the last ones. */
const CITED = 2
const CONTEXT_COLUMNS = ['Territorio', 'Tema', 'Indicador', '>Año', '>Valor', 'Fuente y corte', 'Calidad']
const RESEARCH_COLUMNS = ['Territorio', 'Título', '>Año', 'Clase', 'Institución', 'Hallazgo', 'Dónde se consulta']

/** What a figure of context says, but for whose it is. */
export function contextCells(row: ContextRow): readonly string[] {
  return [
    contextThemeName(row.theme),
    free(row.indicator),
    row.year,
    contextValue(row),
    free(contextSource(row)),
    contextQuality(row),
  ]
}

/** What a study says, but for whose it is. */
function researchCells({ title, year, kind, institution, finding, where }: ResearchRow): readonly string[] {
  const words = [kind === '' ? '' : lifeWord('investigacion', kind), institution, finding, where]
  return [free(title), year, ...words.map((text) => (text === '' ? NO_DATA : free(text)))]
}

/** Figures of one table: each is a column. */
const WIDEST = 4

/** The figures of each region side by side, by theme, with where they come from; no block where there is none. */
export function contextOfCountry(rows: readonly ContextRow[], regions: readonly TerritoryFacts[]): readonly Block[] {
  const tables = CONTEXT_THEMES.flatMap((theme) =>
    regionTables(
      rows.filter((row) => row.theme === theme),
      regions,
    ),
  )
  if (tables.length === 0) return []
  const cited = rows.map((row) => `${free(contextSource(row))}; ${contextQuality(row)}`)
  const shared = regions.some(({ ubigeo }) => sharesDepartamento(ubigeo))
  return [
    heading(1, 'Contexto de las regiones'),
    ...tables,
    paragraph(sourcesSentence(cited)),
    ...(shared ? [paragraph('Dos regiones de un mismo departamento llevan el dato del departamento.')] : []),
    ...notesOf(rows),
  ]
}

function regionTables(rows: readonly ContextRow[], regions: readonly TerritoryFacts[]): readonly Block[] {
  const figures = figuresIn(rows, isTold)
  const starts = figures.flatMap((_, at) => (at % WIDEST === 0 ? [at] : []))
  return starts.flatMap((from) => {
    const shown = figures.slice(from, from + WIDEST)
    const [first] = shown
    if (first === undefined) return []
    const part = starts.length === 1 ? '' : `, ${from / WIDEST + 1} de ${starts.length}`
    return [
      table(
        `${contextThemeName(first.theme)} por región${part}`,
        ['Región', ...shown.map(({ indicator, year }) => `>${free(indicator)}, ${year}`)],
        regions.map(({ name, ubigeo }) => [
          name,
          ...shown.map((figure) => {
            const row = rowOfRegion(rowsOfFigure(rows, figure, isTold), ubigeo)
            return row === undefined ? NO_DATA : contextValue(row)
          }),
        ]),
      ),
    ]
  })
}

/**
 * The published figures of a region, for the public: what a person typed, her indicators and sources with it, is none.
 */
export function publishedContext(rows: readonly ContextRow[], { name, ubigeo }: TerritoryFacts): readonly Block[] {
  const published = rows.filter(({ level }) => level === 'departamento')
  const own = figuresIn(published, isTold).flatMap(
    (figure) => rowOfRegion(rowsOfFigure(published, figure, isTold), ubigeo) ?? [],
  )
  if (own.length === 0) return []
  const ofDepartamento = sharesDepartamento(ubigeo) ? ', de su departamento' : ''
  return [
    table(
      `Contexto: ${name}${ofDepartamento}`,
      ['Qué', '>Año', '>Cuánto'],
      own.map((row) => [row.indicator, row.year, contextValue(row)]),
    ),
    paragraph(`${sourcesSentence(own.map(contextSource))} ${CONTEXT_LEAD}`),
  ]
}

function notesOf(rows: readonly ContextRow[]): readonly Block[] {
  const notes = [...new Set(rows.map(({ note }) => note).filter((note) => note !== ''))]
  return [paragraph([CONTEXT_LEAD, ...notes].join(' '))]
}

function free(text: string): string {
  return withoutReserved(text).text
}
