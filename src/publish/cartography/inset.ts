import { MAP_COLORS, type LayerSpec } from '../../domain/layers/index.ts'
import { formatNumber } from '../../domain/measure/index.ts'
import { bordersOf, landsOf, needsCircles } from './boundaries.ts'
import { DETAIL_SHAPE, type Detail } from './detail.ts'
import { drawUnits, unitsOn, type DrawnUnit } from './draw-units.ts'
import { drawLakes, drawWorld } from './ground.ts'
import { writeLabels } from './labels.ts'
import { heading, stack, type Block, type LegendStyle } from './legend.ts'
import { boxAround, createObstacles, type Obstacles } from './obstacles.ts'
import type { Box } from './paper.ts'
import { fitPlane, linesPath, pathOf, type Plane } from './plane.ts'
import { plateWords } from './plate-words.ts'
import type { MapPlate } from './plate.ts'
import { tag } from './svg.ts'
import { roomBeyond } from './surroundings.ts'
import { landsHeld } from './territory.ts'

/** A small map of the legend: its title, its size, and what is drawn in its box. */
function insetBlock(title: string, style: LegendStyle, size: Pick<Box, 'width' | 'height'>, drawn: Drawing): Block {
  const map: Block = {
    height: size.height + 4,
    draw: (x, y) => {
      const box = { x, y, ...size }
      const id = `${style.id}-recuadro-${Math.round(x)}-${Math.round(y)}`
      const clip = tag('clipPath', { id }, tag('rect', { ...box }))
      const edge = tag('rect', { ...box, fill: 'none', stroke: MAP_COLORS.borderDark, 'stroke-width': 0.6 })
      return clip + tag('g', { 'clip-path': `url(#${id})` }, drawn(box)) + edge
    },
  }
  return stack([heading(title, style), map])
}

type Drawing = (box: Box) => string

/** The small map of the same layer by provincia, names and values written on it (R035). */
export function layerInset(plate: MapPlate, inset: LayerSpec, height: number, style: LegendStyle): Block {
  const { boundaries, territory } = plate
  return insetBlock(plateWords.inset, style, { width: style.width, height }, (box) => {
    const shapes = landsHeld(territory, boundaries).map((land) => land.shape)
    const plane = fitPlane(shapes, box, 0.03)
    const drawn = unitsOn(inset, boundaries, plane)
    const units = drawWorld(plate, plane) + drawUnits(drawn, inset, style.id) + drawLakes(plate, plane)
    return units + names(drawn, style.size * 0.86, box)
  })
}

/** What the map shows too small, as much larger as the column is wide. */
export function detailInset(plate: MapPlate, detail: Detail, main: Plane, style: LegendStyle): Block {
  const { boundaries, layer } = plate
  const size = { width: style.width, height: style.width / DETAIL_SHAPE }
  const times = main.metres / fitPlane([detail], { x: 0, y: 0, ...size }, 0).metres
  const title = plateWords.detail(formatNumber(Math.round(times)))
  return insetBlock(title, style, size, (box) => {
    const plane = fitPlane([detail], box, 0)
    const drawn = unitsOn(layer, boundaries, plane)
    const lines = tag('path', {
      d: linesPath(bordersOf(boundaries, 'region'), plane),
      ...{ fill: 'none', stroke: MAP_COLORS.outline, 'stroke-width': 1.2 },
    })
    const [lakes, shown] = [drawLakes(plate, plane), drawUnits(drawn, layer, style.id)]
    const laid = needsCircles(boundaries, layer.level) ? lakes + shown : shown + lakes
    return drawWorld(plate, plane) + laid + lines + names(drawn, style.size * 0.8, box)
  })
}

/** Pixels of the enlarged part that stands on the map, and around it. */
const ON_MAP = 150
const EDGE = 6

/** The enlarged part on the map itself, where there is most room beyond the country; empty where there is none. */
export function detailOnMap(plate: MapPlate, detail: Detail, plane: Plane, obstacles: Obstacles, id: string): string {
  const style = { size: 10 * plate.paper.text, width: ON_MAP * plate.paper.text, id }
  const block = detailInset(plate, detail, plane, style)
  const size = [style.width + 2 * EDGE, block.height + 2 * EDGE] as const
  const box = roomBeyond(plate, plane, size)
    .map((at) => boxAround(at, ...size))
    .find((each) => obstacles.isFree(each))
  if (box === undefined) return ''
  obstacles.take(box)
  const ground = { ...box, fill: MAP_COLORS.halo, stroke: MAP_COLORS.borderDark, 'stroke-width': 0.6 }
  return tag('rect', ground) + block.draw(box.x + EDGE, box.y + EDGE)
}

function names(drawn: readonly DrawnUnit[], size: number, box: Box): string {
  const obstacles = createObstacles(box)
  for (const { at, radius } of drawn) if (radius > 0) obstacles.take(boxAround(at, radius * 1.5, radius * 1.5))
  const labels = drawn.map(({ at, unit, radius }) => ({
    at,
    text: unit.name,
    value: radius > 0 ? '' : unit.value,
    size,
    beside: radius > 0 ? radius + 1.5 : 0,
  }))
  return writeLabels(labels, obstacles)
}

/** The country with the territory filled, and ringed where it would hardly be seen. */
export function locatorInset(plate: MapPlate, height: number, style: LegendStyle): Block {
  const { boundaries, territory } = plate
  const lands = landsOf(boundaries, 'departamento').map((land) => land.shape)
  const size = { width: Math.min(style.width, height * 0.72), height }
  return insetBlock(plateWords.locator, style, size, (box) => {
    const plane = fitPlane(lands, box, 0.02)
    const held = landsHeld(territory, boundaries).map((land) => pathOf(land.shape, plane) ?? '')
    const lines = tag('path', {
      d: linesPath(bordersOf(boundaries, 'departamento'), plane),
      ...{ fill: 'none', stroke: MAP_COLORS.halo, 'stroke-width': 0.5 },
    })
    const filled = tag('path', { d: held.join(''), fill: MAP_COLORS.ink })
    return drawWorld(plate, plane, MAP_COLORS.notExpected) + filled + lines + ringAround(plate, plane)
  })
}

/** Pixels of a territory under which the locator rings it, and of the ring. */
const HARDLY_SEEN = 12
const RING = 8

function ringAround({ boundaries, territory }: MapPlate, plane: Plane): string {
  const points = landsHeld(territory, boundaries)
    .flatMap(({ shape }) => (shape.type === 'Polygon' ? shape.coordinates.flat() : shape.coordinates.flat(2)))
    .map(([lon = 0, lat = 0]) => plane.at([lon, lat]))
  const [left, right] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))]
  const [top, bottom] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))]
  if (points.length === 0 || Math.max(right - left, bottom - top) > HARDLY_SEEN) return ''
  const ring = { cx: (left + right) / 2, cy: (top + bottom) / 2, r: RING, fill: 'none' }
  return (
    tag('circle', { ...ring, stroke: MAP_COLORS.halo, 'stroke-width': 4 }) +
    tag('circle', { ...ring, stroke: MAP_COLORS.ink, 'stroke-width': 2 })
  )
}
