import { MAP_COLORS } from '../../domain/layers/index.ts'
import { formatNumber } from '../../domain/measure/index.ts'
import type { Plane } from './plane.ts'
import { line, tag } from './svg.ts'

const WANTED = 5
const SIZE = 9.5

interface Tick {
  readonly metres: number
  readonly at: number
}

/** Lines of the UTM plane at round metres, which on this plane are straight, with their figures along the frame (R035). */
export function drawGrid(plane: Plane): { readonly lines: string; readonly figures: string } {
  const { box, metres, west, south } = plane
  const step = roundStep((Math.min(box.width, box.height) * metres) / WANTED)
  const easts = ticks(west, box.width * metres, step).map((each) => ({ metres: each, at: box.x + (each - west) / metres }))
  const norths = ticks(south, box.height * metres, step).map((each) => ({ metres: each, at: box.y + box.height - (each - south) / metres }))
  const paths = [...easts.map(({ at }) => `M${at.toFixed(1)} ${box.y}v${box.height}`), ...norths.map(({ at }) => `M${box.x} ${at.toFixed(1)}h${box.width}`)]
  return {
    lines: tag('path', { d: paths.join(''), fill: 'none', stroke: MAP_COLORS.borderDark, 'stroke-width': 0.4, 'stroke-dasharray': '1 4', opacity: 0.7 }),
    figures: figures(easts, norths, plane),
  }
}

/** 1, 2 or 5 times a power of ten, no smaller than the length. */
export function roundStep(length: number): number {
  const power = 10 ** Math.floor(Math.log10(length))
  return ([1, 2, 5].find((each) => each * power >= length) ?? 10) * power
}

function ticks(from: number, length: number, step: number): readonly number[] {
  const first = Math.ceil(from / step)
  return Array.from({ length: Math.max(Math.floor((from + length) / step) - first + 1, 0) }, (_, at) => (first + at) * step)
}

function figures(easts: readonly Tick[], norths: readonly Tick[], { box }: Plane): string {
  const style = { size: SIZE, color: MAP_COLORS.borderDark, anchor: 'middle' } as const
  const far = (at: number, from: number, length: number) => at > from + 30 && at < from + length - 30
  const below = easts.filter(({ at }) => far(at, box.x, box.width)).map(({ metres, at }) => line(at, box.y + box.height + 10, formatNumber(metres), style))
  const beside = norths.filter(({ at }) => far(at, box.y, box.height)).map(({ metres, at }) => line(box.x - 4, at, formatNumber(metres), { ...style, turn: -90 }))
  return [...below, ...beside].join('')
}
