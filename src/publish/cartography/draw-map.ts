import { MAP_COLORS } from '../../domain/layers/index.ts'
import { formatNumber, joinWords } from '../../domain/measure/index.ts'
import { serviceWords } from '../../domain/words/index.ts'
import { needsCircles } from './boundaries.ts'
import { unplacedUnits } from './draw-units.ts'
import { drawCapital, drawMapFrame, type MapFrame } from './map-frame.ts'
import { detailInset, layerInset, locatorInset } from './inset.ts'
import {
  heading,
  layerBlock,
  rowsBlock,
  servicesBlock,
  stack,
  textBlock,
  valuesBlock,
  type Block,
  type LegendStyle,
} from './legend.ts'
import { footWidth, innerWidth, layOut, layOutInside, type Box, type Layout } from './paper.ts'
import { patternDefinitions } from './patterns.ts'
import { routeRows } from './route.ts'
import { drawScaleBar, scaleDenominator } from './scale-bar.ts'
import type { MapPlate } from './plate.ts'
import { plateWords } from './plate-words.ts'
import { escapeXml, FAMILY, line, short, SOFT_INK, tag } from './svg.ts'
import { stampsBlock } from './stamps.ts'

const SIZE = 11.5
const GAP = 12

/**
 * The plate as a standalone SVG; `id` must differ between plates of one document. Text comes from data and is escaped.
 */
export function drawMap(plate: MapPlate, id = 'lamina'): string {
  const { width, height } = plate.paper
  const head = headBlock(plate)
  const foot = footBlock(plate)
  const { layout, map, body } = arrange(plate, head, foot, id)
  const content = [
    `<title>${escapeXml(plate.title)}</title><desc>${escapeXml([plate.subtitle, ...plate.stamps, ...plate.notes].join('. '))}</desc>`,
    tag('defs', {}, patternDefinitions(id)),
    tag('rect', { width, height, fill: MAP_COLORS.halo }),
    map.svg,
    head.draw(plate.paper.margin, plate.paper.margin),
    body,
    foot.draw(layout.foot.x, layout.foot.y),
  ]
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: short(width * plate.paper.times),
      height: short(height * plate.paper.times),
      viewBox: `0 0 ${short(width)} ${short(height)}`,
      'font-family': FAMILY,
      fill: MAP_COLORS.ink,
      role: 'img',
    },
    content.join(''),
  )
}

interface Arranged {
  readonly layout: Layout
  readonly map: MapFrame
  readonly body: string
}

const SHRINKS = [1, 0.97, 0.94, 0.91, 0.88, 0.85, 0.82, 0.79, 0.76, 0.73, 0.7] as const
/**
 * What is given up when a plate is too small for all: the small maps or the values by unit (only a provincia's has
 * them), then both.
 */
const RICHES = [
  { values: true, insets: true, least: 0.85 },
  { values: true, insets: false, least: 0.79 },
  { values: false, insets: true, least: 0 },
  { values: false, insets: false, least: 0 },
] as const
type Rich = (typeof RICHES)[number]
const DEPTHS = [150, 190, 230, 270, 310, 360] as const

/**
 * The first arrangement in which all the blocks fit: less height for the map on a tall plate, smaller text on a wide
 * one; where even that is not enough, as in a small picture, no small maps.
 */
function arrange(plate: MapPlate, head: Block, foot: Block, id: string): Arranged {
  const { paper } = plate
  const layouts = layoutsFor(plate, head.height, foot.height)
  const riches = RICHES.filter((rich) => !rich.values || plate.territory.kind === 'provincia')
  const styles = riches.flatMap((rich) =>
    SHRINKS.filter((shrink) => shrink >= rich.least).map((shrink) => ({ rich, size: SIZE * paper.text * shrink })),
  )
  const tries = styles.flatMap(({ rich, size }) =>
    layouts.map((layout) => ({ layout, rich, style: { size, width: layout.columns[0].width, id } })),
  )
  const first = drawMapFrame(plate, layouts[0], id)
  const fits = ({ layout, rich, style }: (typeof tries)[number]) =>
    place(blocksOf(plate, first, style, rich), layout).whole
  const { layout, rich, style } = tries.find(fits) ??
    tries.at(-1) ?? { layout: layouts[0], rich: RICHES[3], style: { size: SIZE, width: 0, id } }
  const map = layout === layouts[0] ? first : drawMapFrame(plate, layout, id)
  return { layout, map, body: place(blocksOf(plate, map, style, rich), layout).body() }
}

/** Blocks put in their places: whether all of them fit, and their drawing when it is asked for. */
interface Placed {
  readonly whole: boolean
  readonly body: () => string
}

function place(blocks: readonly Block[], layout: Layout): Placed {
  return layout.inside ? floatInside(blocks, layout) : flow(blocks, layout.columns)
}

function layoutsFor({ paper, territory }: MapPlate, head: number, foot: number): readonly [Layout, ...Layout[]] {
  if (paper.width >= paper.height) return [layOut(paper, head, foot, 0)]
  if (territory.kind === 'pais') return [layOutInside(paper, head, foot)]
  const [first, ...rest] = DEPTHS.map((depth) => layOut(paper, head, foot, depth * paper.text))
  return first === undefined ? [layOutInside(paper, head, foot)] : [first, ...rest]
}

/** Puts the blocks one under the other, from column to column; not `whole` when one did not fit. */
function flow(blocks: readonly Block[], columns: readonly Box[]): Placed {
  let at = 0
  let used = 0
  const places = blocks.map((block) => {
    if (used > 0 && used + block.height > (columns[at]?.height ?? 0) + 1 && at + 1 < columns.length)
      [at, used] = [at + 1, 0]
    const column = columns[at] ?? { x: 0, y: 0, width: 0, height: 0 }
    const y = column.y + used
    used += block.height + GAP
    return { block, x: column.x, y, fits: used - GAP <= column.height + 1 }
  })
  return {
    whole: places.every(({ fits }) => fits),
    body: () => places.map(({ block, x, y }) => block.draw(x, y)).join(''),
  }
}

/** The blocks on a white ground in the lower left corner of the map, where a plate of the country has only sea. */
function floatInside(blocks: readonly Block[], layout: Layout): Placed {
  const [column] = layout.columns
  const all = stack(blocks, 8)
  const top = column.y + column.height - all.height
  const ground = tag('rect', {
    x: column.x - 8,
    y: top - 6,
    width: column.width + 16,
    height: all.height + 10,
    fill: MAP_COLORS.halo,
    stroke: MAP_COLORS.borderDark,
    'stroke-width': 0.6,
  })
  return { whole: all.height <= column.height, body: () => ground + all.draw(column.x, top) }
}

function blocksOf(plate: MapPlate, map: MapFrame, style: LegendStyle, rich: Rich): readonly Block[] {
  const services = plate.wantsServices ? [servicesBlock(plate.serviceLines, serviceNotes(plate, map), style)] : []
  const route =
    plate.route === null
      ? []
      : [stack([heading(plateWords.route, style), rowsBlock(routeRows(plate.route, style), style)])]
  const insets = rich.insets ? insetsOf(plate, map, style) : []
  const values = rich.values ? [valuesBlock(plate.layer, style)] : []
  return [
    layerBlock(plate.layer, unitNotes(plate, map), style),
    ...services,
    ...route,
    ...values,
    ...insets,
    scaleBlock(plate, map, style),
  ]
}

/** The small map of the layer and the locator, side by side where both are. */
function insetsOf(plate: MapPlate, { plane, detail }: MapFrame, style: LegendStyle): readonly Block[] {
  const enlarged = plane === null || detail === null ? [] : [detailInset(plate, detail, plane, style)]
  return plate.territory.kind === 'pais' ? enlarged : [...enlarged, ...placeInsets(plate, style)]
}

function placeInsets(plate: MapPlate, style: LegendStyle): readonly Block[] {
  const height = style.size * 11
  const locator = locatorInset(plate, height, { ...style, width: height * 0.72 })
  if (plate.inset === null) return [locator]
  const width = style.width - height * 0.72 - GAP
  const inset = layerInset(plate, plate.inset, height, { ...style, width })
  return [
    {
      height: Math.max(inset.height, locator.height),
      draw: (x, y) => inset.draw(x, y) + locator.draw(x + width + GAP, y + inset.height - locator.height),
    },
  ]
}

function unitNotes({ layer, boundaries }: MapPlate, { drawn }: MapFrame): readonly string[] {
  const lost = unplacedUnits(layer, drawn)
  const names = lost.length <= 3 ? lost.join(', ') : ''
  return [
    ...(lost.length > 0 ? [plateWords.noPlace(formatNumber(lost.length), names)] : []),
    ...(needsCircles(boundaries, layer.level) ? [plateWords.circles] : []),
  ]
}

function serviceNotes({ absentTypes }: MapPlate, { servicesUnplaced }: MapFrame): readonly string[] {
  const absent = absentTypes.map((type) => serviceWords(type).short)
  return [
    ...(servicesUnplaced > 0 ? [plateWords.unplaced(formatNumber(servicesUnplaced))] : []),
    ...(absent.length > 0 ? [plateWords.absent(joinWords(absent))] : []),
  ]
}

function scaleBlock(plate: MapPlate, { plane }: MapFrame, style: LegendStyle): Block {
  if (plane === null) return stack([])
  const { size, width } = style
  const words = [
    ...(plate.paper.name === ''
      ? []
      : [plateWords.scale(scaleDenominator(plane.metres / plate.paper.times), plate.paper.name)]),
    (plate.territory.kind === 'pais' ? plateWords.graticule : plateWords.grid)(plane.zone),
  ]
  const bar: Block = {
    height: size * 1.2 + 10,
    draw: (x, y) => drawScaleBar(x, y + 2, width - 46, plane.metres, size * 0.94) + northArrow(x + width - 14, y, size),
  }
  return stack([
    capitalRows(plate, style),
    bar,
    ...words.map((text) => textBlock(text, size * 0.94, width - 30, { color: SOFT_INK })),
  ])
}

/** The signs of the capitals that the plate shows. */
function capitalRows({ capitals }: MapPlate, style: LegendStyle): Block {
  const levels = (['departamento', 'provincia'] as const).filter((level) =>
    capitals.some((capital) => capital.level === level),
  )
  return rowsBlock(
    levels.map((level) => ({
      lines: [plateWords.capitals[level]],
      count: '',
      sign: (x: number, y: number) => drawCapital(level, x + 10, y + 6),
    })),
    style,
  )
}

function northArrow(x: number, y: number, size: number): string {
  const arrow = tag('path', { d: `M${short(x)} ${short(y)}l5 14l-5 -3l-5 3z`, fill: MAP_COLORS.ink })
  return arrow + line(x, y + 15 + size * 0.8, plateWords.north, { size: size * 0.94, bold: true, anchor: 'middle' })
}

function headBlock({ paper, title, subtitle, stamps, boundaries }: MapPlate): Block {
  const width = innerWidth(paper)
  const words = !paper.titled
    ? []
    : [
        textBlock(title, 20 * paper.text, width, { bold: true, color: MAP_COLORS.ink }),
        textBlock(subtitle, 12.5 * paper.text, width, { color: SOFT_INK }),
      ]
  const all = [...stamps, ...(boundaries.brecha.kind === 'esquematico' ? [plateWords.schematic] : [])]
  return stack([
    ...words,
    ...(all.length === 0 ? [] : [stampsBlock(all, 11.5 * paper.text, width)]),
    { height: 6, draw: () => '' },
  ])
}

function footBlock({ paper, notes }: MapPlate): Block {
  return stack(notes.map((note) => textBlock(note, 10 * paper.text, footWidth(paper), { color: SOFT_INK })))
}
