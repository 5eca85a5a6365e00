import type { DisclosurePolicy } from '../../domain/disclosure/index.ts'
import { coverageShare, INSTRUMENTS } from '../../domain/instancias/index.ts'
import { formatDate, formatNumber, formatShare } from '../../domain/measure/index.ts'
import {
  criticalOfAll,
  type Beside,
  type FindingKind,
  type OwnRegion,
  type WorkshopRegion,
  type WorkshopSummary,
} from '../../domain/summary/index.ts'
import { INSTRUMENT_ESTADO_NAME, INSTRUMENT_NAME, MISSING_SHORT, VERDICT_NAME } from '../../domain/words/index.ts'
import type { WorkshopEvent } from '../../domain/workshops/index.ts'
import { countCell, coverageCell, matrixWords, rateCell, sourceWords } from './cells.ts'
import { slideTable, type Deck, type Slide, type SlideBars, type SlideTable } from './deck.ts'
import { eventItems } from './event-slides.ts'
import { askTitle, ownPromiseTitle } from './form-titles.ts'
import { plainName, slideOf, stampsOf, tableSlides } from './slide-of.ts'
import { casesSlides, isToldApart } from './region-cases.ts'
import { mapSlide } from './workshop-coverage.ts'
import { sourceSlides } from './workshop-rate.ts'
import { criticalTitle, lowestTitle } from './workshop-titles.ts'
import { regionWords as words, sayFinding, under, workshopWords } from './workshop-words.ts'

const FORM_ROWS = 6
/** Lines for more behind those that are written. */
const FORM_MORE = 2
/** Rows up to which they stand wider apart. */
const ROOMY = 7
/** Share of the width of the bars beside their table. */
const BESIDE_WIDE = 0.3

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
      ...instrumentSlides(summary, region),
      ...findingSlides(summary, region),
      ...commitmentSlides(summary, region, event),
      ...askSlides(summary, own, region),
      ...sourceSlides(summary),
    ],
  }
}

function coverSlide({ referenceDate }: WorkshopSummary, title: string, event: WorkshopEvent | null): Slide {
  return slideOf('cover', title, workshopWords.subtitle, [
    { kind: 'list', items: [...eventItems(event), workshopWords.goals, workshopWords.date(formatDate(referenceDate))] },
  ])
}

function besideSlide(summary: WorkshopSummary, { beside }: OwnRegion, { k }: DisclosurePolicy): Slide {
  const { title, found, unknown } = words.beside
  const share = (wanted: Beside['kind']) => {
    const place = beside.find(({ kind }) => kind === wanted)
    return place === undefined ? null : coverageShare(place.own.coverage)
  }
  const [mine, country] = [share('region'), share('pais')]
  const [first] = beside
  return slideOf(
    'beside',
    first === undefined
      ? title
      : mine === null || country === null
        ? unknown(first.name, country === null ? null : formatShare(country))
        : found(first.name, formatShare(mine), formatShare(country)),
    under(title, `${words.beside.bars}, ${workshopWords.coverage.unit}`),
    [besideBars(beside, summary.threshold), besideTable(beside, k)],
    matrixWords(summary, 'violencia'),
    BESIDE_WIDE,
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
    max: null,
    note: '',
  }
}

function besideTable(beside: readonly Beside[], k: number): SlideTable {
  const { columns } = words.beside
  const rows = beside.map(({ name, own, rate }) => [
    name,
    countCell(own.coverage),
    coverageCell(own.coverage),
    criticalOfAll(own),
    rateCell(rate, k),
  ])
  return slideTable(shared(columns, [0.23, 0.2, 0.23, 0.18, 0.16]), rows, 1.6)
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
  return tableSlides({
    key: 'provincias',
    title:
      lowestTitle(provincias.map(({ facts, coverage }) => ({ name: facts.name, coverage }))) ?? criticalTitle(mine.own),
    subtitle: under(title, subtitle),
    columns: shared(columns, [0.1, 0.3, 0.22, 0.2, 0.18]),
    rows,
    lines: rows.length > ROOMY ? 1 : 1.6,
    source: matrixWords(summary),
  })
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
  return tableSlides({
    key: 'distritos',
    title: lacking === 0 ? none(unknown) : found(count(lacking), unknown),
    subtitle: title,
    columns: shared(columns, unknown === 0 ? [0.2, 0.66, 0.14] : [0.18, 0.46, 0.36]),
    rows,
    lines: rows.length > ROOMY ? 1 : 1.6,
    source: matrixWords(summary),
  })
}

function instrumentSlides(summary: WorkshopSummary, { instruments, findings }: WorkshopRegion): readonly Slide[] {
  const { title, columns, found } = words.instruments
  const count = (kind: FindingKind) =>
    findings.filter((finding) => finding.kind === kind && finding.subject.about === 'instrumento').length
  return tableSlides({
    key: 'instruments',
    title: found(count('avance'), INSTRUMENTS.length, count('por_saber')),
    subtitle: title,
    columns: shared(columns, [0.5, 0.5]),
    rows: INSTRUMENTS.map((kind) => {
      const fact = instruments[kind]
      const told = fact === undefined ? MISSING_SHORT : INSTRUMENT_ESTADO_NAME[fact.estado]
      return [INSTRUMENT_NAME[kind], fact?.inconsistencias === true ? `${told} (${workshopWords.inconsistent})` : told]
    }),
    source: sourceWords(summary.sources, 'instrumentos'),
    lines: 1.5,
  })
}

/** Advances, knots and unknowns in three columns, as many lines as the longest. */
function findingSlides(summary: WorkshopSummary, region: WorkshopRegion): readonly Slide[] {
  const { title, columns, found } = words.findings
  const lists = [
    foundIn(summary, region, 'avance', 0),
    foundIn(summary, region, 'nudo', 1),
    [...foundIn(summary, region, 'por_saber', 2), ...(isToldApart(region) ? [] : [words.findings.unknownCases])],
  ] as const
  const lines = Math.max(1, ...lists.map((list) => list.length))
  return tableSlides({
    key: 'findings',
    title: found(lists[0].length, lists[1].length),
    subtitle: title,
    columns: shared(
      columns,
      columns.map(() => 1 / columns.length),
    ),
    rows: Array.from({ length: lines }, (_, at) => lists.map((list) => sentence(list[at] ?? ''))),
    source: matrixWords(summary, 'instrumentos', 'iniciativas'),
    lines: 1.5,
  })
}

/** What the tables say, and what was written by hand. */
function foundIn(
  { written }: WorkshopSummary,
  { facts, findings }: WorkshopRegion,
  kind: FindingKind,
  at: 0 | 1 | 2,
): readonly string[] {
  return [
    ...findings.filter((finding) => finding.kind === kind).map(({ subject }) => sayFinding(subject)[at]),
    ...written
      .filter((finding) => finding.region === facts.ubigeo && finding.kind === kind)
      .map(({ text, at: place }) => `${text} (${workshopWords.advances.written[place]})`),
  ]
}

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}

/** What the region committed itself to in the event, alone or with all, and lines for more. */
function commitmentSlides(
  summary: WorkshopSummary,
  region: WorkshopRegion,
  event: WorkshopEvent | null,
): readonly Slide[] {
  const { title, columns, subtitle } = words.commitments
  const { ubigeo, name } = region.facts
  const written = (event?.commitments ?? []).filter(
    (each) => each.text !== '' && (each.region === null || each.region === ubigeo),
  )
  const found = ownPromiseTitle(name, written, foundIn(summary, region, 'nudo', 1).length)
  const lines = written.map(({ text, owner, dueOn }) => [text, owner, dueOn === null ? '' : formatDate(dueOn)])
  const empty = Array.from({ length: Math.max(FORM_MORE, FORM_ROWS - lines.length) }, () => ['', '', ''])
  return tableSlides({
    ...{ key: 'strengthen', title: found, subtitle, lines: 1.7 },
    columns: shared(columns, [0.06, 0.5, 0.28, 0.16]),
    rows: [...lines, ...empty].map((line, at) => [String(at + 1), ...line]),
    source: found === title || written.length > 0 ? '' : matrixWords(summary, 'instrumentos', 'iniciativas'),
  })
}

/** The mechanisms of S2, one line each, for the region to ask. */
function askSlides(summary: WorkshopSummary, { provincias }: OwnRegion, { facts }: WorkshopRegion): readonly Slide[] {
  const { title, columns, subtitle } = words.asks
  const found = askTitle(
    facts.name,
    provincias.reduce((sum, { lacking }) => sum + lacking.length, 0),
  )
  return tableSlides({
    ...{ key: 'asks', title: found, subtitle, lines: 1.7 },
    columns: shared(columns, [0.44, 0.38, 0.18]),
    rows: workshopWords.strengthen.items.map((item) => [item, '', '']),
    source: found === title ? '' : matrixWords(summary),
  })
}

function shared(names: readonly string[], shares: readonly number[]) {
  return names.map((name, at) => [name, shares[at] ?? 0] as const)
}
