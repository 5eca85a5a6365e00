import type { Room } from './block-room.ts'
import { PAGE } from './page-size.ts'

const TWIPS = 20
/** Points that the text of a page has from top to bottom. */
export const PAGE_ROOM = (PAGE.size.height - PAGE.margin.top - PAGE.margin.bottom) / TWIPS

/** Where something ends that stands on a page, and the space that it keeps after it. */
interface Place {
  readonly end: number
  readonly after: number
}

const TOP: Place = { end: 0, after: 0 }

/** How full each page is, from 0 to 1, and on which page each piece stands, the first being 1. */
export interface LaidPages {
  readonly full: readonly number[]
  readonly pages: readonly number[]
}

/** Pieces set one below the other on pages of so many points; those that keep together open a page if need be. */
export function layPages(rooms: readonly Room[], room: number): LaidPages {
  const full: number[] = []
  const pages: number[] = []
  let place = TOP
  for (let at = 0; at < rooms.length; ) {
    let group = together(rooms, at)
    let next = stack(place, group)
    // More than a page holds is broken where the page ends.
    if (next.end > room && stack(TOP, group).end > room) {
      group = group.slice(0, 1)
      next = stack(place, group)
    }
    const opens = next.end > room && place.end > 0
    if (opens) full.push(Math.min(1, place.end / room))
    place = opens ? stack({ end: group[0]?.header ?? 0, after: 0 }, group) : next
    pages.push(...group.map(() => full.length + 1))
    at += group.length
  }
  return { full: [...full, place.end / room], pages }
}

/** The pieces from one on that stay on one page. */
function together(rooms: readonly Room[], from: number): readonly Room[] {
  let to = from
  while (rooms[to]?.keeps === true) to += 1
  return rooms.slice(from, to + 1)
}

function stack({ end, after }: Place, rooms: readonly Room[]): Place {
  let place = { end, after }
  for (const room of rooms)
    place = { end: place.end + Math.max(place.after, room.before) + room.height, after: room.after }
  return place
}
