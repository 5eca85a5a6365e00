import { formatNumber, joinWords } from '../../domain/measure/index.ts'
import type { FindingKind, WorkshopSummary } from '../../domain/summary/index.ts'
import { tableSlides } from './slide-of.ts'
import { findingTally, findingTitle } from './workshop-titles.ts'
import { workshopWords } from './workshop-words.ts'
import type { Slide } from './deck.ts'

const words = workshopWords
const SHARES = [0.34, 0.13, 0.53] as const

/** What each advance, knot or unknown has in common, and which regions have it: the slides of many regions. */
export function byFindingSlides(summary: WorkshopSummary, source: string): readonly Slide[] {
  return (
    [
      ['advances', 'avance'],
      ['knots', 'nudo'],
      ['unknowns', 'por_saber'],
    ] as const
  ).flatMap(([key, kind]) => {
    const { title, byFinding } = words[key]
    return tableSlides({
      key,
      title: findingTitle(summary, kind),
      subtitle: title,
      columns: byFinding.map((name, at) => [name, SHARES[at] ?? 0] as const),
      rows: rowsOf(summary, kind),
      source,
    })
  })
}

function rowsOf(summary: WorkshopSummary, kind: FindingKind): readonly (readonly string[])[] {
  const of = formatNumber(summary.regions.length)
  const read = findingTally(summary, kind).map(({ said, names }) => [
    capital(said),
    `${formatNumber(names.length)} de ${of}`,
    who(summary, names),
  ])
  const written = summary.written
    .filter((finding) => finding.kind === kind)
    .map(({ text, at, region }) => [
      `${text} (${words.advances.written[at]})`,
      `${formatNumber(1)} de ${of}`,
      summary.regions.find(({ facts }) => facts.ubigeo === region)?.facts.name ?? '',
    ])
  return [...read, ...written]
}

/** All of them, all but a few, or the names. */
function who({ regions }: WorkshopSummary, names: readonly string[]): string {
  const others = regions.map(({ facts }) => facts.name).filter((name) => !names.includes(name))
  if (others.length === 0) return words.allRegions
  return others.length < names.length / 2 ? words.allBut(joinWords(others)) : joinWords(names)
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}
