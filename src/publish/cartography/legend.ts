import {
  type Pattern,
  layerWords,
  MAP_COLORS,
  type LayerClass,
  type LayerMark,
  type LayerSpec,
  type LayerUnit,
} from '../../domain/layers/index.ts'
import { formatNumber } from '../../domain/measure/index.ts'
import { LEVEL_NAME, LEVEL_PLURAL } from '../../domain/words/index.ts'
import type { ServiceLine } from './count-services.ts'
import { drawSymbol } from './draw-services.ts'
import { patternsOf } from './draw-units.ts'
import { patternFill } from './patterns.ts'
import { plateWords } from './plate-words.ts'
import { line, SOFT_INK, tag } from './svg.ts'
import { textWidth, wrapText } from './text-width.ts'

/** A piece of the legend: its height at a width, and how it is drawn with its corner at a place. */
export interface Block {
  readonly height: number
  draw(x: number, y: number): string
}

interface Row {
  readonly lines: readonly string[]
  readonly count: string
  readonly sign: (x: number, y: number) => string
}

/** Text size of the legend and the width of its column, in pixels; `id` names the patterns of the plate. */
export interface LegendStyle {
  readonly size: number
  readonly width: number
  readonly id: string
}

const SWATCH = [20, 12] as const
const LEADING = 1.25

/**
 * The classes and marks of the layer with how many units of the plate stand in each; the classes add up to the units.
 */
export function layerBlock(layer: LayerSpec, notes: readonly string[], style: LegendStyle): Block {
  const classes = layer.classes
    .filter((each) => each.count > 0 || (each.pattern === undefined && each.isOptional !== true))
    .map((each) => classRow(each, style))
  const marks = layer.marks.map((mark) => markRow(mark, style))
  return stack([
    heading(layer.title, style),
    paragraph(layer.unit, style),
    rowsBlock([...classes, ...marks], style),
    ...[layer.boundaryNote, unitsLine(layer), ...notes].map((note) => paragraph(note, style)),
  ])
}

function unitsLine(layer: LayerSpec): string {
  const count = layer.units.size
  return count === 1
    ? plateWords.unit(LEVEL_NAME[layer.level].toLowerCase())
    : plateWords.units(formatNumber(count), layerWords.levelsPlural[layer.level])
}

/** The symbols of the services with their counts (R161); a refuge has its line and no symbol. */
export function servicesBlock(lines: readonly ServiceLine[], notes: readonly string[], style: LegendStyle): Block {
  const rows = lines.map((each) =>
    row(
      each.label,
      each.count,
      (x, y) => (each.drawn ? drawSymbol(each, x + SWATCH[0] / 2, y + SWATCH[1] / 2, 13) : ''),
      style,
    ),
  )
  const body = rows.length === 0 ? paragraph(plateWords.noServices, style) : rowsBlock(rows, style)
  return stack([heading(plateWords.services, style), body, ...notes.map((note) => paragraph(note, style))])
}

function classRow(each: LayerClass, style: LegendStyle): Row {
  const pattern: Pattern | null = each.pattern === 'sin_dato' || each.pattern === 'suprimido' ? each.pattern : null
  return row(
    each.label,
    each.count,
    (x, y) => swatch(x, y, each.color) + (pattern === null ? '' : swatch(x, y, patternFill(style.id, pattern))),
    style,
  )
}

function markRow(mark: LayerMark, style: LegendStyle): Row {
  const ground = mark.key === 'critico' ? MAP_COLORS.accent : MAP_COLORS.halo
  return row(
    mark.label,
    mark.count,
    (x, y) => swatch(x, y, ground) + swatch(x, y, patternFill(style.id, mark.key)),
    style,
  )
}

function swatch(x: number, y: number, fill: string): string {
  const [width, height] = SWATCH
  return tag('rect', { x, y, width, height, fill, stroke: MAP_COLORS.borderDark, 'stroke-width': 0.6 })
}

function row(label: string, count: number | string, sign: Row['sign'], { size, width }: LegendStyle): Row {
  const written = typeof count === 'number' ? formatNumber(count) : count
  return { lines: wrapText(label, size, width - SWATCH[0] - 16 - textWidth(written, size, true)), count: written, sign }
}

/**
 * Each unit with its value beside the sign of its class, by name: what the colours of a provincia's plate say, in
 * figures.
 */
export function valuesBlock(layer: LayerSpec, style: LegendStyle): Block {
  const units = [...layer.units.values()].sort((a, b) => a.name.localeCompare(b.name, 'es'))
  const rows = units.map((unit) => row(unit.name, unit.value, (x, y) => unitSign(layer, unit, x, y, style), style))
  return stack([heading(LEVEL_PLURAL[layer.level], style), rowsBlock(rows, style)])
}

function unitSign(layer: LayerSpec, unit: LayerUnit, x: number, y: number, { id }: LegendStyle): string {
  const fill = swatch(x, y, layer.classes[unit.classIndex]?.color ?? MAP_COLORS.land)
  return (
    fill +
    patternsOf(unit, layer)
      .map((name) => swatch(x, y, patternFill(id, name)))
      .join('')
  )
}

/** Signs at the left, words beside them, counts at the right edge. */
export function rowsBlock(rows: readonly Row[], { size, width }: LegendStyle): Block {
  const heights = rows.map((each) => each.lines.length * size * LEADING + 4)
  return {
    height: sum(heights) + 4,
    draw: (x, y) =>
      rows
        .map((each, at) => {
          const top = y + sum(heights.slice(0, at)) + 2
          const words = each.lines.map((text, index) =>
            line(x + SWATCH[0] + 8, top + size * (0.95 + index * LEADING), text, { size }),
          )
          return [
            each.sign(x, top + (size - SWATCH[1]) / 2 + 1.5),
            ...words,
            line(x + width, top + size * 0.95, each.count, { size, bold: true, anchor: 'end' }),
          ].join('')
        })
        .join(''),
  }
}

export function heading(text: string, { size, width }: LegendStyle): Block {
  return textBlock(text, size * 1.12, width, { bold: true, color: MAP_COLORS.ink })
}

function paragraph(text: string, { size, width }: LegendStyle): Block {
  return textBlock(text, size * 0.94, width, { color: SOFT_INK })
}

export function textBlock(
  text: string,
  size: number,
  width: number,
  look: { readonly bold?: boolean; readonly color: string },
): Block {
  const lines = wrapText(text, size, width, look.bold)
  return {
    height: lines.length * size * LEADING + 2,
    draw: (x, y) => lines.map((each, at) => line(x, y + size * (1 + at * LEADING), each, { size, ...look })).join(''),
  }
}

/** Blocks one under the other. */
export function stack(blocks: readonly Block[], gap = 0): Block {
  const heights = blocks.map((block) => block.height + gap)
  return {
    height: sum(heights),
    draw: (x, y) => blocks.map((block, at) => block.draw(x, y + sum(heights.slice(0, at)))).join(''),
  }
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
