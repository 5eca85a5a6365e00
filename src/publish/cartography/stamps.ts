import { MAP_COLORS } from '../../domain/layers/index.ts'
import type { Block } from './legend.ts'
import { line, tag } from './svg.ts'
import { textWidth } from './text-width.ts'

const STAMP = '#fff3d6'

/** A stamp with the row on which it stands, how far in, and how long its label is. */
interface PlacedStamp {
  readonly text: string
  readonly x: number
  readonly row: number
  readonly length: number
}

/** What must be read before the figures: each in its own framed label, side by side while they fit. */
export function stampsBlock(stamps: readonly string[], size: number, width: number): Block {
  const row = size * 1.7 + 5
  const placed = placeStamps(stamps, size, width)
  return {
    height: ((placed.at(-1)?.row ?? 0) + 1) * row + 1,
    draw: (x, y) => placed.map((stamp) => drawStamp(stamp, x + stamp.x, y + 3 + stamp.row * row, size)).join(''),
  }
}

function placeStamps(stamps: readonly string[], size: number, width: number): readonly PlacedStamp[] {
  return stamps.reduce<readonly PlacedStamp[]>((before, text) => {
    const length = textWidth(text, size, true) + 16
    const last = before.at(-1)
    const x = last === undefined ? 0 : last.x + last.length + 8
    return [
      ...before,
      x > 0 && x + length > width
        ? { text, x: 0, row: (last?.row ?? 0) + 1, length }
        : { text, x, row: last?.row ?? 0, length },
    ]
  }, [])
}

function drawStamp({ text, length }: PlacedStamp, x: number, y: number, size: number): string {
  const frame = tag('rect', {
    x,
    y,
    width: length,
    height: size * 1.7,
    fill: STAMP,
    stroke: MAP_COLORS.ink,
    'stroke-width': 0.8,
  })
  return frame + line(x + length / 2, y + size * 1.2, text, { size, bold: true, anchor: 'middle' })
}
