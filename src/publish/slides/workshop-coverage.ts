import type { DisclosurePolicy } from '../../domain/disclosure/index.ts'
import { coverageShare } from '../../domain/instancias/index.ts'
import { formatNumber, formatShare, joinWords } from '../../domain/measure/index.ts'
import type { SetCoverage, WorkshopRegion, WorkshopSummary } from '../../domain/summary/index.ts'
import { DEFINITION_COUNTS, ETAPA_NAME, MISSING_SHORT } from '../../domain/words/index.ts'
import { countCell, coverageCell, rateCell, matrixWords } from './cells.ts'
import { inPieces, slideTable, type Slide, type SlideBars, type SlideTable } from './deck.ts'
import { slideOf } from './slide-of.ts'
import { coverageTitle, criticalTitle, levelTitle } from './workshop-titles.ts'
import { under, workshopWords } from './workshop-words.ts'

const words = workshopWords
const ROWS = 11
/** Critical provincias beyond this many are counted, not listed. */
const CRITICAL_LIMIT = 3 * ROWS

/** The map beside the figures that a glance at it should give. */
export function mapSlide(summary: WorkshopSummary): Slide {
  const whole = coverageInUse(summary)
  const share = coverageShare(whole.coverage)
  const worst = summary.byGap.find((region) => coverageShare(region.inUse) !== null)
  const { created, expected, unknown } = whole.coverage
  const items = [
    `${words.mapFacts(formatNumber(created), formatNumber(expected), share === null ? MISSING_SHORT : formatShare(share))}${unknown > 0 ? ` (${words.mapUnknown(unknown)})` : ''}`,
    words.mapCritical(whole.critical, whole.provincias, whole.unknown),
    ...(worst && summary.regions.length > 1 ? [words.mapWorst(worst.facts.name, coverageCell(worst.inUse))] : []),
    words.coverageNote(summary.threshold, DEFINITION_COUNTS[summary.definition]),
  ]
  return slideOf(
    'map',
    criticalTitle(whole),
    words.map.title,
    [
      { kind: 'picture', name: words.map.name, alt: words.map.alt },
      { kind: 'list', items },
    ],
    matrixWords(summary),
    0.68,
  )
}

function coverageInUse(summary: WorkshopSummary): SetCoverage {
  const found = summary.whole.coverage.find(({ definition }) => definition === summary.definition)
  return (
    found ?? {
      definition: summary.definition,
      coverage: { expected: 0, created: 0, unknown: 0 },
      critical: 0,
      unknown: 0,
      provincias: 0,
    }
  )
}

/** Bars under the denominator in use beside the table of all four. */
export function coverageSlides(summary: WorkshopSummary): readonly Slide[] {
  const { columns, title, whole } = words.coverage
  const lines = [
    ...summary.regions.map(({ facts, coverage }) => coverageLine(facts.name, coverage)),
    coverageLine(whole, summary.whole.coverage),
  ]
  const pieces = inPieces(lines, ROWS)
  return pieces.map((rows, at) => {
    const table = slideTable(
      [
        [columns[0], 0.2],
        [columns[1], 0.2],
        [columns[2], 0.2],
        [columns[3], 0.2],
        [columns[4], 0.2],
      ],
      rows,
    )
    const blocks = at === 0 ? [coverageBars(summary), table] : [table]
    return slideOf(
      'coverage',
      coverageTitle(summary) + words.piece(at + 1, pieces.length),
      under(title, words.coverageNote(summary.threshold, DEFINITION_COUNTS[summary.definition])),
      blocks,
      matrixWords(summary),
      0.36,
    )
  })
}

function coverageLine(name: string, coverage: readonly SetCoverage[]): readonly string[] {
  return [name, ...coverage.map((each) => coverageCell(each.coverage))]
}

function coverageBars(summary: WorkshopSummary): SlideBars {
  const known = summary.byGap.flatMap((region) => {
    const share = coverageShare(region.inUse)
    return share === null
      ? []
      : [
          {
            name: region.critical === 'si' ? `${region.facts.name} (crítica)` : region.facts.name,
            value: share * 100,
            shown: formatShare(share),
            critical: region.critical === 'si',
          },
        ]
  })
  const out = summary.regions.filter((region) => coverageShare(region.inUse) === null).map(({ facts }) => facts.name)
  return {
    kind: 'bars',
    name: words.coverage.bars,
    unit: words.coverage.unit,
    bars: known,
    max: 100,
    note: out.length > 0 ? words.coverage.out(joinWords(out)) : '',
  }
}

export function levelSlides(summary: WorkshopSummary): readonly Slide[] {
  const { columns, title, subtitle } = words.levels
  const pieces = inPieces(
    summary.regions.map((region) => levelLine(region, summary.definition)),
    ROWS,
  )
  return pieces.map((rows, at) =>
    slideOf(
      'levels',
      levelTitle(summary) + words.piece(at + 1, pieces.length),
      under(title, subtitle),
      [
        slideTable(
          [
            [columns[0], 0.2],
            [columns[1], 0.18],
            [columns[2], 0.2],
            [columns[3], 0.22],
            [columns[4], 0.2],
          ],
          rows,
          roomy(rows.length),
        ),
      ],
      matrixWords(summary),
    ),
  )
}

/** Rows stand wider apart where they are few. */
function roomy(rows: number): number {
  return Math.min(1.8, ROWS / Math.max(rows, 1))
}

function levelLine(region: WorkshopRegion, inUse: WorkshopSummary['definition']): readonly string[] {
  const own = region.coverage.find(({ definition }) => definition === inUse)
  const critical =
    own === undefined
      ? ''
      : `${formatNumber(own.critical)} de ${formatNumber(own.provincias)}${own.unknown > 0 ? ` (${words.mapUnknown(own.unknown)})` : ''}`
  return [
    region.facts.name,
    region.stage.kind === 'known' ? ETAPA_NAME[region.stage.value] : MISSING_SHORT,
    countCell(region.provincial),
    countCell(region.distrital),
    critical,
  ]
}

export function criticalSlides(summary: WorkshopSummary, { k }: DisclosurePolicy): readonly Slide[] {
  const { title, subtitle } = words.critical
  const rows = summary.criticalProvincias
    .slice(0, CRITICAL_LIMIT)
    .map(({ facts, region, coverage, rate, ranked }) => [
      ranked ? `${formatNumber(ranked.place)}${ranked.tied ? '=' : ''}` : '–',
      facts.name,
      region.name,
      countCell(coverage),
      coverageCell(coverage),
      rateCell(rate, k),
    ])
  const pieces = inPieces(rows, ROWS)
  const inherited = rows.some((row) => row.at(-1)?.endsWith('*'))
  const hidden = summary.criticalProvincias.length - rows.length
  const source = `${matrixWords(summary, 'violencia')}${inherited ? ' * Tasa de su departamento (heredada).' : ''}`
  return pieces.map((piece, at) =>
    slideOf(
      'critical',
      criticalTitle(coverageInUse(summary)) + words.piece(at + 1, pieces.length),
      `${under(title, subtitle(summary.criticalProvincias.length))}${hidden > 0 ? `; se listan ${formatNumber(rows.length)}` : ''}`,
      [criticalTable(piece)],
      source,
    ),
  )
}

function criticalTable(rows: readonly (readonly string[])[]): SlideTable {
  const { columns } = words.critical
  return slideTable(
    [
      [columns[0], 0.09],
      [columns[1], 0.23],
      [columns[2], 0.15],
      [columns[3], 0.2],
      [columns[4], 0.19],
      [columns[5], 0.14],
    ],
    rows,
  )
}
