import type { DisclosurePolicy } from '../../domain/disclosure/index.ts'
import { coverageShare } from '../../domain/instancias/index.ts'
import { formatNumber, formatShare } from '../../domain/measure/index.ts'
import {
  criticalOfAll,
  type SetCoverage,
  type WorkshopRegion,
  type WorkshopSummary,
} from '../../domain/summary/index.ts'
import { DEFINITION_COUNTS, ETAPA_NAME, MISSING_SHORT } from '../../domain/words/index.ts'
import { countCell, coverageCell, rateCell, matrixWords } from './cells.ts'
import type { Slide } from './deck.ts'
import { slideOf, tableSlides } from './slide-of.ts'
import { criticalTitle, definitionTitle, levelTitle } from './workshop-titles.ts'
import { under, workshopWords } from './workshop-words.ts'

const words = workshopWords
const ROWS = 11
/** Critical provincias beyond so many slides are counted, not listed. */
const CRITICAL_SLIDES = 2

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
    words.criticalNote(summary.threshold),
    words.inUse(DEFINITION_COUNTS[summary.definition]),
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

/** The coverage of the whole set under the denominator in use. */
export function coverageInUse(summary: WorkshopSummary): SetCoverage {
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

/** Under each of the four denominators, region by region and together. */
export function coverageSlides(summary: WorkshopSummary): readonly Slide[] {
  const { columns, table, whole } = words.coverage
  return tableSlides({
    key: 'coverage',
    title: definitionTitle(summary),
    subtitle: under(table, words.inUse(DEFINITION_COUNTS[summary.definition])),
    columns: columns.map((name) => [name, 1 / columns.length] as const),
    rows: [
      coverageLine(whole, summary.whole.coverage),
      ...summary.regions.map(({ facts, coverage }) => coverageLine(facts.name, coverage)),
    ],
    source: matrixWords(summary),
  })
}

function coverageLine(name: string, coverage: readonly SetCoverage[]): readonly string[] {
  return [name, ...coverage.map((each) => coverageCell(each.coverage))]
}

export function levelSlides(summary: WorkshopSummary): readonly Slide[] {
  const { columns, title, subtitle } = words.levels
  const shares = [0.18, 0.14, 0.22, 0.25, 0.21]
  return tableSlides({
    key: 'levels',
    title: levelTitle(summary),
    subtitle: under(title, subtitle),
    columns: columns.map((name, at) => [name, shares[at] ?? 0] as const),
    rows: summary.regions.map((region) => levelLine(region, summary.definition)),
    source: matrixWords(summary),
    lines: roomy(summary.regions.length),
  })
}

/** Rows stand wider apart where they are few. */
function roomy(rows: number): number {
  return rows > ROWS ? 1 : Math.min(1.8, ROWS / rows)
}

function levelLine(region: WorkshopRegion, inUse: WorkshopSummary['definition']): readonly string[] {
  const own = region.coverage.find(({ definition }) => definition === inUse)
  const critical = own === undefined ? '' : criticalOfAll(own)
  return [
    region.facts.name,
    region.stage.kind === 'known' ? ETAPA_NAME[region.stage.value] : MISSING_SHORT,
    countCell(region.provincial),
    countCell(region.distrital),
    critical,
  ]
}

export function criticalSlides(summary: WorkshopSummary, { k }: DisclosurePolicy): readonly Slide[] {
  const { title, subtitle, columns, listed } = words.critical
  const rows = summary.criticalProvincias.map(({ facts, region, coverage, rate, ranked }) => [
    ranked ? `${formatNumber(ranked.place)}${ranked.tied ? '=' : ''}` : '–',
    facts.name,
    region.name,
    countCell(coverage),
    coverageCell(coverage),
    rateCell(rate, k),
  ])
  const inherited = rows.some((row) => row.at(-1)?.endsWith('*'))
  const shares = [0.1, 0.22, 0.16, 0.18, 0.2, 0.14]
  return tableSlides({
    key: 'critical',
    title: criticalTitle(coverageInUse(summary)),
    subtitle: under(title, subtitle),
    columns: columns.map((name, at) => [name, shares[at] ?? 0] as const),
    rows,
    source: `${matrixWords(summary, 'violencia')}${inherited ? ' * Tasa de su departamento (heredada).' : ''}`,
    most: { slides: CRITICAL_SLIDES, says: (shown) => listed(shown, rows.length) },
  })
}
