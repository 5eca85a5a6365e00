import { MAP_COLORS } from '../../domain/layers/index.ts'
import type { LegendStyle } from './legend.ts'
import { boxAround, type Obstacles } from './obstacles.ts'
import type { Plane } from './plane.ts'
import type { Route } from './plate.ts'
import { line, short, tag } from './svg.ts'
import { wrapText } from './text-width.ts'

const RADIUS = 8.5

/** The legs as dark lines with a white edge, and each stop as a numbered disc in the order of the trip. */
export function drawRoute(route: Route, plane: Plane, obstacles: Obstacles): string {
  const legs = route.legs.map(({ points }) =>
    points.map((place, at) => `${at === 0 ? 'M' : 'L'}${plane.at(place).map(short).join(' ')}`).join(''),
  )
  const lines = [
    [MAP_COLORS.halo, 5],
    [MAP_COLORS.ink, 2.2],
  ].map(([stroke = '', width = 1]) =>
    tag('path', { d: legs.join(''), fill: 'none', stroke, 'stroke-width': width, 'stroke-linejoin': 'round' }),
  )
  const stops = route.stops.map(({ at }, order) => {
    const [x, y] = plane.at(at)
    obstacles.take(boxAround([x, y], RADIUS * 2, RADIUS * 2))
    return numberedDisc(x, y, order + 1)
  })
  return [...lines, ...stops].join('')
}

/** The stops by their numbers, and each leg's own words where there are some. */
export function routeRows({ stops, legs }: Route, { size, width }: LegendStyle) {
  return stops.map(({ label }, order) => ({
    lines: wrapText([label, legs[order]?.label ?? ''].filter((part) => part !== '').join(' · '), size, width - 36),
    count: '',
    sign: (x: number, y: number) => numberedDisc(x + 10, y + 6, order + 1),
  }))
}

function numberedDisc(x: number, y: number, number: number): string {
  const disc = tag('circle', {
    cx: x,
    cy: y,
    r: RADIUS,
    fill: MAP_COLORS.ink,
    stroke: MAP_COLORS.halo,
    'stroke-width': 1.5,
  })
  return disc + line(x, y + 3.5, String(number), { size: 10, bold: true, anchor: 'middle', color: MAP_COLORS.halo })
}
