import type { LonLat } from '../../../domain/layers/index.ts'
import { lonLatOf, TILE, worldOf } from './label-layout.ts'

/** Least distance in pixels between the middles of two discs, with what is drawn around each. */
const APART = 26
/** How far from its unit a disc is tried, in steps of so many pixels, and how many ways around. */
const STEP = 6
const STEPS = 24
const WAYS = 24

/**
 * Where the discs of these units stand at a zoom, in the order of their places: at the unit's own point, or as near it
 * as leaves none over another nor over what is there already.
 */
export function spreadDiscs(
  anchors: readonly LonLat[],
  zoom: number,
  there: readonly LonLat[] = [],
): readonly LonLat[] {
  const scale = TILE * 2 ** zoom
  const pixels = (at: LonLat) => worldOf(at).map((part) => part * scale) as [number, number]
  const placed: (readonly [number, number])[] = there.map(pixels)
  return anchors.map((anchor) => {
    const [x, y] = pixels(anchor)
    const found = TRIED.find(([right, down]) =>
      placed.every(([px, py]) => Math.hypot(px - x - right, py - y - down) >= APART),
    )
    const [right, down] = found ?? [0, 0]
    placed.push([x + right, y + down])
    return right === 0 && down === 0 ? anchor : lonLatOf([(x + right) / scale, (y + down) / scale])
  })
}

const TRIED: readonly (readonly [number, number])[] = [
  [0, 0],
  ...Array.from({ length: STEPS * WAYS }, (_, at) => {
    const [reach, way] = [(1 + Math.floor(at / WAYS)) * STEP, ((at % WAYS) / WAYS) * 2 * Math.PI]
    return [reach * Math.cos(way), reach * Math.sin(way)] as const
  }),
]

/** The steps aside that lead no further than so many pixels, the shortest first. */
export function waysWithin(reach: number): typeof TRIED {
  return TRIED.filter(([right, down]) => Math.hypot(right, down) <= reach)
}
