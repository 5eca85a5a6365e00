import { formatNumber } from '../../domain/measure/index.ts'
import type { WorkshopSummary } from '../../domain/summary/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import {
  ATTENDEE_LEVEL_NAME,
  ATTENDEE_LEVELS,
  totalAttended,
  type AttendanceTotals,
} from '../../domain/visits/index.ts'
import { formatDate } from '../../domain/measure/index.ts'
import { whenAndWhere, type Commitment, type WorkshopEvent } from '../../domain/workshops/index.ts'
import { slideTable, type Slide } from './deck.ts'
import { slideOf } from './slide-of.ts'
import { attendedTitle } from './workshop-titles.ts'
import { workshopWords as words } from './workshop-words.ts'

/** What the cover says of the event: when, how and where. */
export function eventItems(event: WorkshopEvent | null): readonly string[] {
  return event === null ? [] : [whenAndWhere(event)]
}

/** What the regions committed themselves to, and an empty line for each of those that have not yet. */
export function commitmentRows(summary: WorkshopSummary, event: WorkshopEvent | null): readonly (readonly string[])[] {
  const commitments = event?.commitments ?? []
  const of = (region: Ubigeo | null) => commitments.filter((each) => each.region === region && each.text !== '')
  const line = (name: string, { text, owner, dueOn }: Commitment) => [
    name,
    text,
    owner,
    dueOn === null ? '' : formatDate(dueOn),
  ]
  return [
    ...of(null).map((each) => line(words.everyRegion, each)),
    ...summary.regions.flatMap(({ facts }) => {
      const own = of(facts.ubigeo)
      return own.length === 0 ? [[facts.name, '', '', '']] : own.map((each) => line(facts.name, each))
    }),
  ]
}

/** How many came, by level of government and sex. */
export function attendedSlide({ attendance }: WorkshopEvent): Slide {
  const { title, columns, unknown, whole } = words.attended
  const line = (name: string, { women, men, unstated, people }: AttendanceTotals) => [
    name,
    ...[women, men, unstated, people].map((count) => formatNumber(count)),
  ]
  const levels = [...ATTENDEE_LEVELS, null]
    .map((level) => ({ level, of: totalAttended(attendance.filter((each) => each.level === level)) }))
    .filter(({ of }) => of.people > 0)
    .map(({ level, of }) => line(level === null ? unknown : ATTENDEE_LEVEL_NAME[level], of))
  const total = totalAttended(attendance)
  const shares = [0.32, 0.17, 0.17, 0.17, 0.17]
  return slideOf('attendance', attendedTitle(total), title, [
    slideTable(
      columns.map((name, at) => [name, shares[at] ?? 0] as const),
      [...levels, line(whole, total)],
      1.3,
    ),
  ])
}
