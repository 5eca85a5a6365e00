import { MAP_COLORS } from '../../domain/layers/index.ts'
import { formatNumber } from '../../domain/measure/index.ts'
import type { Plane, Point } from './plane.ts'
import { line, SOFT_INK, tag } from './svg.ts'

const WANTED = 5
/**
 * Never `opacity`: resvg draws each such element on a layer as large as the element, and breaks on one far larger than
 * the plate.
 */
const LINE = {
  stroke: MAP_COLORS.borderDark,
  'stroke-width': 0.5,
  'stroke-dasharray': '2 3',
  'stroke-opacity': 0.75,
} as const
const FIGURE = { size: 9.5, color: SOFT_INK, anchor: 'middle' } as const

interface Tick {
  readonly metres: number
  readonly at: number
}

/**
 * Lines of the UTM plane at round metres, which on this plane are straight, with their figures along the frame (R035).
 */
export function drawGrid(plane: Plane): { readonly lines: string; readonly figures: string } {
  const { box, metres, west, south } = plane
  const step = roundStep((Math.min(box.width, box.height) * metres) / WANTED)
  const easts = ticks(west, box.width * metres, step).map((each) => ({
    metres: each,
    at: box.x + (each - west) / metres,
  }))
  const norths = ticks(south, box.height * metres, step).map((each) => ({
    metres: each,
    at: box.y + box.height - (each - south) / metres,
  }))
  const paths = [
    ...easts.map(({ at }) => `M${at.toFixed(1)} ${box.y}v${box.height}`),
    ...norths.map(({ at }) => `M${box.x} ${at.toFixed(1)}h${box.width}`),
  ]
  return {
    lines: tag('path', { d: paths.join(''), fill: 'none', ...LINE }),
    figures: figures(easts, norths, plane),
  }
}

/** 1, 2 or 5 times a power of ten, no smaller than the length. */
export function roundStep(length: number): number {
  const power = 10 ** Math.floor(Math.log10(length))
  return ([1, 2, 5].find((each) => each * power >= length) ?? 10) * power
}

/**
 * Meridians and parallels every few degrees, for a plate wider than a UTM zone, on which metres of one zone say little.
 */
export function drawGraticule(plane: Plane): { readonly lines: string; readonly figures: string } {
  const meridians = degrees(-95, -55).map((lon) => ({
    degree: lon,
    points: SAMPLES.map((step) => plane.at([lon, step])),
  }))
  const parallels = degrees(-30, 10).map((lat) => ({
    degree: lat,
    points: SAMPLES.map((step) => plane.at([step - 65, lat])),
  }))
  const paths = [...meridians, ...parallels].map(({ points }) =>
    points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join(''),
  )
  const { box } = plane
  const bottom = meridians.flatMap(({ degree, points }) => crossing(points, 1, box.y + box.height, degree))
  const left = parallels.flatMap(({ degree, points }) => crossing(points, 0, box.x, degree))
  const text = (degree: number, letters: string) =>
    `${formatNumber(Math.abs(degree))}° ${degree === 0 ? '' : letters}`.trim()
  return {
    lines: tag('path', { d: paths.join(''), fill: 'none', ...LINE }),
    figures: [
      ...bottom
        .filter(({ at }) => isFar(at, box.x, box.width))
        .map(({ degree, at }) => line(at, box.y + box.height + 10, text(degree, 'O'), FIGURE)),
      ...left
        .filter(({ at }) => isFar(at, box.y, box.height))
        .map(({ degree, at }) => line(box.x - 4, at, text(degree, degree < 0 ? 'S' : 'N'), { ...FIGURE, turn: -90 })),
    ].join(''),
  }
}

/** Degrees along a line of the graticule at which it is drawn: 1° apart, enough for its bend. */
const SAMPLES = Array.from({ length: 41 }, (_, at) => at - 30)
const GRATICULE = 4

function degrees(from: number, to: number): readonly number[] {
  return ticks(from, to - from, GRATICULE)
}

/** Where a line meets an edge of the frame: its place along the edge. */
function crossing(
  points: readonly Point[],
  axis: 0 | 1,
  edge: number,
  degree: number,
): readonly { readonly degree: number; readonly at: number }[] {
  const next = points.findIndex(
    (point, index) => index > 0 && (points[index - 1]?.[axis] ?? 0) > edge !== point[axis] > edge,
  )
  const [from, to] = [points[next - 1], points[next]]
  if (from === undefined || to === undefined) return []
  const share = (edge - from[axis]) / (to[axis] - from[axis])
  const other = axis === 0 ? 1 : 0
  return [{ degree, at: from[other] + share * (to[other] - from[other]) }]
}

function ticks(from: number, length: number, step: number): readonly number[] {
  const first = Math.ceil(from / step)
  return Array.from(
    { length: Math.max(Math.floor((from + length) / step) - first + 1, 0) },
    (_, at) => (first + at) * step,
  )
}

function figures(easts: readonly Tick[], norths: readonly Tick[], { box }: Plane): string {
  const below = easts
    .filter(({ at }) => isFar(at, box.x, box.width))
    .map(({ metres, at }) => line(at, box.y + box.height + 10, formatNumber(metres), FIGURE))
  const beside = norths
    .filter(({ at }) => isFar(at, box.y, box.height))
    .map(({ metres, at }) => line(box.x - 4, at, formatNumber(metres), { ...FIGURE, turn: -90 }))
  return [...below, ...beside].join('')
}

/** Whether a figure has room before the corners of the frame. */
function isFar(at: number, from: number, length: number): boolean {
  return at > from + 30 && at < from + length - 30
}
