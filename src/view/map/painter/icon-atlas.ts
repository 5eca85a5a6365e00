import { MAP_COLORS } from '../../../domain/layers/index.ts'
import { SHAPE_BOX, type ServiceShape } from '../../../domain/services/index.ts'

const CELL = 64

export interface IconAtlas {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8ClampedArray
  readonly mapping: Readonly<
    Record<string, { readonly x: number; readonly y: number; readonly width: number; readonly height: number }>
  >
}

/** One cell per type of service, drawn here with a white edge; null where the browser has no canvas. */
export function drawIconAtlas(shapes: ReadonlyMap<string, ServiceShape>): IconAtlas | null {
  const canvas = document.createElement('canvas')
  canvas.width = CELL * Math.max(shapes.size, 1)
  canvas.height = CELL
  const context = canvas.getContext('2d')
  if (!context) return null
  const cells = [...shapes].map(([type, shape], index) => ({ type, shape, x: index * CELL }))
  for (const { shape, x } of cells) drawShape(context, shape, x)
  const mapping = Object.fromEntries(cells.map(({ type, x }) => [type, { x, y: 0, width: CELL, height: CELL }]))
  return { width: canvas.width, height: CELL, pixels: context.getImageData(0, 0, canvas.width, CELL).data, mapping }
}

function drawShape(context: CanvasRenderingContext2D, { path, color }: ServiceShape, left: number): void {
  const scale = (CELL - 12) / SHAPE_BOX
  const outline = new Path2D(path)
  context.save()
  context.translate(left + 6, 6)
  context.scale(scale, scale)
  context.lineJoin = 'round'
  context.strokeStyle = MAP_COLORS.halo
  context.lineWidth = 4
  context.stroke(outline)
  context.fillStyle = color
  context.fill(outline, 'evenodd')
  context.restore()
}
