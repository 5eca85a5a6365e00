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
 * as leaves none over another.
 */
export function spreadDiscs(anchors: readonly LonLat[], zoom: number): readonly LonLat[] {
  return spreadApart(anchors, zoom, APART)
}

/** The same for marks of another size, whose middles are so many pixels apart. */
export function spreadApart(anchors: readonly LonLat[], zoom: number, apart: number): readonly LonLat[] {
  const scale = TILE * 2 ** zoom
  const placed: (readonly [number, number])[] = []
  return anchors.map((anchor) => {
    const [x, y] = worldOf(anchor).map((part) => part * scale) as [number, number]
    const found = TRIED.find(([right, down]) =>
      placed.every(([px, py]) => Math.hypot(px - x - right, py - y - down) >= apart),
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
