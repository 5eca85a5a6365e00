import type { DisclosurePolicy } from '../../domain/disclosure/index.ts'
import { breakdownWords, periodWords, prevalentWords, tallyRows } from '../../domain/layers/index.ts'
import type { WorkshopRegion, WorkshopSummary } from '../../domain/summary/index.ts'
import { LACKS_A_YEAR, MISSING_WHY } from '../../domain/words/index.ts'
import { sourceWords } from './cells.ts'
import type { Slide } from './deck.ts'
import { tableSlides } from './slide-of.ts'
import { regionWords as words } from './workshop-words.ts'

/** Whether anything is told of the cases beside how many they are. */
export function isToldApart({ breakdown, tallies }: Pick<WorkshopRegion, 'breakdown' | 'tallies'>): boolean {
  return breakdown.reason === null || tallies.length > 0
}

/**
 * The most prevalent modality of a region, and its cases by modality and by what their register says of the persons;
 * no slide where none are loaded or nothing is told of them. Why there is no rate is said where a year lacks.
 */
export function casesSlides(
  summary: WorkshopSummary,
  { breakdown, tallies, rate }: WorkshopRegion,
  { k }: DisclosurePolicy,
): readonly Slide[] {
  const why = rate.kind === 'missing' && LACKS_A_YEAR.has(rate.reason) ? MISSING_WHY[rate.reason] : null
  if (!isToldApart({ breakdown, tallies }) && why === null) return []
  const { title, found, columns, byModality, noRate } = words.cases
  const modality = breakdown.reason === null ? breakdownWords(breakdown, k) : prevalentWords(breakdown)
  return tableSlides({
    key: 'cases',
    title: found(prevalentWords(breakdown)),
    subtitle: title,
    columns: [
      [columns[0], 0.3],
      [columns[1], 0.7],
    ],
    rows: [
      [byModality(periodWords(breakdown)), modality],
      ...(why === null ? [] : [[noRate, why]]),
      ...tallyRows(tallies, k),
    ],
    source: sourceWords(summary.sources, 'violencia'),
    lines: 1.4,
  })
}
