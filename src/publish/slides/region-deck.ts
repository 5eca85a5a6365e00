import type { DisclosurePolicy } from '../../domain/disclosure/index.ts'
import { coverageShare, INSTRUMENTS } from '../../domain/instancias/index.ts'
import { formatDate, formatNumber, formatShare } from '../../domain/measure/index.ts'
import type { Beside, FindingKind, OwnRegion, WorkshopRegion, WorkshopSummary } from '../../domain/summary/index.ts'
import { INSTRUMENT_ESTADO_NAME, INSTRUMENT_NAME, MISSING_SHORT, VERDICT_NAME } from '../../domain/words/index.ts'
import type { WorkshopEvent } from '../../domain/workshops/index.ts'
import { countCell, coverageCell, matrixWords, rateCell, sourceWords } from './cells.ts'
import { inPieces, slideTable, type Deck, type Slide, type SlideBars, type SlideTable } from './deck.ts'
import { eventItems } from './event-slides.ts'
import { plainName, slideOf, stampsOf } from './slide-of.ts'
import { casesSlides } from './region-cases.ts'
import { mapSlide } from './workshop-coverage.ts'
import { sourceSlide } from './workshop-rate.ts'
import { criticalTitle } from './workshop-titles.ts'
import { regionWords as words, sayFinding, under, workshopWords } from './workshop-words.ts'

const ROWS = 13
/** Provincias on a slide of lists of distritos. */
const LISTS = 5
const FORM_ROWS = 6

/** The slides of one region: beside the country and its macro-region, never beside itself, and no empty table. */
export function regionDeck(
  summary: WorkshopSummary,
  own: OwnRegion,
  region: WorkshopRegion,
  disclosure: DisclosurePolicy,
  event: WorkshopEvent | null,
): Deck {
  const title = event?.label ?? words.title(region.facts.name)
  return {
    title,
    stamps: stampsOf(summary, disclosure),
    fileName: words.fileName(plainName(region.facts.name)),
    slides: [
      coverSlide(summary, title, event),
      mapSlide(summary),
      besideSlide(summary, own, disclosure),
      ...casesSlides(summary, region, disclosure),
      ...provinciaSlides(summary, own),
      ...distritoSlides(summary, own),
      instrumentSlide(summary, region),
      findingSlide(summary, region),
      commitmentSlide(),
      askSlide(),
      sourceSlide(summary),
    ],
  }
}

function coverSlide({ referenceDate }: WorkshopSummary, title: string, event: WorkshopEvent | null): Slide {
  return slideOf('cover', title, workshopWords.subtitle, [
    { kind: 'list', items: [...eventItems(event), workshopWords.goals, workshopWords.date(formatDate(referenceDate))] },
  ])
}

function besideSlide(summary: WorkshopSummary, { beside }: OwnRegion, { k }: DisclosurePolicy): Slide {
  const { title, found } = words.beside
  const share = (wanted: Beside['kind']) => {
    const place = beside.find(({ kind }) => kind === wanted)
    return place === undefined ? null : coverageShare(place.own.coverage)
  }
  const [mine, country] = [share('region'), share('pais')]
  const [first] = beside
  return slideOf(
    'beside',
    mine === null || country === null || first === undefined
      ? title
      : found(first.name, formatShare(mine), formatShare(country)),
    title,
    [besideBars(beside, summary.threshold), besideTable(beside, k)],
    matrixWords(summary, 'violencia'),
    0.34,
  )
}

function besideBars(beside: readonly Beside[], threshold: number): SlideBars {
  return {
    kind: 'bars',
    name: words.beside.bars,
    unit: workshopWords.coverage.unit,
    bars: beside.flatMap(({ name, own }) => {
      const share = coverageShare(own.coverage)
      if (share === null) return []
      const critical = own.coverage.unknown === 0 && share < threshold
      return [{ name, value: share * 100, shown: formatShare(share), critical }]
    }),
    max: 100,
    note: '',
  }
}

function besideTable(beside: readonly Beside[], k: number): SlideTable {
  const { columns } = words.beside
  const rows = beside.map(({ name, own, rate }) => [
    name,
    countCell(own.coverage),
    coverageCell(own.coverage),
    `${formatNumber(own.critical)} de ${formatNumber(own.provincias)}`,
    rateCell(rate, k),
  ])
  return tableOf(columns, [0.26, 0.2, 0.2, 0.18, 0.16], rows, 1.6)
}

function provinciaSlides(summary: WorkshopSummary, { beside, provincias }: OwnRegion): readonly Slide[] {
  const { title, columns, subtitle } = words.provincias
  const [mine] = beside
  if (mine === undefined) return []
  const rows = provincias.map(({ facts, coverage, critical, ranked }) => [
    ranked ? `${formatNumber(ranked.place)}${ranked.tied ? '=' : ''}` : '–',
    facts.name,
    countCell(coverage),
    coverageCell(coverage),
    VERDICT_NAME[critical],
  ])
  const pieces = inPieces(rows, ROWS)
  return pieces.map((piece, at) =>
    slideOf(
      'provincias',
      criticalTitle(mine.own) + workshopWords.piece(at + 1, pieces.length),
      under(title, subtitle),
      [tableOf(columns, [0.1, 0.3, 0.22, 0.2, 0.18], piece)],
      matrixWords(summary),
    ),
  )
}

/** Names of the distritos, provincia by provincia; nothing where every one has its instancia. */
function distritoSlides(summary: WorkshopSummary, { provincias }: OwnRegion): readonly Slide[] {
  const { title, columns, found, none, count } = words.distritos
  const held = provincias.filter(({ lacking, unknown }) => lacking.length + unknown.length > 0)
  if (held.length === 0) return []
  const total = (of: 'lacking' | 'unknown') => held.reduce((sum, provincia) => sum + provincia[of].length, 0)
  const [lacking, unknown] = [total('lacking'), total('unknown')]
  const names = (units: readonly { readonly name: string }[]) =>
    units.length === 0 ? '–' : units.map(({ name }) => name).join(', ')
  const rows = held.map((provincia) => [provincia.facts.name, names(provincia.lacking), names(provincia.unknown)])
  const pieces = inPieces(rows, LISTS)
  return pieces.map((piece, at) =>
    slideOf(
      'distritos',
      (lacking === 0 ? none(unknown) : found(count(lacking), unknown)) + workshopWords.piece(at + 1, pieces.length),
      title,
      [tableOf(columns, [0.18, 0.52, 0.3], piece)],
      matrixWords(summary),
    ),
  )
}

function instrumentSlide(summary: WorkshopSummary, { instruments, findings }: WorkshopRegion): Slide {
  const { title, columns, found } = words.instruments
  const count = (kind: FindingKind) =>
    findings.filter((finding) => finding.kind === kind && finding.subject.about === 'instrumento').length
  const rows = INSTRUMENTS.map((kind) => {
    const fact = instruments[kind]
    const told = fact === undefined ? MISSING_SHORT : INSTRUMENT_ESTADO_NAME[fact.estado]
    return [INSTRUMENT_NAME[kind], fact?.inconsistencias === true ? `${told} (${workshopWords.inconsistent})` : told]
  })
  return slideOf(
    'instruments',
    found(count('avance'), INSTRUMENTS.length, count('por_saber')),
    title,
    [tableOf(columns, [0.5, 0.5], rows, 1.5)],
    sourceWords(summary.sources, 'instrumentos'),
  )
}

/** Advances, knots and unknowns in three columns, as many lines as the longest. */
function findingSlide(summary: WorkshopSummary, { facts, findings }: WorkshopRegion): Slide {
  const { title, columns, found } = words.findings
  const written = (kind: FindingKind) =>
    summary.written
      .filter((finding) => finding.region === facts.ubigeo && finding.kind === kind)
      .map(({ text }) => `${text} (${workshopWords.advances.written})`)
  const told = (kind: FindingKind, at: 0 | 1 | 2) => [
    ...findings.filter((finding) => finding.kind === kind).map(({ subject }) => sayFinding(subject)[at]),
    ...written(kind),
  ]
  const lists = [told('avance', 0), told('nudo', 1), told('por_saber', 2)] as const
  const lines = Math.max(1, ...lists.map((list) => list.length))
  const rows = Array.from({ length: lines }, (_, at) => lists.map((list) => sentence(list[at] ?? '')))
  return slideOf(
    'findings',
    found(lists[0].length, lists[1].length),
    title,
    [
      slideTable(
        columns.map((name) => [name, 1 / columns.length] as const),
        rows,
      ),
    ],
    matrixWords(summary, 'instrumentos', 'iniciativas'),
  )
}

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}

function commitmentSlide(): Slide {
  const { title, columns, subtitle } = words.commitments
  const rows = Array.from({ length: FORM_ROWS }, (_, at) => [String(at + 1), '', '', ''])
  return slideOf('strengthen', title, subtitle, [tableOf(columns, [0.06, 0.5, 0.28, 0.16], rows, 1.7)])
}

/** The mechanisms of S2, one line each, for the region to ask. */
function askSlide(): Slide {
  const { title, columns, subtitle } = words.asks
  const rows = workshopWords.strengthen.items.map((item) => [item, '', ''])
  return slideOf('asks', title, subtitle, [tableOf(columns, [0.44, 0.38, 0.18], rows, 1.7)])
}

function tableOf(
  columns: readonly string[],
  shares: readonly number[],
  rows: readonly (readonly string[])[],
  lines = 1,
): SlideTable {
  return slideTable(
    columns.map((name, at) => [name, shares[at] ?? 0] as const),
    rows,
    lines,
  )
}
