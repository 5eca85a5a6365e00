import { coverageShare, INSTRUMENTS } from '../../domain/instancias/index.ts'
import { formatNumber } from '../../domain/measure/index.ts'
import type { FindingKind, WorkshopRegion, WorkshopSummary } from '../../domain/summary/index.ts'
import { INSTRUMENT_ESTADO_NAME, INSTRUMENT_NAME, MISSING_SHORT, VERDICT_NAME } from '../../domain/words/index.ts'
import { coverageCell, matrixWords, sourceWords } from './cells.ts'
import { byFindingSlides } from './by-finding.ts'
import type { Slide } from './deck.ts'
import { firstThatFit } from './fit-table.ts'
import { besideBoxes } from './slide-box.ts'
import { slideOf, tableSlides } from './slide-of.ts'
import { findingTitle, gapTitle, instrumentTitle } from './workshop-titles.ts'
import { sayFinding, under, workshopWords } from './workshop-words.ts'

const words = workshopWords
/** Regions from which on what they share is told, and not each of them. */
const MANY = 8
const GAPS = 10
/** Share of the width of the regions, beside the provincias. */
const WIDE = 0.5

/** Estado of each instrument of each IRC; a star for the inconsistent, told beside the source. */
export function instrumentSlides(summary: WorkshopSummary): readonly Slide[] {
  const rows = summary.regions.map(({ facts, instruments }) => [
    facts.name,
    ...INSTRUMENTS.map((kind) => {
      const fact = instruments[kind]
      if (fact === undefined) return MISSING_SHORT
      return `${INSTRUMENT_ESTADO_NAME[fact.estado]}${fact.inconsistencias === true ? '*' : ''}`
    }),
  ])
  const isStarred = rows.some((row) => row.some((text) => text.endsWith('*')))
  const source = sourceWords(summary.sources, 'instrumentos')
  return tableSlides({
    key: 'instruments',
    title: instrumentTitle(summary),
    subtitle: under(words.instruments.title, words.instruments.subtitle),
    columns: [['Región', 0.165], ...INSTRUMENTS.map((kind) => [INSTRUMENT_NAME[kind], 0.167] as const)],
    rows,
    source: isStarred ? `${source} ${words.inconsistentMark}` : source,
    lines: summary.regions.length > MANY ? 1 : 1.6,
  })
}

/** What is achieved, what is stuck and what is not known, region by region, or by what is found where they are many. */
export function findingSlides(summary: WorkshopSummary): readonly Slide[] {
  const source = matrixWords(summary, 'instrumentos', 'iniciativas')
  const { regions } = summary
  if (regions.length > MANY) return byFindingSlides(summary, source)
  const { advances, knots } = words
  return [
    ...tableSlides({
      ...{ key: 'advances', title: findingTitle(summary, 'avance'), subtitle: advances.title, source, lines: 2 },
      columns: [
        [advances.columns[0], 0.18],
        [advances.columns[1], 0.82],
      ],
      rows: regions.map((region) => [region.facts.name, tell(summary, region, 'avance')]),
    }),
    ...tableSlides({
      ...{ key: 'knots', title: findingTitle(summary, 'nudo'), subtitle: knots.title, source },
      columns: [
        [knots.columns[0], 0.165],
        [knots.columns[1], 0.585],
        [knots.columns[2], 0.25],
      ],
      rows: regions.map((region) => [
        region.facts.name,
        tell(summary, region, 'nudo'),
        tell(summary, region, 'por_saber'),
      ]),
    }),
  ]
}

const AT: Readonly<Record<FindingKind, 0 | 1 | 2>> = { avance: 0, nudo: 1, por_saber: 2 }

function tell(summary: WorkshopSummary, { facts, findings }: WorkshopRegion, kind: FindingKind): string {
  const read = findings.filter((finding) => finding.kind === kind).map(({ subject }) => sayFinding(subject)[AT[kind]])
  const written = summary.written
    .filter((finding) => finding.region === facts.ubigeo && finding.kind === kind)
    .map(({ text, at }) => `${text} (${words.advances.written[at]})`)
  const all = [...read, ...written]
  return all.length === 0 ? '–' : sentence(all.join('; '))
}

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`
}

/** Regions by their gap beside the provincias by their place, as many as can be read. */
export function gapSlide(summary: WorkshopSummary): Slide {
  const { subtitle, listed } = words.gaps
  const [left, right] = besideBoxes(WIDE)
  const regions = firstThatFit(columnsOf(words.gaps.byRegion, [0.1, 0.35, 0.31, 0.24]), regionRows(summary), left)
  const provincias = firstThatFit(
    columnsOf(words.gaps.byProvincia, [0.18, 0.38, 0.22, 0.22]),
    provinciaRows(summary),
    right,
  )
  const shown = regions.rows.length
  return slideOf(
    'gaps',
    gapTitle(summary),
    subtitle(summary.ranked, shown < summary.byGap.length ? listed(shown, summary.byGap.length) : ''),
    [regions, provincias],
    matrixWords(summary, 'violencia', 'servicios'),
    WIDE,
  )
}

function columnsOf(names: readonly string[], shares: readonly number[]) {
  return names.map((name, at) => [name, shares[at] ?? 0] as const)
}

function regionRows(summary: WorkshopSummary): readonly (readonly string[])[] {
  return summary.byGap
    .slice(0, GAPS)
    .map((region, at) => [
      coverageShare(region.inUse) === null ? '–' : formatNumber(at + 1),
      region.facts.name,
      coverageCell(region.inUse),
      VERDICT_NAME[region.critical],
    ])
}

function provinciaRows(summary: WorkshopSummary): readonly (readonly string[])[] {
  return summary.priorities.slice(0, GAPS).map(({ place, tied, score, assessment }) => {
    const met = assessment.results.filter((result) => result.verdict === 'si').length
    const judged = assessment.results.filter((result) => result.criterion.judged).length
    return [
      `${formatNumber(place)}${tied ? '=' : ''}`,
      assessment.unit.name,
      formatNumber(score, 2),
      `${formatNumber(met)} de ${formatNumber(judged)}`,
    ]
  })
}
