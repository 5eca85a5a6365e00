import type { DisclosurePolicy } from '../../domain/disclosure/index.ts'
import { formatDate, joinWords } from '../../domain/measure/index.ts'
import type { WorkshopSummary } from '../../domain/summary/index.ts'
import { proposedAgenda, timedAgenda, type WorkshopEvent } from '../../domain/workshops/index.ts'
import { inPieces, slideTable, type Deck, type Slide } from './deck.ts'
import { attendedSlide, commitmentRows, eventItems } from './event-slides.ts'
import { plainName, slideOf, stampsOf } from './slide-of.ts'
import { regionDeck } from './region-deck.ts'
import { regionsCasesSlides } from './workshop-cases.ts'
import { coverageSlides, criticalSlides, levelSlides, mapSlide } from './workshop-coverage.ts'
import { findingSlides, gapSlide, instrumentSlides } from './workshop-findings.ts'
import { rateSlide, sourceSlide } from './workshop-rate.ts'
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
    slides: [
      coverSlide(summary, title, event),
      agendaSlide(summary, event),
      mapSlide(summary),
      ...coverageSlides(summary),
      ...levelSlides(summary),
      ...criticalSlides(summary, disclosure),
      rateSlide(summary),
      ...regionsCasesSlides(summary, disclosure),
      ...instrumentSlides(summary),
      ...findingSlides(summary),
      gapSlide(summary),
      ...strengthenSlides(summary, event),
      event !== null && event.attendance.length > 0 ? attendedSlide(event) : attendanceSlide(),
      sourceSlide(summary),
    ],
  }
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
function agendaSlide(summary: WorkshopSummary, event: WorkshopEvent | null): Slide {
  const items = timedAgenda(event?.agenda ?? proposedAgenda(summary.regions.length), event?.hour ?? null)
  const rows = items.map(({ from, to, topic, by }) => [`${from}–${to}`, topic, by])
  const [hour, topic, whom] = words.agenda.columns
  const { title, own, subtitle } = words.agenda
  return slideOf('agenda', event === null ? title : own, event === null ? subtitle : '', [
    slideTable(
      [
        [hour, 0.18],
        [topic, 0.52],
        [whom, 0.3],
      ],
      rows,
      rows.length > 8 ? 1 : 1.3,
    ),
  ])
}

/** The mechanisms of S2 beside what the regions committed themselves to, with a line for every region. */
function strengthenSlides(summary: WorkshopSummary, event: WorkshopEvent | null): readonly Slide[] {
  const [region, promise, whom, term] = words.commitments
  const pieces = inPieces(commitmentRows(summary, event), FORM_ROWS)
  return pieces.map((rows, at) => {
    const form = slideTable(
      [
        [region, 0.24],
        [promise, 0.36],
        [whom, 0.24],
        [term, 0.16],
      ],
      rows,
      rows.length > 8 ? 1 : 1.6,
    )
    return slideOf(
      'strengthen',
      words.strengthen.title + words.piece(at + 1, pieces.length),
      '',
      [{ kind: 'list', items: words.strengthen.items }, form],
      '',
      0.36,
    )
  })
}

function attendanceSlide(): Slide {
  const [number, name, whom, region, contact, signature] = words.attendance.columns
  const rows = Array.from({ length: FORM_ROWS }, (_, at) => [String(at + 1), '', '', '', '', ''])
  return slideOf('attendance', words.attendance.title, words.attendance.subtitle, [
    slideTable(
      [
        [number, 0.05],
        [name, 0.27],
        [whom, 0.24],
        [region, 0.13],
        [contact, 0.17],
        [signature, 0.14],
      ],
      rows,
      1.05,
    ),
  ])
}
