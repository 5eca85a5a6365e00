import type { DisclosurePolicy } from '../../domain/disclosure/index.ts'
import { breakdownWords, periodWords, prevalentWords, tallyRows } from '../../domain/layers/index.ts'
import type { WorkshopRegion, WorkshopSummary } from '../../domain/summary/index.ts'
import { sourceWords } from './cells.ts'
import type { Slide } from './deck.ts'
import { isToldApart } from './region-cases.ts'
import { tableSlides } from './slide-of.ts'
import { regionWords, workshopWords } from './workshop-words.ts'

/** Rows beyond so many slides are counted, not listed. */
const SLIDES = 2

/**
 * The cases of each region by modality and by what their register says of the persons; what none of a region's rows
 * tells apart says so. No slide where no region's cases are told apart: the slide of the rates says it.
 */
export function regionsCasesSlides(summary: WorkshopSummary, { k }: DisclosurePolicy): readonly Slide[] {
  const counted = summary.regions.filter(({ breakdown }) => breakdown.reason !== 'sin_tabla')
  if (!counted.some(isToldApart)) return []
  const { title, columns, found, listed } = workshopWords.cases
  const shares = [0.18, 0.25, 0.57]
  const rows = counted.flatMap((region) => rowsOf(region, k))
  return tableSlides({
    key: 'cases',
    title: found(counted.filter(({ tallies }) => tallies.length > 0).length, counted.length),
    subtitle: title,
    columns: columns.map((name, at) => [name, shares[at] ?? 0] as const),
    rows,
    source: sourceWords(summary.sources, 'violencia'),
    most: { slides: SLIDES, says: (shown) => listed(shown, rows.length) },
  })
}

function rowsOf({ facts, breakdown, tallies }: WorkshopRegion, k: number): readonly (readonly string[])[] {
  const { ofPersons, undivided } = workshopWords.cases
  const modality = breakdown.reason === null ? breakdownWords(breakdown, k) : prevalentWords(breakdown)
  const persons = tallies.length === 0 ? [[ofPersons, undivided]] : tallyRows(tallies, k)
  return [[regionWords.cases.byModality(periodWords(breakdown)), modality], ...persons].map(
    ([what = '', cases = '']) => [facts.name, what, cases],
  )
}
