import type { DisclosurePolicy } from '../../domain/disclosure/index.ts'
import { breakdownWords, countWords, periodWords, tallyRows } from '../../domain/layers/index.ts'
import type { DepartmentSummary } from '../../domain/summary/index.ts'
import { sourceWords } from './figures.ts'
import { heading, paragraph, sourceLine, table, type Block } from './report.ts'

/**
 * The cases of the region by year, by modality and by what their register says of the persons; nothing where the region
 * has no cases of its own. A year that is not over is said to be so.
 */
export function casesPart(summary: DepartmentSummary, { k }: DisclosurePolicy): readonly Block[] {
  const { breakdown, caseYears, tallies, sources } = summary
  if (caseYears.length === 0) return []
  const years = caseYears.map(({ year, months }) =>
    months === null ? String(year) : `${year} (${months}, año sin terminar)`,
  )
  const counts = caseYears.map(({ cases }) => countWords(cases, k))
  return [
    heading(1, 'Casos de violencia'),
    yearsTable(years, counts),
    ...(breakdown.reason === null
      ? [paragraph(`Por modalidad, ${periodWords(breakdown)}: ${breakdownWords(breakdown, k)}.`)]
      : []),
    ...(tallies.length === 0 ? [] : [table('De quiénes son los casos', ['De qué', 'Casos'], tallyRows(tallies, k))]),
    sourceLine(sourceWords(sources, 'violencia')),
  ]
}

/** Years that fit side by side on a page; more of them go one below the other. */
const SIDE_BY_SIDE = 8

function yearsTable(years: readonly string[], counts: readonly string[]): Block {
  return years.length > SIDE_BY_SIDE
    ? table(
        'Casos por año',
        ['Año', '>Casos'],
        years.map((year, at) => [year, counts[at] ?? '']),
      )
    : table('Casos por año', ['Año', ...years.map((year) => `>${year}`)], [['Casos', ...counts]])
}
