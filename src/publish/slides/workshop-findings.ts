import { coverageShare, INSTRUMENTS } from '../../domain/instancias/index.ts'
import { formatNumber } from '../../domain/measure/index.ts'
import type { FindingKind, WorkshopRegion, WorkshopSummary } from '../../domain/summary/index.ts'
import { INSTRUMENT_ESTADO_NAME, INSTRUMENT_NAME, MISSING_SHORT, VERDICT_NAME } from '../../domain/words/index.ts'
import { coverageCell, matrixWords, sourceWords } from './cells.ts'
import { inPieces, slideTable, type Slide, type SlideTable } from './deck.ts'
import { slideOf } from './slide-of.ts'
import { findingTitle, gapTitle, instrumentTitle } from './workshop-titles.ts'
import { sayFinding, under, workshopWords } from './workshop-words.ts'

const words = workshopWords
const ROWS = 11
/** Regions on a slide of sentences. */
const TOLD = 5
const GAPS = 10

/** Estado of each instrument of each IRC. */
export function instrumentSlides(summary: WorkshopSummary): readonly Slide[] {
  const rows = summary.regions.map(({ facts, instruments }) => [
    facts.name,
    ...INSTRUMENTS.map((kind) => {
      const fact = instruments[kind]
      if (fact === undefined) return MISSING_SHORT
      return `${INSTRUMENT_ESTADO_NAME[fact.estado]}${fact.inconsistencias === true ? ` (${words.inconsistent})` : ''}`
    }),
  ])
  const pieces = inPieces(rows, Math.floor(ROWS / 1.5))
  const columns = [['Región', 0.2], ...INSTRUMENTS.map((kind) => [INSTRUMENT_NAME[kind], 0.16] as const)] as const
  return pieces.map((piece, at) =>
    slideOf(
      'instruments',
      instrumentTitle(summary) + words.piece(at + 1, pieces.length),
      under(words.instruments.title, words.instruments.subtitle),
      [slideTable(columns, piece, 1.6)],
      sourceWords(summary.sources, 'instrumentos'),
    ),
  )
}

/** What is achieved, what is stuck and what is not known, region by region. */
export function findingSlides(summary: WorkshopSummary): readonly Slide[] {
  const pieces = inPieces(summary.regions, TOLD)
  const source = matrixWords(summary, 'instrumentos', 'iniciativas')
  const slides = (key: 'advances' | 'knots', tableOf: (summary: WorkshopSummary, piece: Piece) => SlideTable) =>
    pieces.map((piece, at) => {
      const kind = key === 'advances' ? 'avance' : 'nudo'
      const title = findingTitle(summary, kind) + words.piece(at + 1, pieces.length)
      return slideOf(key, title, words[key].title, [tableOf(summary, piece)], source)
    })
  return [...slides('advances', advanceTable), ...slides('knots', knotTable)]
}

/** The regions of one slide. */
type Piece = readonly WorkshopRegion[]

function advanceTable(summary: WorkshopSummary, piece: Piece): SlideTable {
  const { columns } = words.advances
  return slideTable(
    [
      [columns[0], 0.2],
      [columns[1], 0.8],
    ],
    piece.map((region) => [region.facts.name, tell(summary, region, 'avance')]),
    2,
  )
}

function knotTable(summary: WorkshopSummary, piece: Piece): SlideTable {
  const { columns } = words.knots
  return slideTable(
    [
      [columns[0], 0.18],
      [columns[1], 0.5],
      [columns[2], 0.32],
    ],
    piece.map((region) => [region.facts.name, tell(summary, region, 'nudo'), tell(summary, region, 'por_saber')]),
    2.2,
  )
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

/** Regions by their gap beside the provincias by their place. */
export function gapSlide(summary: WorkshopSummary): Slide {
  const { title, subtitle } = words.gaps
  const listed = summary.byGap.length > GAPS ? words.gaps.listed(GAPS, summary.byGap.length) : ''
  return slideOf(
    'gaps',
    gapTitle(summary),
    under(title, subtitle(summary.ranked) + listed),
    [regionTable(summary), provinciaTable(summary)],
    matrixWords(summary, 'violencia', 'servicios'),
  )
}

function regionTable(summary: WorkshopSummary): SlideTable {
  const { byRegion } = words.gaps
  const rows = summary.byGap
    .slice(0, GAPS)
    .map((region, at) => [
      coverageShare(region.inUse) === null ? '–' : formatNumber(at + 1),
      region.facts.name,
      coverageCell(region.inUse),
      VERDICT_NAME[region.critical],
    ])
  return slideTable(
    [
      [byRegion[0], 0.1],
      [byRegion[1], 0.3],
      [byRegion[2], 0.38],
      [byRegion[3], 0.22],
    ],
    rows,
  )
}

function provinciaTable(summary: WorkshopSummary): SlideTable {
  const { byProvincia } = words.gaps
  const rows = summary.priorities.slice(0, GAPS).map(({ place, tied, score, assessment }) => {
    const met = assessment.results.filter((result) => result.verdict === 'si').length
    const judged = assessment.results.filter((result) => result.criterion.judged).length
    return [
      `${formatNumber(place)}${tied ? '=' : ''}`,
      assessment.unit.name,
      formatNumber(score, 2),
      `${formatNumber(met)} de ${formatNumber(judged)}`,
    ]
  })
  return slideTable(
    [
      [byProvincia[0], 0.16],
      [byProvincia[1], 0.44],
      [byProvincia[2], 0.18],
      [byProvincia[3], 0.22],
    ],
    rows,
  )
}
