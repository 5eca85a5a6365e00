import { labelPoint, MAP_COLORS, placeServices, type LonLat } from '../../domain/layers/index.ts'
import { formatNumber } from '../../domain/measure/index.ts'
import { REFUGE_TYPE, SHAPE_BOX, type ServiceShape } from '../../domain/services/index.ts'
import { landsOf, type Boundaries } from './boundaries.ts'
import type { PlateService } from './count-services.ts'
import { boxAround, type Obstacles } from './obstacles.ts'
import { isInBox, type Plane } from './plane.ts'
import { line, short, tag } from './svg.ts'

/** Side of a symbol in pixels where there is room. */
const SIDE = 14
const SPACING = 17

/** Where the symbols go: their size in pixels, and the radius of the circles that they must leave in sight. */
interface Room {
  readonly side: number
  readonly radius: number
}

/** Symbols of the services, those of one place side by side; one that stands for several says how many. */
export function drawServices(
  services: readonly PlateService[],
  boundaries: Boundaries,
  plane: Plane,
  obstacles: Obstacles,
  { side, radius }: Room,
): { readonly svg: string; readonly unplaced: number } {
  const counts = new Map(services.map((service) => [service as object, service.count]))
  const { symbols, unplaced } = placeServices(
    services.filter((service) => service.type !== REFUGE_TYPE),
    provinciaMiddles(boundaries),
  )
  const beside = createQueues()
  const drawn = symbols.map(({ service, at, offset: [dx, dy], how }) => {
    const [x, y] = plane.at(at)
    const queued = how === 'atCapital' && radius >= side / 4
    const point = queued
      ? ([x + radius + side * (0.6 + 1.1 * beside(at)), y] as const)
      : ([x + (dx * side) / SIDE, y + (dy * side) / SIDE] as const)
    if (!isInBox(point, plane.box)) return ''
    obstacles.take(boxAround(point, (SPACING * side) / SIDE, (SPACING * side) / SIDE))
    return drawSymbol(service, point[0], point[1], side) + drawCount(counts.get(service) ?? 1, point[0], point[1], side)
  })
  return { svg: drawn.join(''), unplaced }
}

/** Where a service stands of which only the provincia is known. */
function provinciaMiddles(boundaries: Boundaries): ReadonlyMap<string, LonLat> {
  return new Map(
    landsOf(boundaries, 'provincia').flatMap((land) => {
      const middle = labelPoint(land.shape)
      return middle ? [[land.code, middle] as const] : []
    }),
  )
}

/** How many already stand beside a place. */
function createQueues(): (at: LonLat) => number {
  const lengths = new Map<string, number>()
  return (at) => {
    const before = lengths.get(at.join('/')) ?? 0
    lengths.set(at.join('/'), before + 1)
    return before
  }
}

/** What a symbol is drawn from. */
interface Symbolised {
  readonly type: string
  readonly shape: ServiceShape
}

/** The symbol of a type with a white edge, its middle at a place. */
export function drawSymbol({ type, shape: { path, color } }: Symbolised, x: number, y: number, side: number): string {
  const scale = side / SHAPE_BOX
  const place = {
    d: path,
    transform: `translate(${short(x - side / 2)} ${short(y - side / 2)}) scale(${scale.toFixed(4)})`,
  }
  const edge = { stroke: MAP_COLORS.halo, 'stroke-width': 2.6, 'stroke-linejoin': 'round' }
  return (
    tag('path', { ...place, fill: MAP_COLORS.halo, ...edge }) +
    tag('path', { ...place, fill: color, 'fill-rule': 'evenodd', 'data-servicio': type })
  )
}

function drawCount(count: number, x: number, y: number, side: number): string {
  return count === 1
    ? ''
    : line(x + side * 0.42, y - side * 0.28, formatNumber(count), {
        size: side * 0.68,
        bold: true,
        halo: MAP_COLORS.halo,
        color: MAP_COLORS.ink,
      })
}
