import { MAP_COLORS, PATTERNS, type Pattern } from '../../domain/layers/index.ts'
import { tag } from './svg.ts'

/** Side of a tile in pixels; the drawing is that of the screen's tiles at half their pixels. */
const TILE = 10

/** The fill of a pattern laid over a class; `id` keeps the plates of one document apart. */
export function patternFill(id: string, name: Pattern): string {
  return `url(#${id}-${name})`
}

/** The definitions that patternFill names. */
export function patternDefinitions(id: string): string {
  return PATTERNS.map((name) =>
    tag('pattern', { id: `${id}-${name}`, width: TILE, height: TILE, patternUnits: 'userSpaceOnUse' }, DRAWN[name]),
  ).join('')
}

const rising = stripes(1)
const falling = stripes(-1)

const DRAWN: Readonly<Record<Pattern, string>> = {
  sin_dato: tag('path', { d: rising, stroke: MAP_COLORS.hatch, 'stroke-width': 1, fill: 'none' }),
  suprimido: tag('path', { d: rising + falling, stroke: MAP_COLORS.hatch, 'stroke-width': 1, fill: 'none' }),
  heredado: [
    [2.5, 2.5],
    [7.5, 7.5],
  ]
    .map(
      ([x = 0, y = 0]) =>
        tag('circle', { cx: x, cy: y, r: 1.2, fill: MAP_COLORS.halo }) +
        tag('circle', { cx: x, cy: y, r: 0.8, fill: MAP_COLORS.ink }),
    )
    .join(''),
  critico:
    tag('path', { d: falling, stroke: MAP_COLORS.halo, 'stroke-width': 1.4, fill: 'none' }) +
    tag('path', { d: falling, stroke: MAP_COLORS.accent, 'stroke-width': 0.55, fill: 'none' }),
}

/** Diagonals that meet at the edges of the tile: 1 rises to the right, −1 falls. */
function stripes(slope: 1 | -1): string {
  const [from, to] = slope === 1 ? [TILE + 1, -1] : [-1, TILE + 1]
  return [-TILE, 0, TILE].map((shift) => `M${shift - 1} ${from}L${shift + TILE + 1} ${to}`).join('')
}
