import { MAP_COLORS } from '../../domain/layers/index.ts'
import { formatNumber } from '../../domain/measure/index.ts'
import { needsCircles } from './boundaries.ts'
import { countUnplaced } from './draw-units.ts'
import { drawMapFrame, type MapFrame } from './map-frame.ts'
import { layerInset, locatorInset } from './inset.ts'
import { layerBlock, rowsBlock, servicesBlock, stack, textBlock, type Block, type LegendStyle } from './legend.ts'
import { innerWidth, layOut, SHEET_MARGIN, type Box, type Layout } from './paper.ts'
import { patternDefinitions } from './patterns.ts'
import { routeRows } from './route.ts'
import { drawScaleBar, scaleDenominator } from './scale-bar.ts'
import type { MapSheet } from './sheet.ts'
import { sheetWords } from './sheet-words.ts'
import { escapeXml, line, short, tag } from './svg.ts'
import { textWidth } from './text-width.ts'

const FAMILY = '\'Source Sans 3\', \'Source Sans Pro\', Arial, sans-serif'
const SIZE = 11.5
const GAP = 12
const STAMP = '#fff3d6'

/** The sheet as a standalone SVG; `id` must differ between sheets of one document. Text comes from data and is escaped. */
export function drawMap(sheet: MapSheet, id = 'lamina'): string {
  const { width, height } = sheet.paper
  const head = headBlock(sheet)
  const foot = footBlock(sheet)
  const { layout, map, body } = arrange(sheet, head, foot, id)
  const content = [
    `<title>${escapeXml(sheet.title)}</title><desc>${escapeXml([sheet.subtitle, ...sheet.stamps, ...sheet.notes].join('. '))}</desc>`,
    tag('defs', {}, patternDefinitions(id)),
    tag('rect', { width, height, fill: MAP_COLORS.halo }),
    head.draw(SHEET_MARGIN, SHEET_MARGIN),
    map.svg,
    body,
    foot.draw(layout.foot.x, layout.foot.y),
  ]
  return tag('svg', { xmlns: 'http://www.w3.org/2000/svg', width: short(width), height: short(height), viewBox: `0 0 ${short(width)} ${short(height)}`, 'font-family': FAMILY, fill: MAP_COLORS.ink, role: 'img' }, content.join(''))
}

interface Arranged {
  readonly layout: Layout
  readonly map: MapFrame
  readonly body: string
}

const SHRINKS = [1, 0.94, 0.88, 0.82, 0.76, 0.7] as const
const DEPTHS = [150, 190, 230, 270, 310, 360] as const

/** The first arrangement in which all the blocks fit: less height for the map on a tall sheet, smaller text on a wide one. */
function arrange(sheet: MapSheet, head: Block, foot: Block, id: string): Arranged {
  const tall = sheet.paper.height > sheet.paper.width
  const tries = tall ? SHRINKS.slice(0, 4).flatMap((shrink) => DEPTHS.map((depth) => [shrink, depth] as const)) : SHRINKS.map((shrink) => [shrink, 0] as const)
  let last: Arranged | null = null
  for (const [shrink, depth] of tries) {
    const layout = layOut(sheet.paper, head.height, foot.height, depth * sheet.paper.text)
    const style: LegendStyle = { size: SIZE * sheet.paper.text * shrink, width: layout.columns[0]?.width ?? 0, id }
    const map = drawMapFrame(sheet, layout.map, id)
    const flowed = flow(blocksOf(sheet, map, style, tall), layout.columns)
    last = { layout, map, body: flowed.svg }
    if (flowed.whole) return last
  }
  return last ?? { layout: layOut(sheet.paper, 0, 0, 0), map: { svg: '', plane: null, drawn: [], servicesUnplaced: 0 }, body: '' }
}

/** Puts the blocks one under the other, from column to column; not `whole` when one did not fit. */
function flow(blocks: readonly Block[], columns: readonly Box[]): { readonly svg: string; readonly whole: boolean } {
  let at = 0
  let used = 0
  const drawn = blocks.map((block) => {
    if (used > 0 && used + block.height > (columns[at]?.height ?? 0) + 1 && at + 1 < columns.length) [at, used] = [at + 1, 0]
    const column = columns[at] ?? { x: 0, y: 0, width: 0, height: 0 }
    const svg = block.draw(column.x, column.y + used)
    used += block.height + GAP
    return { svg, fits: used - GAP <= column.height + 1 }
  })
  return { svg: drawn.map(({ svg }) => svg).join(''), whole: drawn.every(({ fits }) => fits) }
}

function blocksOf(sheet: MapSheet, map: MapFrame, style: LegendStyle, tall: boolean): readonly Block[] {
  const { layer, boundaries } = sheet
  const lost = countUnplaced(layer, map.drawn)
  const notes = [...(lost > 0 ? [sheetWords.noPlace(formatNumber(lost))] : []), ...(needsCircles(boundaries, layer.level) ? [sheetWords.circles] : [])]
  const services = sheet.wantsServices ? [servicesBlock(sheet.serviceLines, map.servicesUnplaced > 0 ? [sheetWords.unplaced(formatNumber(map.servicesUnplaced))] : [], style)] : []
  const route = sheet.route === null ? [] : [rowsBlock(routeRows(sheet.route, style), style)]
  const inset = sheet.inset === null ? [] : [layerInset(sheet, sheet.inset, style.size * (tall ? 11 : 14), style)]
  const locator = sheet.territory.kind === 'pais' ? [] : [locatorInset(sheet, style.size * 9, style)]
  return [layerBlock(layer, notes, style), ...services, ...route, ...inset, ...locator, scaleBlock(sheet, map, style)]
}

function scaleBlock(sheet: MapSheet, { plane }: MapFrame, style: LegendStyle): Block {
  if (plane === null) return stack([])
  const { size, width } = style
  const words = [...(sheet.paper.name === '' ? [] : [sheetWords.scale(scaleDenominator(plane.metres), sheet.paper.name)]), sheetWords.grid(plane.zone)]
  const bar: Block = { height: size * 1.2 + 10, draw: (x, y) => drawScaleBar(x, y + 2, width - 46, plane.metres, size * 0.94) + northArrow(x + width - 14, y, size) }
  return stack([bar, ...words.map((text) => textBlock(text, size * 0.94, width - 30, { color: '#414b55' }))])
}

function northArrow(x: number, y: number, size: number): string {
  const arrow = tag('path', { d: `M${short(x)} ${short(y)}l5 14l-5 -3l-5 3z`, fill: MAP_COLORS.ink })
  return arrow + line(x, y + 15 + size * 0.8, sheetWords.north, { size: size * 0.94, bold: true, anchor: 'middle' })
}

function headBlock({ paper, title, subtitle, stamps, boundaries }: MapSheet): Block {
  const width = innerWidth(paper)
  const words = [textBlock(title, 20 * paper.text, width, { bold: true, color: MAP_COLORS.ink }), textBlock(subtitle, 12.5 * paper.text, width, { color: '#414b55' })]
  const all = [...stamps, ...(boundaries.brecha.kind === 'esquematico' ? [sheetWords.schematic] : [])]
  return stack([...words, ...(all.length === 0 ? [] : [stampsBlock(all, 11.5 * paper.text)]), { height: 6, draw: () => '' }])
}

/** What must be read before the figures: each in its own framed label. */
function stampsBlock(stamps: readonly string[], size: number): Block {
  const lengths = stamps.map((text) => textWidth(text, size, true) + 16)
  return {
    height: size * 1.7 + 6,
    draw: (x, y) => stamps.map((text, at) => {
      const left = x + lengths.slice(0, at).reduce((sum, length) => sum + length + 8, 0)
      const frame = tag('rect', { x: left, y: y + 3, width: lengths[at] ?? 0, height: size * 1.7, fill: STAMP, stroke: MAP_COLORS.ink, 'stroke-width': 0.8 })
      return frame + line(left + (lengths[at] ?? 0) / 2, y + 3 + size * 1.2, text, { size, bold: true, anchor: 'middle' })
    }).join(''),
  }
}

function footBlock({ paper, notes }: MapSheet): Block {
  return stack(notes.map((note) => textBlock(note, 10 * paper.text, innerWidth(paper), { color: '#414b55' })))
}
