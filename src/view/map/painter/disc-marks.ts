import type { Map as MapLibreMap } from 'maplibre-gl'
import { MAP_COLORS, type Disc, type LonLat } from '../../../domain/layers/index.ts'
import type { Ubigeo } from '../../../domain/territory/index.ts'
import { LABEL_SIZE } from './label-size.ts'

/** A numbered disc, the point of its unit, and where it stands so that none is over another. */
export interface PlacedDisc extends Disc {
  readonly code: Ubigeo
  readonly at: LonLat
  readonly seat: LonLat
}

/** What is drawn of a disc, at pixels of the map. */
interface Mark {
  readonly under: readonly SVGElement[]
  readonly over: SVGElement
  move(project: (at: LonLat) => readonly [number, number]): void
}

const RADIUS = 11

/**
 * Draws numbered discs over the map, as part of the page and not of a source of the map, which would be cut into tiles
 * first: what is written here is of the same frame as the list beside it. They move with the map, frame by frame.
 */
export function discMarks(map: MapLibreMap): (discs: readonly PlacedDisc[]) => void {
  const layer = shape('svg', { class: 'map-discs', 'aria-hidden': 'true' })
  map.getCanvasContainer().after(layer)
  let marks: readonly Mark[] = []
  const move = () => {
    for (const mark of marks)
      mark.move(([lon, lat]) => {
        const { x, y } = map.project([lon, lat])
        return [x, y]
      })
  }
  map.on('render', move)
  map.once('remove', () => layer.remove())
  return (discs) => {
    marks = discs.map(markOf)
    const lowestFirst = marks.toReversed()
    layer.replaceChildren(...lowestFirst.flatMap(({ under }) => under), ...lowestFirst.map(({ over }) => over))
    move()
  }
}

function markOf({ code, place, firm, at, seat }: PlacedDisc): Mark {
  const [ground, ink] = firm ? [MAP_COLORS.ink, MAP_COLORS.halo] : [MAP_COLORS.halo, MAP_COLORS.ink]
  const over = shape('g', { 'data-unit': code })
  const number = shape('text', { 'text-anchor': 'middle', dy: '0.34em', 'font-size': LABEL_SIZE, fill: ink })
  number.textContent = String(place)
  over.append(shape('circle', { r: RADIUS, fill: ground, stroke: ink, 'stroke-width': 1.5 }), number)
  const leader = seat === at ? null : leaderOf()
  return {
    under: leader?.parts ?? [],
    over,
    move(project) {
      const [x, y] = project(seat)
      over.setAttribute('transform', `translate(${x.toFixed(1)} ${y.toFixed(1)})`)
      leader?.move(project(at), [x, y])
    },
  }
}

/** From a disc that stands aside to its unit: a line with a dot at its end, both readable on dark and on light. */
function leaderOf() {
  const ink = MAP_COLORS.ink
  const lines = [
    shape('line', { stroke: MAP_COLORS.halo, 'stroke-width': 4 }),
    shape('line', { stroke: ink, 'stroke-width': 1.5 }),
  ]
  const end = shape('circle', { r: 3, fill: ink, stroke: MAP_COLORS.halo, 'stroke-width': 1.5 })
  return {
    parts: [...lines, end],
    move([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]) {
      for (const line of lines) set(line, { x1, y1, x2, y2 })
      set(end, { cx: x1, cy: y1 })
    },
  }
}

function shape(name: 'svg' | 'g' | 'text' | 'circle' | 'line', attributes: Attributes): SVGElement {
  return set(document.createElementNS('http://www.w3.org/2000/svg', name), attributes)
}

type Attributes = Readonly<Record<string, string | number>>

function set<Shape extends SVGElement>(to: Shape, attributes: Attributes): Shape {
  for (const [name, value] of Object.entries(attributes)) to.setAttribute(name, String(value))
  return to
}
