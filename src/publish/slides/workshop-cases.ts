import type { DisclosurePolicy } from '../../domain/disclosure/index.ts'
import { breakdownWords, prevalentWords, tallyRows } from '../../domain/layers/index.ts'
import type { WorkshopRegion, WorkshopSummary } from '../../domain/summary/index.ts'
import { sourceWords } from './cells.ts'
import { inPieces, slideTable, type Slide } from './deck.ts'
import { slideOf } from './slide-of.ts'
import { regionWords, workshopWords } from './workshop-words.ts'

const ROWS = 8

/**
 * The cases of each region by modality and by what their register says of the persons; what none of a region's rows
 * tells apart says so. No slide where no region has cases.
 */
export function regionsCasesSlides(summary: WorkshopSummary, { k }: DisclosurePolicy): readonly Slide[] {
  const counted = summary.regions.filter(({ breakdown }) => breakdown.reason !== 'sin_tabla')
  if (counted.length === 0) return []
  const { title, columns, found } = workshopWords.cases
  const pieces = inPieces(
    counted.flatMap((region) => rowsOf(region, k)),
    ROWS,
  )
  return pieces.map((rows, at) =>
    slideOf(
      'cases',
      found(counted.filter(({ tallies }) => tallies.length > 0).length, counted.length) +
        workshopWords.piece(at + 1, pieces.length),
      title,
      [
        slideTable(
          [
            [columns[0], 0.2],
            [columns[1], 0.25],
            [columns[2], 0.55],
          ],
          rows,
          1.4,
        ),
      ],
      sourceWords(summary.sources, 'violencia'),
    ),
  )
}

function rowsOf({ facts, breakdown, tallies }: WorkshopRegion, k: number): readonly (readonly string[])[] {
  const { ofPersons, undivided } = workshopWords.cases
  const modality = breakdown.reason === null ? breakdownWords(breakdown, k) : prevalentWords(breakdown)
  const persons = tallies.length === 0 ? [[ofPersons, undivided]] : tallyRows(tallies, k)
  return [[regionWords.cases.byModality, modality], ...persons].map(([what = '', cases = '']) => [
    facts.name,
    what,
    cases,
  ])
}
