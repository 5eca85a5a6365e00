import { roomOfText, roomsOf, type Room } from './block-room.ts'
import { headLines } from './letterhead.ts'
import { isLong } from './is-long.ts'
import { PAGE } from './page-size.ts'
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
/** Heights of the map in pixels for its width, the wanted one first. */
const MAP_HEIGHTS = [520, 560, 480, 600, 440] as const

const TWIPS = 20
const PAGE_ROOM = (PAGE.size.height - PAGE.margin.top - PAGE.margin.bottom) / TWIPS
/** What is left free at the foot, since a line may be broken otherwise than foreseen. */
const SLACK = 10
/** What the text after the front needs to begin on the last page of it: a heading, a sentence and a table. */
const NEXT = 140
/** The last page that may have the chart, and the map. */
const LATEST: Readonly<Record<Part, number>> = { chart: 2, glance: 3, map: 3, lead: 3 }

interface Laid {
  readonly order: readonly Part[]
  readonly height: number
  readonly isListed: boolean
  readonly cost: number
}

/**
 * A report with its front so ordered, its map so high, and with a table of contents or not, that no page of it is half
 * empty; `rest` follows.
 */
export function fitFront(report: Omit<Report, 'blocks'>, front: Front, rest: readonly Block[]): Report {
  const blocks = [...front.opening, ...WANTED.flatMap((part) => front[part]), ...rest]
  const lists = isLong({ ...report, blocks }) ? [true] : [false, true]
  const headings = blocks.filter((block) => block.kind === 'heading' && block.level === 1).length
  const [best] = ORDERS.flatMap((order, later) =>
    MAP_HEIGHTS.flatMap((height, other) =>
      lists.map((isListed, extra) => {
        const top = openingEnd(report, front.opening, isListed ? headings : 0)
        const cost = costOf(layOut(front, order, height, top)) + later + other * 0.3 + extra * 0.3
        return { order, height, isListed, cost } satisfies Laid
      }),
    ),
  ).toSorted((one, another) => one.cost - another.cost)
  if (best === undefined) return { ...report, blocks }
  return {
    ...report,
    ...(best.isListed ? { isListed: true as const } : {}),
    blocks: [...front.opening, ...best.order.flatMap((part) => partAt(front, part, best.height)), ...rest],
  }
}

/** The blocks of a part, the map at a height. */
function partAt(front: Front, part: Part, height: number): readonly Block[] {
  if (part !== 'map') return front[part]
  return front.map.map((block) => (block.kind === 'picture' ? { ...block, height } : block))
}

/** Where the opening ends on the first page, in points below its head. */
function openingEnd(
  { title, subtitle, letterhead }: Omit<Report, 'blocks'>,
  opening: readonly Block[],
  listed: number,
) {
  const contents =
    listed === 0 ? [] : [roomOfText('Contenido', 'caption'), ...repeated(roomOfText('', 'listed'), listed)]
  const rooms = [roomOfText(title, 'title'), roomOfText(subtitle, 'source'), ...opening.flatMap(roomsOf), ...contents]
  return stack({ end: signed(letterhead), after: 0 }, rooms)
}

function repeated<T>(value: T, times: number): readonly T[] {
  return Array.from({ length: times }, () => value)
}

/** What who signs takes of the first page. */
function signed(letterhead: Report['letterhead']): number {
  if (letterhead === undefined) return 0
  return (letterhead.logo === null ? 0 : 37) + headLines(letterhead).length * 16
}

/** Where something ends that stands on a page, and the space that it keeps after it. */
interface Place {
  readonly end: number
  readonly after: number
}

function stack(place: Place, rooms: readonly Room[]): Place {
  return rooms.reduce(
    ({ end, after }, room) => ({ end: end + Math.max(after, room.before) + room.height, after: room.after }),
    place,
  )
}

/** How full each page of the front is, from 0 to 1, and how many parts come too late. */
function layOut(front: Front, order: readonly Part[], height: number, top: Place) {
  let place = top
  let late = 0
  const full: number[] = []
  for (const [at, part] of order.entries()) {
    if (part === 'lead' && at === order.length - 1) break
    const rooms = partAt(front, part, height).flatMap(roomsOf)
    if (rooms.length === 0) continue
    const next = stack(place, rooms)
    const fits = next.end <= PAGE_ROOM - SLACK
    if (!fits) full.push(place.end / PAGE_ROOM)
    place = fits ? next : stack({ end: 0, after: 0 }, rooms)
    if (full.length + 1 > LATEST[part]) late += 1
  }
  if (place.end > PAGE_ROOM - NEXT) full.push(place.end / PAGE_ROOM)
  return { full, late }
}

function costOf({ full, late }: ReturnType<typeof layOut>): number {
  return full.reduce((sum, share) => sum + 100 * (1 - Math.min(1, share)) ** 2, 100 * late)
}
