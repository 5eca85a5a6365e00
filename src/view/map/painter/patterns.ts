import type { Map as MapLibreMap } from 'maplibre-gl'
import { MAP_COLORS, PATTERNS, type Pattern } from '../../../domain/layers/index.ts'

const TILE = 20
const DISC = 32
const PIXEL_RATIO = 2

/** Adds the pattern tiles and the hatched disc of a distrito without data; drawn here, so nothing is fetched. */
export function addPatterns(map: MapLibreMap): void {
  for (const pattern of PATTERNS) {
    const tile = drawTile(TILE, (context) => DRAW[pattern](context))
    if (tile) map.addImage(`pattern-${pattern}`, tile, { pixelRatio: PIXEL_RATIO })
  }
  const disc = drawTile(DISC, drawHatchedDisc)
  if (disc) map.addImage('disc-sin_dato', disc, { pixelRatio: PIXEL_RATIO })
}

const DRAW: Readonly<Record<Pattern, (context: CanvasRenderingContext2D) => void>> = {
  sin_dato: (context) => stripes(context, MAP_COLORS.hatch, 2, 1),
  suprimido: (context) => {
    stripes(context, MAP_COLORS.hatch, 2, 1)
    stripes(context, MAP_COLORS.hatch, 2, -1)
  },
  heredado: dots,
  critico: (context) => {
    stripes(context, MAP_COLORS.halo, 3, -1)
    stripes(context, MAP_COLORS.accent, 1.2, -1)
  },
}

function drawTile(size: number, draw: (context: CanvasRenderingContext2D) => void): ImageData | null {
  const canvas = document.createElement('canvas')
  canvas.width = size
  canvas.height = size
  const context = canvas.getContext('2d')
  if (!context) return null
  draw(context)
  return context.getImageData(0, 0, size, size)
}

/** Diagonals that meet at the edges of the tile; `slope` 1 rises to the right, −1 falls. */
function stripes(context: CanvasRenderingContext2D, color: string, width: number, slope: 1 | -1): void {
  context.strokeStyle = color
  context.lineWidth = width
  context.beginPath()
  for (const shift of [-TILE, 0, TILE]) {
    context.moveTo(shift - 2, slope === 1 ? TILE + 2 : -2)
    context.lineTo(shift + TILE + 2, slope === 1 ? -2 : TILE + 2)
  }
  context.stroke()
}

function dots(context: CanvasRenderingContext2D): void {
  for (const [x, y] of [
    [TILE / 4, TILE / 4],
    [(3 * TILE) / 4, (3 * TILE) / 4],
  ] as const) {
    disc(context, x, y, 2.4, MAP_COLORS.halo)
    disc(context, x, y, 1.5, MAP_COLORS.ink)
  }
}

function disc(context: CanvasRenderingContext2D, x: number, y: number, radius: number, color: string): void {
  context.fillStyle = color
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.fill()
}

function drawHatchedDisc(context: CanvasRenderingContext2D): void {
  context.beginPath()
  context.arc(DISC / 2, DISC / 2, DISC / 2 - 2, 0, 2 * Math.PI)
  context.clip()
  context.strokeStyle = MAP_COLORS.hatch
  context.lineWidth = 4
  context.beginPath()
  for (const shift of [-20, -8, 4, 16]) {
    context.moveTo(shift, DISC)
    context.lineTo(shift + DISC, 0)
  }
  context.stroke()
}
