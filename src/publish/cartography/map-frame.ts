import { labelPoint, MAP_COLORS } from '../../domain/layers/index.ts'
import { bordersOf, landsOf, needsCircles } from './boundaries.ts'
import { detailOf, type Detail } from './detail.ts'
import { drawServices } from './draw-services.ts'
import { drawUnits, frameLevel, unitsOn, type DrawnUnit } from './draw-units.ts'
import { drawGraticule, drawGrid } from './grid.ts'
import { drawLakes, drawMask, drawProvincias, drawWorld } from './ground.ts'
import { detailOnMap } from './inset.ts'
import { writeLabels, type Label } from './labels.ts'
import { boxAround, createObstacles, type Obstacles } from './obstacles.ts'
import type { Box, Layout, Paper } from './paper.ts'
import { boxPath, fitPlane, isInBox, linesPath, pathOf, type Plane, type Point } from './plane.ts'
import { drawRoute } from './route.ts'
import type { MapPlate } from './plate.ts'
import { MAP_CLIP, SOFT_INK, tag } from './svg.ts'
import { provinciaLabels, surroundingLabels } from './surroundings.ts'
import { landsHeld } from './territory.ts'

/** The map itself, drawn in its box; `plane` is null where there is nothing to draw. */
export interface MapFrame {
  readonly svg: string
  readonly plane: Plane | null
  readonly drawn: readonly DrawnUnit[]
  readonly servicesUnplaced: number
  /** What is to be drawn larger beside it; null where nothing needs it. */
  readonly detail: Detail | null
}

/** Room at the left and below the map for the figures of the grid. */
const FIGURES = 14

const NOTHING: MapFrame = { svg: '', plane: null, drawn: [], servicesUnplaced: 0, detail: null }

/**
 * Ground, units, borders, grid, services, route and names of the plate's territory, with all around the frame painted
 * over: what else is on the plate is drawn after it. Where the legend stands on the map, the room at the left is left
 * to it, and what is drawn larger stands on the map too.
 */
export function drawMapFrame(plate: MapPlate, { map, columns, inside }: Layout, id: string): MapFrame {
  const box = { x: map.x + FIGURES, y: map.y, width: map.width - FIGURES, height: map.height - FIGURES }
  const held = landsHeld(plate.territory, plate.boundaries)
  if (held.length === 0) return NOTHING
  const isCountry = plate.territory.kind === 'pais'
  const shapes = held.map((land) => land.shape)
  const plane = fitPlane(shapes, box, isCountry ? 0.02 : 0.08, inside)
  const drawn = unitsOn(plate.layer, plate.boundaries, plane)
  const obstacles = createObstacles(box)
  if (inside) obstacles.take(columns[0])
  const detail = detailOf(plate, plane)
  const onMap = inside && detail !== null ? detailOnMap(plate, detail, plane, obstacles, id) : ''
  for (const { at, radius } of drawn) if (radius > 2.5) obstacles.take(boxAround(at, radius * 1.5, radius * 1.5))
  const { svg, servicesUnplaced } = drawContent(plate, plane, drawn, obstacles, { id, detail })
  return { svg: svg + onMap, plane, drawn, servicesUnplaced, detail: inside ? null : detail }
}

function drawContent(
  plate: MapPlate,
  plane: Plane,
  drawn: readonly DrawnUnit[],
  obstacles: Obstacles,
  { id, detail }: { readonly id: string; readonly detail: Detail | null },
): Pick<MapFrame, 'svg' | 'servicesUnplaced'> {
  const grid = plate.territory.kind === 'pais' ? drawGraticule(plane) : drawGrid(plane)
  const services = drawServices(plate.services, plate.boundaries, plane, obstacles, symbolRoom(plate, drawn))
  const route = plate.route === null ? '' : drawRoute(plate.route, plane, obstacles)
  const capitals = drawCapitals(plate, plane, obstacles)
  const names = writeLabels(labelsOf(plate, drawn, plane, capitals.labels), obstacles)
  const units = drawUnits(drawn, plate.layer, id)
  const land = drawWorld(plate, plane) + drawProvincias(plate, plane) + laidOver(plate, plane, units)
  const over = capitals.svg + services.svg + route + windowOf(detail, plane) + names
  const svg = framed(land + grid.lines + over, plane.box, plate.paper, `${id}${MAP_CLIP}`)
  return { svg: svg + grid.figures, servicesUnplaced: services.unplaced }
}

/** All that is named, the most important first: a name that finds no room is left out. */
function labelsOf(
  plate: MapPlate,
  drawn: readonly DrawnUnit[],
  plane: Plane,
  capitals: readonly Label[],
): readonly Label[] {
  return [
    ...unitLabels(plate, drawn, plane),
    ...capitals,
    ...(plate.masked ? [] : surroundingLabels(plate, plane)),
    ...provinciaLabels(plate, plane),
  ]
}

/** The frame of what is drawn larger beside the map. */
function windowOf(detail: Detail | null, plane: Plane): string {
  const d = detail === null ? null : pathOf(detail, plane)
  if (d === null) return ''
  const edge = { d, fill: 'none', 'stroke-linejoin': 'round' } as const
  return (
    tag('path', { ...edge, stroke: MAP_COLORS.halo, 'stroke-width': 3 }) +
    tag('path', { ...edge, stroke: MAP_COLORS.ink, 'stroke-width': 1.2 })
  )
}

/** Units with the lakes and the lines that part the level above; circles stand on the water, polygons under it. */
function laidOver(plate: MapPlate, plane: Plane, units: string): string {
  const [lakes, lines, mask] = [drawLakes(plate, plane), frameLines(plate, plane), drawMask(plate, plane)]
  if (!needsCircles(plate.boundaries, plate.level)) return units + lakes + lines + mask
  return plate.masked ? lakes + lines + mask + units : lakes + units + lines
}

/**
 * A drawing cut off at the edge of its box, with the edge. What is cut off is painted over too, past the edge of the
 * paper: a rasteriser that need not clip is six times as fast (`rasterise`), while a program that edits drawings must
 * show nothing beyond.
 */
function framed(drawing: string, box: Box, { width, height }: Paper, id: string): string {
  const clip = tag('clipPath', { id }, tag('rect', { ...box }))
  const clipped = tag('g', { 'clip-path': `url(#${id})` }, drawing)
  const around = boxPath({ x: -1, y: -1, width: width + 2, height: height + 2 }) + boxPath(box)
  const cover = tag('path', { d: around, fill: MAP_COLORS.halo, 'fill-rule': 'evenodd' })
  return clip + clipped + cover + tag('rect', { ...box, fill: 'none', stroke: MAP_COLORS.outline, 'stroke-width': 1 })
}

/** Symbols as large as the circles allow; small on a plate of the country. */
function symbolRoom(
  { territory }: MapPlate,
  drawn: readonly DrawnUnit[],
): { readonly side: number; readonly radius: number } {
  const radius = drawn[0]?.radius ?? 0
  if (territory.kind === 'pais') return { side: 7, radius }
  return { side: radius > 0 ? Math.min(Math.max(radius * 2.2 + 2, 8), 14) : 14, radius }
}

function frameLines({ boundaries, level }: MapPlate, plane: Plane): string {
  const inner = frameLevel(level)
  const fine =
    inner === 'provincia'
      ? tag('path', {
          d: linesPath(bordersOf(boundaries, 'provincia'), plane),
          fill: 'none',
          stroke: MAP_COLORS.outline,
          'stroke-width': 0.7,
        })
      : ''
  const lines = linesPath(bordersOf(boundaries, inner === 'region' ? 'region' : 'departamento'), plane)
  return (
    fine +
    tag('path', { d: lines, fill: 'none', stroke: MAP_COLORS.outline, 'stroke-width': 1.3, 'stroke-linejoin': 'round' })
  )
}

/** Units by size, so that the widest are named first; on a plate of the country the departamentos are named instead. */
function unitLabels(plate: MapPlate, drawn: readonly DrawnUnit[], plane: Plane): readonly Label[] {
  const size = 10.5 * plate.paper.text
  const { territory, level } = plate
  if (territory.kind === 'pais' && (level === 'provincia' || level === 'distrito'))
    return [...departamentoLabels(plate, plane), ...(plate.paper.times > 1 ? wallLabels(plate, drawn) : [])]
  const offshore = territory.kind === 'pais'
  const isNamed = (point: Point) => drawn.some(({ holds }) => holds(point))
  return drawn.map(({ at, unit, radius, holds }) => ({
    at,
    text: unit.name,
    value: radius > 0 ? '' : unit.value,
    size,
    beside: radius > 0 ? radius + 1.5 : 0,
    offshore,
    ...(radius > 0 || offshore ? {} : { land: { holds, isNamed } }),
  }))
}

/** On a wall the units of the country are named too, each whole on its own land or not at all. */
function wallLabels({ paper }: MapPlate, drawn: readonly DrawnUnit[]): readonly Label[] {
  const named = { size: 7 * paper.text, beside: 0, shrinks: [1, 0.85] }
  return drawn
    .filter(({ radius }) => radius === 0)
    .map(({ at, unit, holds }) => ({ ...named, at, text: unit.name, value: unit.value, land: { holds } }))
}

function departamentoLabels({ boundaries, names, paper }: MapPlate, plane: Plane): readonly Label[] {
  return landsOf(boundaries, 'departamento').flatMap(({ code, shape }) => {
    const at = labelPoint(shape)
    return at === null
      ? []
      : [
          {
            at: plane.at(at),
            text: (names.departamento.get(code) ?? '').toUpperCase(),
            value: '',
            size: 9 * paper.text,
            beside: 0,
            bold: true,
            offshore: true,
          },
        ]
  })
}

function drawCapitals(
  { capitals, paper, names }: MapPlate,
  plane: Plane,
  obstacles: Obstacles,
): { readonly svg: string; readonly labels: readonly Label[] } {
  const placed = capitals
    .map((capital) => ({ ...capital, point: plane.at(capital.at) }))
    .filter(({ point }) => isInBox(point, plane.box, 4))
  const svg = placed.map(({ point: [x, y], level }) => {
    obstacles.take(boxAround([x, y], 7, 7))
    return drawCapital(level, x, y)
  })
  return {
    svg: svg.join(''),
    labels: placed
      .filter(({ name, code }) => name !== names.provincia.get(code))
      .map(({ point, name }) => ({
        at: point,
        text: name,
        value: '',
        size: 9.5 * paper.text,
        beside: 4,
        color: SOFT_INK,
      })),
  }
}

/** The sign of a capital, its middle at a place: filled for a departamento's, open for a provincia's. */
export function drawCapital(level: 'departamento' | 'provincia', x: number, y: number): string {
  const side = level === 'departamento' ? 6.5 : 5
  return tag('rect', {
    x: x - side / 2,
    y: y - side / 2,
    width: side,
    height: side,
    fill: level === 'departamento' ? MAP_COLORS.ink : MAP_COLORS.halo,
    stroke: MAP_COLORS.ink,
    'stroke-width': 1,
  })
}
