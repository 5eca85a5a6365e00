import { UNSHIFTED, type LonLat, type Offset, type PlacedSymbol } from '../../../domain/layers/index.ts'
import { spreadDiscs, waysWithin } from './disc-layout.ts'
import { boxAround, lonLatOf, TILE, worldOf, type LabelBox } from './label-layout.ts'

/** From this zoom on those of one place are fanned out and every one is drawn; before it, near ones are one mark. */
export const FANNED_FROM = 10
/** Nearer than so many pixels two services are one mark, and no mark is drawn further from its own place. */
export const NEAR = 30
/** Width and height in pixels of a numbered disc, of a mark of several and of a symbol, less with all the country. */
export const DISC_PIXELS = 24
export const CLUSTER_PIXELS = 26
const SYMBOL_PIXELS = 18
const FAR_SYMBOL_PIXELS = 11
const NEAR_ZOOM = 6.5

/** One mark over the map: a service, or so many that stand too near one another to be told apart. */
export interface ServiceMark {
  readonly at: LonLat
  readonly offset: Offset
  readonly held: readonly PlacedSymbol[]
}

/** What stands over the polygons at a zoom: the marks of services and, clear of them, the numbered discs. */
interface Standing {
  readonly marks: readonly ServiceMark[]
  readonly discs: readonly LonLat[]
}

type Place = readonly [number, number]
interface Group {
  readonly at: LonLat
  readonly place: Place
  readonly held: PlacedSymbol[]
}

/** Width and height in pixels of a mark that holds so many. */
export function sideOf({ held }: Pick<ServiceMark, 'held'>, zoom: number): number {
  if (held.length > 1) return CLUSTER_PIXELS
  return zoom < NEAR_ZOOM ? FAR_SYMBOL_PIXELS : SYMBOL_PIXELS
}

/**
 * Where all of it stands: every service in exactly one mark, none over another or over a disc until they are fanned
 * out. A refuge stays at the middle of its provincia, with none but other refuges, and the rest give way (METHOD §5).
 */
export function standingOver(symbols: readonly PlacedSymbol[], anchors: readonly LonLat[], zoom: number): Standing {
  if (zoom >= FANNED_FROM) {
    const marks = symbols.map((symbol) => ({ at: symbol.at, offset: symbol.offset, held: [symbol] }))
    return {
      marks,
      discs: spreadDiscs(
        anchors,
        zoom,
        marks.map(({ at }) => at),
      ),
    }
  }
  const isReserved = ({ how }: PlacedSymbol) => how === 'reserved'
  const refuges = gather(symbols.filter(isReserved), zoom)
  const discs = spreadDiscs(
    anchors,
    zoom,
    refuges.map(({ at }) => at),
  )
  const others = gather(
    symbols.filter((symbol) => !isReserved(symbol)),
    zoom,
  )
  const groups = [...refuges, ...giveWay(others, refuges, discs, zoom)]
  return { marks: groups.map(({ at, held }) => ({ at, offset: UNSHIFTED, held })), discs }
}

/** Each with the first before it that is near, which stays where it is. */
function gather(symbols: readonly PlacedSymbol[], zoom: number): readonly Group[] {
  const groups: Group[] = []
  for (const symbol of symbols) {
    const place = placeOf(symbol.at, zoom)
    const near = groups.find((group) => distance(group.place, place) < NEAR)
    if (near) near.held.push(symbol)
    else groups.push({ at: symbol.at, place, held: [symbol] })
  }
  return groups
}

/** Those that would cover a refuge or a disc stand a little aside or, where there is no room, are with the nearest. */
function giveWay(
  groups: readonly Group[],
  refuges: readonly Group[],
  discs: readonly LonLat[],
  zoom: number,
): readonly Group[] {
  const fixed = [
    ...refuges.map((group) => ({ place: group.place, side: sideOf(group, zoom) })),
    ...discs.map((at) => ({ place: placeOf(at, zoom), side: DISC_PIXELS })),
  ]
  const isClear = ({ place, held }: Group) =>
    fixed.every((each) => distance(each.place, place) >= (each.side + sideOf({ held }, zoom)) / 2 + 1)
  const standing = groups.filter(isClear)
  const seatOf = (group: Group, reach: number) =>
    waysWithin(reach)
      .map(([right, below]) => shifted(group, [group.place[0] + right, group.place[1] + below], zoom))
      .find((moved) => isClear(moved) && standing.every((other) => distance(other.place, moved.place) >= NEAR))
  for (const group of groups.filter((each) => !isClear(each))) {
    const free = seatOf(group, NEAR)
    const [nearest] = standing
      .filter((other) => isClear({ ...other, held: [...other.held, ...group.held] }))
      .toSorted((a, b) => distance(a.place, group.place) - distance(b.place, group.place))
    if (free === undefined && nearest !== undefined) nearest.held.push(...group.held)
    else standing.push(free ?? seatOf(group, Infinity) ?? group)
  }
  return standing
}

function shifted({ held }: Group, place: Place, zoom: number): Group {
  const scale = TILE * 2 ** zoom
  return { at: lonLatOf([place[0] / scale, place[1] / scale]), place, held }
}

function placeOf(at: LonLat, zoom: number): Place {
  const [x, y] = worldOf(at)
  const scale = TILE * 2 ** zoom
  return [x * scale, y * scale]
}

function distance([x, y]: Place, [ox, oy]: Place): number {
  return Math.hypot(x - ox, y - oy)
}

/** What all of it covers, in pixels of the whole world. */
export function boxesOf({ marks, discs }: Standing, zoom: number): readonly LabelBox[] {
  return [
    ...discs.map((at) => boxAround(at, [DISC_PIXELS, DISC_PIXELS], zoom)),
    ...marks.map((mark) => {
      const side = sideOf(mark, zoom)
      return boxAround(mark.at, [side, side], zoom, mark.offset)
    }),
  ]
}
