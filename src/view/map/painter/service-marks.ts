import { UNSHIFTED, type LonLat, type Offset, type PlacedSymbol } from '../../../domain/layers/index.ts'
import { spreadApart } from './disc-layout.ts'
import { boxAround, TILE, worldOf, type LabelBox } from './label-layout.ts'

/** From this zoom on those of one place are fanned out and every one is drawn; before it, near ones are one mark. */
export const FANNED_FROM = 10
/** Least distance in pixels between the middles of two marks while they are not fanned out. */
export const MARKS_APART = 28
/** Width and height of a mark of several, and of a symbol, in pixels. */
export const CLUSTER_PIXELS = 26
export const SYMBOL_PIXELS = 18

/** One mark over the map: a service, or so many that stand too near one another to be told apart. */
export interface ServiceMark {
  readonly at: LonLat
  readonly offset: Offset
  readonly held: readonly PlacedSymbol[]
}

/**
 * The marks of a zoom: every service in exactly one. While they are not fanned out no two are nearer than leaves both
 * whole, and a refuge, which stands at the middle of its provincia, is with none but other refuges (METHOD §5).
 */
export function marksOf(symbols: readonly PlacedSymbol[], zoom: number): readonly ServiceMark[] {
  if (zoom >= FANNED_FROM) return symbols.map((symbol) => ({ at: symbol.at, offset: symbol.offset, held: [symbol] }))
  const isReserved = ({ how }: PlacedSymbol) => how === 'reserved'
  const groups = [
    ...gather(symbols.filter(isReserved), zoom),
    ...gather(
      symbols.filter((symbol) => !isReserved(symbol)),
      zoom,
    ),
  ]
  const seats = spreadApart(
    groups.map(({ at }) => at),
    zoom,
    MARKS_APART,
  )
  return groups.map(({ at, held }, index) => ({ at: seats[index] ?? at, offset: UNSHIFTED, held }))
}

interface Group {
  readonly at: LonLat
  readonly held: PlacedSymbol[]
}

/** Each with the first before it that is near, which stays where it is. */
function gather(symbols: readonly PlacedSymbol[], zoom: number): readonly Group[] {
  const scale = TILE * 2 ** zoom
  const groups: (Group & { readonly x: number; readonly y: number })[] = []
  for (const symbol of symbols) {
    const [x, y] = worldOf(symbol.at).map((part) => part * scale) as [number, number]
    const near = groups.find((group) => Math.hypot(group.x - x, group.y - y) < MARKS_APART)
    if (near) near.held.push(symbol)
    else groups.push({ x, y, at: symbol.at, held: [symbol] })
  }
  return groups
}

/** What the marks of a zoom stand over, in pixels of the whole world. */
export function boxesOfMarks(symbols: readonly PlacedSymbol[], zoom: number): readonly LabelBox[] {
  return marksOf(symbols, zoom).map(({ at, offset, held }) => {
    const side = held.length > 1 ? CLUSTER_PIXELS : SYMBOL_PIXELS
    return boxAround(at, [side, side], zoom, offset)
  })
}
