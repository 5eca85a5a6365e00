import { labelPoint, MAP_COLORS, placeServices, SHAPE_BOX, shapeOf } from '../../domain/layers/index.ts'
import { formatNumber } from '../../domain/measure/index.ts'
import { REFUGE_TYPE } from '../../domain/services/index.ts'
import { landsOf, type Boundaries } from './boundaries.ts'
import type { SheetService } from './count-services.ts'
import { boxAround, type Obstacles } from './obstacles.ts'
import { isInBox, type Plane } from './plane.ts'
import { line, short, tag } from './svg.ts'

/** Side of a symbol in pixels where there is room. */
const SIDE = 14
const SPACING = 17

/** Symbols of the services, those of one place side by side; one that stands for several says how many. `side` is their size in pixels. */
export function drawServices(services: readonly SheetService[], boundaries: Boundaries, plane: Plane, obstacles: Obstacles, side: number = SIDE): { readonly svg: string; readonly unplaced: number } {
  const middles = new Map(landsOf(boundaries, 'provincia').flatMap((land) => {
    const middle = labelPoint(land.shape)
    return middle ? [[land.code, middle] as const] : []
  }))
  const counts = new Map(services.map((service) => [service as object, service.count]))
  const { symbols, unplaced } = placeServices(services.filter((service) => service.type !== REFUGE_TYPE), middles)
  const drawn = symbols.map(({ service, at, offset: [dx, dy] }) => {
    const [x, y] = plane.at(at)
    const point = [x + (dx * side) / SIDE, y + (dy * side) / SIDE] as const
    if (!isInBox(point, plane.box)) return ''
    obstacles.take(boxAround(point, (SPACING * side) / SIDE, (SPACING * side) / SIDE))
    return drawSymbol(service.type, point[0], point[1], side) + drawCount(counts.get(service) ?? 1, point[0], point[1], side)
  })
  return { svg: drawn.join(''), unplaced }
}

/** The symbol of a type with a white edge, its middle at a place. */
export function drawSymbol(type: string, x: number, y: number, side: number): string {
  const { path, color } = shapeOf(type)
  const scale = side / SHAPE_BOX
  return tag('path', { d: path, transform: `translate(${short(x - side / 2)} ${short(y - side / 2)}) scale(${scale.toFixed(4)})`, fill: color, 'fill-rule': 'evenodd', stroke: MAP_COLORS.halo, 'stroke-width': 2.6, 'paint-order': 'stroke', 'data-servicio': type })
}

function drawCount(count: number, x: number, y: number, side: number): string {
  return count === 1 ? '' : line(x + side * 0.42, y - side * 0.28, formatNumber(count), { size: side * 0.68, bold: true, halo: MAP_COLORS.halo, color: MAP_COLORS.ink })
}
