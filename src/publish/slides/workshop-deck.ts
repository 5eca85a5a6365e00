import type { DisclosurePolicy } from '../../domain/disclosure/index.ts'
import { formatDate, joinWords } from '../../domain/measure/index.ts'
import type { WorkshopSummary } from '../../domain/summary/index.ts'
import { inPieces, slideTable, type Deck, type Slide } from './deck.ts'
import { plainName, slideOf, stampsOf } from './slide-of.ts'
import { regionDeck } from './region-deck.ts'
import { coverageSlides, criticalSlides, levelSlides, mapSlide } from './workshop-coverage.ts'
import { findingSlides, gapSlide, instrumentSlides } from './workshop-findings.ts'
import { rateSlide, sourceSlide } from './workshop-rate.ts'
import { workshopWords } from './workshop-words.ts'

const words = workshopWords
const FORM_ROWS = 12

/**
 * The slides of a macro-regional workshop, or of one region alone; `disclosure` is that of the survey the summary was
 * made from.
 */
export function workshopDeck(summary: WorkshopSummary, disclosure: DisclosurePolicy): Deck {
  const [region] = summary.regions
  if (summary.own !== null && region !== undefined) return regionDeck(summary, summary.own, region, disclosure)
  const title = words.title(summary.name)
  return {
    title,
    stamps: stampsOf(summary, disclosure),
    fileName: words.fileName(plainName(summary.name)),
    slides: [
      coverSlide(summary, title),
      agendaSlide(summary),
      mapSlide(summary),
      ...coverageSlides(summary),
      ...levelSlides(summary),
      ...criticalSlides(summary, disclosure),
      rateSlide(summary),
      ...instrumentSlides(summary),
      ...findingSlides(summary),
      gapSlide(summary),
      ...strengthenSlides(summary),
      attendanceSlide(),
      sourceSlide(summary),
    ],
  }
}

function coverSlide(summary: WorkshopSummary, title: string): Slide {
  const names = joinWords(summary.regions.map(({ facts }) => facts.name))
  return slideOf('cover', title, words.subtitle, [
    { kind: 'list', items: [words.regions(names), words.goals, words.date(formatDate(summary.referenceDate))] },
  ])
}

/** Ten minutes for each region, from nine in the morning. */
function agendaSlide(summary: WorkshopSummary): Slide {
  const { welcome, situation, regions, pause, knots, strengthen, closing } = words.agendaItems
  const items: readonly (readonly [readonly [string, string], number])[] = [
    [welcome, 20],
    [situation, 40],
    [regions, Math.max(30, 10 * summary.regions.length)],
    [pause, 20],
    [knots, 60],
    [strengthen, 40],
    [closing, 20],
  ]
  let minute = 9 * 60
  const rows = items.map(([[topic, whom], minutes]) => {
    const from = clock(minute)
    minute += minutes
    return [`${from}–${clock(minute)}`, topic, whom]
  })
  const [hour, topic, whom] = words.agenda.columns
  return slideOf('agenda', words.agenda.title, words.agenda.subtitle, [
    slideTable(
      [
        [hour, 0.18],
        [topic, 0.52],
        [whom, 0.3],
      ],
      rows,
      1.3,
    ),
  ])
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** The mechanisms of S2 beside a form with a line for every region. */
function strengthenSlides(summary: WorkshopSummary): readonly Slide[] {
  const [region, promise, whom, term] = words.commitments
  const pieces = inPieces(
    summary.regions.map(({ facts }) => [facts.name, '', '', '']),
    FORM_ROWS,
  )
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
