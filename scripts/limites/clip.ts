import type { Position } from 'geojson'
import { intersection } from 'polyclip-ts'
import { boxOf, overlaps, padded, ringWithin, type Box } from './box.ts'
import type { Polygons, Ring } from '../../src/database/limites/index.ts'

const MARGIN_KM = 1

/** Cuts convex cells to the country's outline; cells that no border segment comes near are passed or refused whole. */
export class OutlineClipper {
  private readonly segments: Box[]

  constructor(private readonly outline: Polygons) {
    this.segments = outline.flat().flatMap(segmentBoxes)
  }

  clip(cell: Ring): Polygons {
    const box = boxOf(cell)
    if (this.segments.some((segment) => overlaps(segment, box))) return cut(cell, this.near(box))
    return this.contains(cell[0] ?? []) ? [[cell]] : []
  }

  contains(point: Position): boolean {
    return this.outline.flat().reduce((inside, ring) => inside !== ringContains(ring, point), false)
  }

  bounds(margin: number): [number, number, number, number] {
    const { minX, minY, maxX, maxY } = padded(boxOf(this.outline.flat(2)), margin)
    return [minX, minY, maxX, maxY]
  }

  private near(box: Box): Polygons {
    const frame = padded(box, MARGIN_KM)
    const polygons = this.outline.map((polygon) =>
      polygon.map((ring) => ringWithin(ring, frame)).filter((ring) => ring.length > 3),
    )
    return polygons.filter((polygon) => polygon.length > 0)
  }
}

type PlanarPolygons = [number, number][][][]

function cut(cell: Ring, outline: Polygons): Polygons {
  return outline.length === 0 ? [] : intersection([cell] as PlanarPolygons[number], outline as PlanarPolygons)
}

function segmentBoxes(ring: Ring): Box[] {
  return ring.slice(1).map((end, index) => boxOf([ring[index] ?? end, end]))
}

function ringContains(ring: Ring, [x = NaN, y = NaN]: Position): boolean {
  let inside = false
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? []
    const [bx = 0, by = 0] = ring[i] ?? []
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}
