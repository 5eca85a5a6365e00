import { MAP_COLORS, SHAPE_BOX, shapeOf } from '../../../domain/layers/index.ts'

const CELL = 64

export interface IconAtlas {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8ClampedArray
  readonly mapping: Readonly<
    Record<string, { readonly x: number; readonly y: number; readonly width: number; readonly height: number }>
  >
}

/** One cell per type, drawn here with a white edge; null where the browser has no canvas. */
export function drawIconAtlas(types: readonly string[]): IconAtlas | null {
  const canvas = document.createElement('canvas')
  canvas.width = CELL * Math.max(types.length, 1)
  canvas.height = CELL
  const context = canvas.getContext('2d')
  if (!context) return null
  types.forEach((type, index) => drawShape(context, type, index * CELL))
  const mapping = Object.fromEntries(
    types.map((type, index) => [type, { x: index * CELL, y: 0, width: CELL, height: CELL }]),
  )
  return { width: canvas.width, height: CELL, pixels: context.getImageData(0, 0, canvas.width, CELL).data, mapping }
}

function drawShape(context: CanvasRenderingContext2D, type: string, left: number): void {
  const { path, color } = shapeOf(type)
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
