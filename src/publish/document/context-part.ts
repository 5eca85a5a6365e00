import {
  type Context,
  type ContextRow,
  type ResearchRow,
  contextQuality,
  contextSource,
  contextThemeName,
  contextValue,
} from '../../domain/context/index.ts'
import { withoutReserved } from '../../domain/disclosure/index.ts'
import { lifeWord } from '../../domain/life/index.ts'
import { CONTEXT_LEAD } from '../../domain/words/index.ts'
import { NO_DATA } from './figures.ts'
import { heading, paragraph, table, type Block } from './report.ts'

const TITLE = 'Contexto del territorio'
const RESEARCH = 'Investigaciones sobre el territorio'

/** Surveys, populations, services, budget and policies, and what was studied; no block where nothing is told. */
export function contextPart(
  { rows, research }: Context,
  nameOf: (row: ContextRow | ResearchRow) => string,
): readonly Block[] {
  const figures = [
    heading(1, TITLE),
    table(
      TITLE,
      CONTEXT_COLUMNS,
      rows.map((row) => [nameOf(row), ...contextCells(row)]),
    ),
    ...notesOf(rows),
  ]
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

function notesOf(rows: readonly ContextRow[]): readonly Block[] {
  const notes = [...new Set(rows.map(({ note }) => note).filter((note) => note !== ''))]
  return [paragraph([CONTEXT_LEAD, ...notes].join(' '))]
}

function free(text: string): string {
  return withoutReserved(text).text
}
