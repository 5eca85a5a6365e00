import { coverageShare, INSTRUMENTS } from '../../domain/instancias/index.ts'
import { formatNumber } from '../../domain/measure/index.ts'
import type { FindingKind, WorkshopRegion, WorkshopSheet } from '../../domain/summary/index.ts'
import { INSTRUMENT_ESTADO_NAME, INSTRUMENT_NAME, MISSING_SHORT, VERDICT_NAME } from '../../domain/words/index.ts'
import { coverageCell, sourceWords } from './cells.ts'
import { inPieces, slideTable, type Slide } from './deck.ts'
import { slideOf } from './slide-of.ts'
import { sayFinding, workshopWords } from './workshop-words.ts'

const words = workshopWords
const ROWS = 11
/** Regions on a slide of sentences. */
const TOLD = 5
const GAPS = 10

/** Estado of each instrument of each IRC. */
export function instrumentSlides(sheet: WorkshopSheet): readonly Slide[] {
  const rows = sheet.regions.map(({ facts, instruments }) => [
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
      words.instruments.title + words.piece(at + 1, pieces.length),
      words.instruments.subtitle,
      [slideTable(columns, piece, 1.6)],
      sourceWords(sheet.sources, 'instrumentos'),
    ),
  )
}

/** What is achieved, what is stuck and what is not known, region by region. */
export function findingSlides(sheet: WorkshopSheet): readonly Slide[] {
  const pieces = inPieces(sheet.regions, TOLD)
  const source = sourceWords(sheet.sources, 'instancias', 'instrumentos', 'iniciativas')
  const { advances, knots } = words
  return [
    ...pieces.map((piece, at) =>
      slideOf(
        'advances',
        advances.title + words.piece(at + 1, pieces.length),
        '',
        [
          slideTable(
            [
              [advances.columns[0], 0.2],
              [advances.columns[1], 0.8],
            ],
            piece.map((region) => [region.facts.name, tell(sheet, region, 'avance')]),
            2,
          ),
        ],
        source,
      ),
    ),
    ...pieces.map((piece, at) =>
      slideOf(
        'knots',
        knots.title + words.piece(at + 1, pieces.length),
        '',
        [
          slideTable(
            [
              [knots.columns[0], 0.18],
              [knots.columns[1], 0.5],
              [knots.columns[2], 0.32],
            ],
            piece.map((region) => [region.facts.name, tell(sheet, region, 'nudo'), tell(sheet, region, 'por_saber')]),
            2.2,
          ),
        ],
        source,
      ),
    ),
  ]
}

const AT: Readonly<Record<FindingKind, 0 | 1 | 2>> = { avance: 0, nudo: 1, por_saber: 2 }

function tell(sheet: WorkshopSheet, { facts, findings }: WorkshopRegion, kind: FindingKind): string {
  const read = findings.filter((finding) => finding.kind === kind).map(({ subject }) => sayFinding(subject)[AT[kind]])
  const written = sheet.written
    .filter((finding) => finding.region === facts.ubigeo && finding.kind === kind)
    .map(({ text }) => `${text} (${words.advances.written})`)
  const all = [...read, ...written]
  return all.length === 0 ? '–' : sentence(all.join('; '))
}

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`
}

/** Regions by their gap beside the provincias by their place. */
export function gapSlide(sheet: WorkshopSheet): Slide {
  const { byRegion, byProvincia, title, subtitle } = words.gaps
  const regions = sheet.byGap
    .slice(0, GAPS)
    .map((region, at) => [
      coverageShare(region.inUse) === null ? '–' : formatNumber(at + 1),
      region.facts.name,
      coverageCell(region.inUse),
      VERDICT_NAME[region.critical],
    ])
  const provincias = sheet.priorities.slice(0, GAPS).map(({ place, tied, score, assessment }) => {
    const met = assessment.results.filter((result) => result.verdict === 'si').length
    const judged = assessment.results.filter((result) => result.verdict !== 'no_aplica').length
    return [
      `${formatNumber(place)}${tied ? '=' : ''}`,
      assessment.unit.name,
      formatNumber(score, 2),
      `${formatNumber(met)} de ${formatNumber(judged)}`,
    ]
  })
  const listed = sheet.byGap.length > GAPS ? words.gaps.listed(GAPS, sheet.byGap.length) : ''
  return slideOf(
    'gaps',
    title,
    subtitle(sheet.ranked) + listed,
    [
      slideTable(
        [
          [byRegion[0], 0.1],
          [byRegion[1], 0.3],
          [byRegion[2], 0.38],
          [byRegion[3], 0.22],
        ],
        regions,
      ),
      slideTable(
        [
          [byProvincia[0], 0.16],
          [byProvincia[1], 0.44],
          [byProvincia[2], 0.18],
          [byProvincia[3], 0.22],
        ],
        provincias,
      ),
    ],
    sourceWords(sheet.sources, 'instancias', 'violencia', 'servicios'),
  )
}
