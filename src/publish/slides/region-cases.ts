import type { DisclosurePolicy } from '../../domain/disclosure/index.ts'
import { breakdownWords, prevalentWords, tallyRows } from '../../domain/layers/index.ts'
import type { WorkshopRegion, WorkshopSummary } from '../../domain/summary/index.ts'
import { sourceWords } from './cells.ts'
import { inPieces, slideTable, type Slide } from './deck.ts'
import { slideOf } from './slide-of.ts'
import { regionWords as words, workshopWords } from './workshop-words.ts'

const ROWS = 8

/**
 * The most prevalent modality of a region, and its cases by modality and by what their register says of the persons;
 * no slide where no cases are loaded.
 */
export function casesSlides(
  summary: WorkshopSummary,
  { breakdown, tallies }: WorkshopRegion,
  { k }: DisclosurePolicy,
): readonly Slide[] {
  if (breakdown.reason === 'sin_tabla') return []
  const { title, found, columns, byModality } = words.cases
  const pieces = inPieces([[byModality, breakdownWords(breakdown, k)], ...tallyRows(tallies, k)], ROWS)
  return pieces.map((piece, at) =>
    slideOf(
      'cases',
      found(prevalentWords(breakdown)) + workshopWords.piece(at + 1, pieces.length),
      title,
      [
        slideTable(
          [
            [columns[0], 0.3],
            [columns[1], 0.7],
          ],
          piece,
          1.4,
        ),
      ],
      sourceWords(summary.sources, 'violencia'),
    ),
  )
}
