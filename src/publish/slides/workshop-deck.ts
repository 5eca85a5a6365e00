import type { DisclosurePolicy } from '../../domain/disclosure/index.ts'
import { formatDate, joinWords } from '../../domain/measure/index.ts'
import type { WorkshopSummary } from '../../domain/summary/index.ts'
import { proposedAgenda, timedAgenda, type WorkshopEvent } from '../../domain/workshops/index.ts'
import { matrixWords } from './cells.ts'
import { coverageBarSlide } from './coverage-bars.ts'
import type { Deck, Slide } from './deck.ts'
import { attendedSlide, commitmentRows, eventItems } from './event-slides.ts'
import { fittingTables } from './fit-table.ts'
import { agendaTitle, promiseTitle } from './form-titles.ts'
import { besideBoxes } from './slide-box.ts'
import { plainName, slideOf, stampsOf, tableSlides } from './slide-of.ts'
import { regionDeck } from './region-deck.ts'
import { regionsCasesSlides } from './workshop-cases.ts'
import { coverageInUse, coverageSlides, criticalSlides, levelSlides, mapSlide } from './workshop-coverage.ts'
import { findingSlides, gapSlide, instrumentSlides } from './workshop-findings.ts'
import { rateSlides, sourceSlides } from './workshop-rate.ts'
import { commitmentsTitle } from './workshop-titles.ts'
import { workshopWords } from './workshop-words.ts'

const words = workshopWords
const FORM_ROWS = 12

/**
 * The slides of a macro-regional workshop, or of one region alone; `disclosure` is that of the survey the summary was
 * made from. Of an event the deck carries its name, day, place, agenda and what it left.
 */
export function workshopDeck(
  summary: WorkshopSummary,
  disclosure: DisclosurePolicy,
  event: WorkshopEvent | null = null,
): Deck {
  const [region] = summary.regions
  if (summary.own !== null && region !== undefined) return regionDeck(summary, summary.own, region, disclosure, event)
  const title = event?.label ?? words.title(summary.name)
  return {
    title,
    stamps: stampsOf(summary, disclosure),
    fileName: words.fileName(plainName(event?.label ?? summary.name)),
    slides: [coverSlide(summary, title, event), ...setSlides(summary, disclosure, event)],
  }
}

/** All but the cover, in the order of S2: how things stand, advances, knots, mechanisms and commitments. */
function setSlides(
  summary: WorkshopSummary,
  disclosure: DisclosurePolicy,
  event: WorkshopEvent | null,
): readonly Slide[] {
  return [
    ...agendaSlides(summary, event),
    mapSlide(summary),
    coverageBarSlide(summary),
    ...coverageSlides(summary),
    ...levelSlides(summary),
    ...criticalSlides(summary, disclosure),
    ...rateSlides(summary),
    ...regionsCasesSlides(summary, disclosure),
    ...instrumentSlides(summary),
    ...findingSlides(summary),
    gapSlide(summary),
    ...strengthenSlides(summary, event),
    ...peopleSlides(event),
    ...sourceSlides(summary),
  ]
}

function coverSlide(summary: WorkshopSummary, title: string, event: WorkshopEvent | null): Slide {
  const names = joinWords(summary.regions.map(({ facts }) => facts.name))
  return slideOf('cover', title, words.subtitle, [
    {
      kind: 'list',
      items: [...eventItems(event), words.regions(names), words.goals, words.date(formatDate(summary.referenceDate))],
    },
  ])
}

/** That of the event, or the one that is proposed. */
function agendaSlides(summary: WorkshopSummary, event: WorkshopEvent | null): readonly Slide[] {
  const items = timedAgenda(event?.agenda ?? proposedAgenda(summary.regions.length), event?.hour ?? null)
  const [hour, topic, whom] = words.agenda.columns
  const { subtitle } = words.agenda
  return tableSlides({
    ...{ key: 'agenda', title: agendaTitle(items, event !== null), subtitle: event === null ? subtitle : '' },
    columns: [
      [hour, 0.18],
      [topic, 0.52],
      [whom, 0.3],
    ],
    rows: items.map(({ from, to, topic, by }) => [`${from}–${to}`, topic, by]),
    lines: items.length > 8 ? 1 : 1.3,
  })
}

const STRENGTHEN_WIDE = 0.36

/** The mechanisms of S2 beside what the regions committed themselves to, with a line for every region. */
function strengthenSlides(summary: WorkshopSummary, event: WorkshopEvent | null): readonly Slide[] {
  const shares = [0.26, 0.3, 0.26, 0.18]
  const columns = words.commitments.map((name, at) => [name, shares[at] ?? 0] as const)
  const rows = commitmentRows(summary, event)
  const [, right] = besideBoxes(STRENGTHEN_WIDE)
  const pieces = fittingTables(columns, rows, rows.length > 8 ? 1 : 1.6, right)
  const { title: topic } = words.strengthen
  const said = commitmentsTitle(summary, event)
  const found = said ?? promiseTitle(coverageInUse(summary))
  return pieces.map((form, at) =>
    slideOf(
      'strengthen',
      found + words.piece(at + 1, pieces.length),
      found === topic ? '' : topic,
      [{ kind: 'list', items: words.strengthen.items }, form],
      said === null && found !== topic ? matrixWords(summary) : '',
      STRENGTHEN_WIDE,
    ),
  )
}

/** Who came, or the register to be filled in. */
function peopleSlides(event: WorkshopEvent | null): readonly Slide[] {
  if (event !== null && event.attendance.length > 0) return [attendedSlide(event)]
  const { title, subtitle, columns } = words.attendance
  const shares = [0.06, 0.26, 0.23, 0.14, 0.17, 0.14]
  return tableSlides({
    ...{ key: 'attendance', title, subtitle },
    columns: columns.map((name, at) => [name, shares[at] ?? 0] as const),
    rows: Array.from({ length: FORM_ROWS }, (_, at) => [String(at + 1), '', '', '', '', '']),
    lines: 1.05,
  })
}
