import { roomsOf, roomsOfText, type Room } from './block-room.ts'
import { headLines } from './letterhead.ts'
import { isLong } from './is-long.ts'
import { layPages, PAGE_ROOM } from './lay-pages.ts'
import type { Block, Report } from './report.ts'

/** What stands at the front of a report: what is to be known, and then a chart, few figures and a map. */
export interface Front {
  readonly opening: readonly Block[]
  readonly chart: readonly Block[]
  readonly glance: readonly Block[]
  readonly map: readonly Block[]
  /** How the text goes on, which may stand before a map that would be too low behind a long chart. */
  readonly lead: readonly Block[]
}

/** What follows the front: a section with a map of its own, and what stands before it and after it. */
export interface Body {
  readonly between: readonly Block[]
  readonly map: readonly Block[]
  /** The text of the section, which may stand before its map. */
  readonly text: readonly Block[]
  readonly rest: readonly Block[]
}

type Part = Exclude<keyof Front, 'opening'>

/** The orders of the parts, first the one that is wanted where nothing speaks for another. */
const WANTED: readonly Part[] = ['chart', 'glance', 'map', 'lead']
const ORDERS: readonly (readonly Part[])[] = [
  WANTED,
  ['glance', 'chart', 'map', 'lead'],
  ['chart', 'map', 'glance', 'lead'],
  ['glance', 'map', 'chart', 'lead'],
  ['glance', 'chart', 'lead', 'map'],
]
/** Heights of a map in pixels for its width, the wanted one first. */
const MAP_HEIGHTS = [520, 560, 480, 600, 440] as const
/** What may be left free at the foot of a page, since lines may be broken otherwise than foreseen. */
const SLACKS = [2, 14, 26] as const
/** The last page that may have the chart, and the map. */
const LATEST: Readonly<Partial<Record<Part, number>>> = { chart: 2, map: 3 }
/** Up to which share a page counts as not full. */
const FULL = 0.92
/** What an empty page costs, and a page too many, where a part out of its wanted order costs 1. */
const EMPTY_COST = 300
const PAGE_COST = 5
/** What a thing other than wanted costs, where it is seen little. */
const SLIGHT = 0.3
/** Of the ways of a front, how many of the best are tried with each of the body. */
const TRIED = 8

interface Choice {
  readonly order: readonly Part[]
  readonly height: number
  readonly isListed: boolean
  readonly isTextFirst: boolean
  readonly laterHeight: number
  /** How far it is from what is wanted where nothing speaks for another. */
  readonly away: number
}

/**
 * A report with its parts so ordered, its maps so high, and with a table of contents or not, that no page of it but the
 * last is half empty.
 */
export function fitPages(report: Omit<Report, 'blocks'>, front: Front, body: Body): Report {
  const plain = [...front.opening, ...WANTED.flatMap((part) => front[part]), ...inBody(body, false, null)]
  const isLongAnyway = isLong({ ...report, blocks: plain })
  const measured = measure(report, front, body)
  const fronts = choices(front, isLongAnyway).toSorted(byCost(measured)).slice(0, TRIED)
  const [best] = fronts.flatMap((choice) => bodiesOf(choice, body)).toSorted(byCost(measured))
  if (best === undefined) return { ...report, blocks: plain }
  const { order, height, isListed, isTextFirst, laterHeight } = best
  return {
    ...report,
    ...(isListed ? { isListed: true as const } : {}),
    blocks: [
      ...front.opening,
      ...order.flatMap((part) => (part === 'map' ? sized(front.map, height) : front[part])),
      ...inBody(body, isTextFirst, laterHeight),
    ],
  }
}

/** Pictures at a height; null leaves them theirs. */
function sized(blocks: readonly Block[], height: number | null): readonly Block[] {
  return height === null ? blocks : blocks.map((block) => (block.kind === 'picture' ? { ...block, height } : block))
}

function inBody({ between, map, text, rest }: Body, isTextFirst: boolean, height: number | null): readonly Block[] {
  const drawn = sized(map, height)
  return [...between, ...(isTextFirst ? [...text, ...drawn] : [...drawn, ...text]), ...rest]
}

/** The ways of a front, each with the body as it is wanted. */
function choices({ map }: Front, isLongAnyway: boolean): readonly Choice[] {
  return ORDERS.flatMap((order, later) =>
    heightsOf(map).flatMap((height, other) =>
      (isLongAnyway ? [true] : [false, true]).map((isListed, extra) => ({
        ...{ order, height, isListed, isTextFirst: false, laterHeight: MAP_HEIGHTS[0] },
        away: later + SLIGHT * (other + extra),
      })),
    ),
  )
}

/** The ways of the body behind a front. */
function bodiesOf(choice: Choice, { map }: Body): readonly Choice[] {
  return (map.length === 0 ? [false] : [false, true]).flatMap((isTextFirst, moved) =>
    heightsOf(map).map((laterHeight, other) => ({
      ...{ ...choice, isTextFirst, laterHeight },
      away: choice.away + SLIGHT * (moved + other),
    })),
  )
}

function heightsOf(map: readonly Block[]): readonly number[] {
  return map.length === 0 ? MAP_HEIGHTS.slice(0, 1) : MAP_HEIGHTS
}

function byCost(measured: Measured) {
  const costs = new Map<Choice, number>()
  const costIn = (choice: Choice) => {
    const known = costs.get(choice) ?? costOf(choice, measured) + choice.away
    costs.set(choice, known)
    return known
  }
  return (one: Choice, another: Choice) => costIn(one) - costIn(another)
}

/** The pieces of every part, measured once. */
interface Measured {
  readonly opening: readonly Room[]
  readonly contents: readonly Room[]
  readonly front: (part: Part, height: number) => readonly Room[]
  readonly body: (isTextFirst: boolean, height: number) => readonly Room[]
}

function measure(report: Omit<Report, 'blocks'>, front: Front, body: Body): Measured {
  const { title, subtitle, letterhead } = report
  const parts = { chart: roomsOf(front.chart), glance: roomsOf(front.glance), lead: roomsOf(front.lead) }
  const headings = [...front.opening, ...WANTED.flatMap((part) => front[part]), ...inBody(body, false, null)]
  const listed = headings.filter((block) => block.kind === 'heading' && block.level === 1)
  const [between, text, rest] = [roomsOf(body.between), roomsOf(body.text), roomsOf(body.rest)]
  return {
    opening: [
      signedRoom(letterhead),
      ...roomsOfText(title, 'title'),
      ...roomsOfText(subtitle, 'source'),
      ...roomsOf(front.opening),
    ],
    contents: [...roomsOfText('Contenido', 'caption', true), ...listed.flatMap(() => roomsOfText('', 'listed'))],
    front: (part, height) => (part === 'map' ? roomsOf(sized(front.map, height)) : parts[part]),
    body: (isTextFirst, height) => {
      const map = roomsOf(sized(body.map, height))
      return [...between, ...(isTextFirst ? [...text, ...map] : [...map, ...text]), ...rest]
    },
  }
}

/** What who signs takes of the first page. */
function signedRoom(letterhead: Report['letterhead']): Room {
  const height = letterhead === undefined ? 0 : (letterhead.logo === null ? 0 : 37) + headLines(letterhead).length * 16
  return { before: 0, height, after: 0, keeps: true, header: 0 }
}

/** What a choice leaves empty, squared, so that one page half empty is worse than many that lack a little. */
function costOf({ order, height, isListed, isTextFirst, laterHeight }: Choice, measured: Measured): number {
  const rooms = [...measured.opening, ...(isListed ? measured.contents : [])]
  const latest: { readonly at: number; readonly page: number }[] = []
  for (const part of order) {
    const more = measured.front(part, height)
    const page = LATEST[part]
    if (page !== undefined && more.length > 0) latest.push({ at: rooms.length, page })
    rooms.push(...more)
  }
  rooms.push(...measured.body(isTextFirst, laterHeight))
  const costs = SLACKS.map((slack) => {
    const { full, pages } = layPages(rooms, PAGE_ROOM - slack)
    const late = latest.filter(({ at, page }) => (pages[at] ?? 0) > page).length
    const empty = full.slice(0, -1).reduce((sum, share) => sum + Math.max(0, FULL - share) ** 2, 0)
    return EMPTY_COST * (late + empty) + PAGE_COST * full.length
  })
  return costs.reduce((sum, cost) => sum + cost, 0) / SLACKS.length
}
