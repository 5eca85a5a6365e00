import { MAP_COLORS } from '../../../domain/layers/index.ts'
import { formatNumber } from '../../../domain/measure/index.ts'
import { SHAPE_BOX, type ServiceShape } from '../../../domain/services/index.ts'
import { CLUSTER_PIXELS } from './service-marks.ts'

const CELL = 64
const IN_ROW = 16

/** How a mark looks: the shape of its type, or how many it holds, in the colour of its type where all are of one. */
export type MarkLook = { readonly shape: ServiceShape } | { readonly count: number; readonly color: string }

export interface IconAtlas {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8ClampedArray
  readonly mapping: Readonly<
    Record<string, { readonly x: number; readonly y: number; readonly width: number; readonly height: number }>
  >
}

/** One cell per look by its name, drawn here with a white edge; null where the browser has no canvas. */
export function drawIconAtlas(looks: ReadonlyMap<string, MarkLook>): IconAtlas | null {
  const canvas = document.createElement('canvas')
  canvas.width = CELL * Math.min(Math.max(looks.size, 1), IN_ROW)
  canvas.height = CELL * Math.max(Math.ceil(looks.size / IN_ROW), 1)
  const context = canvas.getContext('2d')
  if (!context) return null
  const cells = [...looks].map(([name, look], index) => ({ name, look, ...cellAt(index) }))
  for (const { look, x, y } of cells) {
    context.save()
    context.translate(x, y)
    if ('shape' in look) drawShape(context, look.shape)
    else drawCount(context, look.count, look.color)
    context.restore()
  }
  const mapping = Object.fromEntries(cells.map(({ name, x, y }) => [name, { x, y, width: CELL, height: CELL }]))
  const { width, height } = canvas
  return { width, height, pixels: context.getImageData(0, 0, width, height).data, mapping }
}

function cellAt(index: number): { readonly x: number; readonly y: number } {
  return { x: (index % IN_ROW) * CELL, y: Math.floor(index / IN_ROW) * CELL }
}

function drawShape(context: CanvasRenderingContext2D, { path, color }: ServiceShape): void {
  const scale = (CELL - 12) / SHAPE_BOX
  const outline = new Path2D(path)
  context.translate(6, 6)
  context.scale(scale, scale)
  context.lineJoin = 'round'
  context.strokeStyle = MAP_COLORS.halo
  context.lineWidth = 4
  context.stroke(outline)
  context.fillStyle = color
  context.fill(outline, 'evenodd')
}

/** A square with its number: no disc, which over an order is a place. */
function drawCount(context: CanvasRenderingContext2D, count: number, color: string): void {
  const px = CELL / CLUSTER_PIXELS
  const side = CELL - 4 * px
  context.beginPath()
  context.roundRect(2 * px, 2 * px, side, side, 4 * px)
  context.lineWidth = 4 * px
  context.strokeStyle = MAP_COLORS.halo
  context.stroke()
  context.fillStyle = MAP_COLORS.halo
  context.fill()
  context.lineWidth = 2 * px
  context.strokeStyle = color
  context.stroke()
  context.fillStyle = MAP_COLORS.ink
  context.font = `600 ${String(12 * px)}px "Source Sans 3", sans-serif`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(formatNumber(count), CELL / 2, CELL / 2 + px, side - 3 * px)
}
