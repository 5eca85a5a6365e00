import PptxGenJS from 'pptxgenjs'
import { COVERAGE_COLORS, MAP_COLORS } from '../../domain/layers/index.ts'
import { linesHeight, linesOf, ROW, SMALLEST, TEXT } from './fit-table.ts'
import type { Deck, Slide, SlideBars, SlideBlock, SlideTable } from './deck.ts'
import { drawSigner } from './draw-signer.ts'
import { mendPptx } from './mend-pptx.ts'
import { boxesOf, PAGE, type Box } from './slide-box.ts'
import { NBSP } from './workshop-words.ts'
import type { SlidePictures } from './workshop-pictures.ts'

type Page = PptxGenJS.Slide

const FULL_WIDTH = PAGE.width - 2 * PAGE.margin
const FONT = 'Arial'
const INK = '16202A'
const SOFT = '414B55'
const LINE = 'C9CED3'
const WASH = 'F1F4F5'
/** Colours of the map as PowerPoint writes them. */
const BAR = COVERAGE_COLORS.calm[0].slice(1)
const ACCENT = MAP_COLORS.accent.slice(1)
const STAMP = 'FFF3D6'
/** The layouts, by the name that PowerPoint shows. */
const COVER = 'Portada'
const CONTENT = 'Contenido'
/** What a figure rests on, told from what a slide says. */
const SOURCE_LINE = 'Fuente'
const NUMBER = 'Número de lámina'

/** Draws every slide of the deck; text stays text, so nothing of it can be a formula. */
export async function packPptx(deck: Deck, pictures: SlidePictures): Promise<Uint8Array> {
  const pptx = new PptxGenJS()
  pptx.layout = 'LAYOUT_WIDE'
  pptx.title = deck.title
  pptx.company = 'Brecha'
  pptx.author = 'Brecha'
  pptx.theme = { headFontFace: FONT, bodyFontFace: FONT }
  defineLayouts(pptx)
  deck.slides.forEach((slide, at) => drawSlide(pptx, deck, slide, at, pictures))
  const bytes = new Uint8Array((await pptx.write({ outputType: 'arraybuffer' })) as ArrayBuffer)
  return mendPptx(
    bytes,
    deck.slides.map(({ title }) => title),
  )
}

function drawSlide(pptx: PptxGenJS, deck: Deck, slide: Slide, at: number, pictures: SlidePictures): void {
  const page = pptx.addSlide({ masterName: slide.key === 'cover' ? COVER : CONTENT })
  drawHead(page, slide)
  drawStamps(page, deck.stamps)
  if (slide.key === 'cover' && deck.letterhead !== undefined) drawSigner(page, deck.letterhead)
  boxesOf(slide).forEach((box, index) => {
    const block = slide.blocks[index]
    if (block) drawBlock(pptx, page, block, box, pictures)
  })
  drawFoot(page, slide.source, `${at + 1} / ${deck.slides.length}`)
  page.addNotes(slide.notes.join('\n'))
}

/** Where the figures come from, and the number of the slide. */
function drawFoot(page: Page, source: string, number: string): void {
  if (source !== '')
    page.addText(source, {
      x: PAGE.margin,
      objectName: SOURCE_LINE,
      y: 6.8,
      w: FULL_WIDTH - 0.9,
      h: 0.62,
      fontFace: FONT,
      fontSize: SMALLEST,
      color: SOFT,
      valign: 'middle',
      margin: 0,
    })
  page.addText(number, {
    x: PAGE.width - PAGE.margin - 0.8,
    objectName: NUMBER,
    y: 6.8,
    w: 0.8,
    h: 0.5,
    fontFace: FONT,
    fontSize: SMALLEST,
    color: SOFT,
    align: 'right',
    valign: 'middle',
    margin: 0,
  })
}

/**
 * Two layouts with the title and the line below it as placeholders, so that the outline and a screen reader have them.
 * The first slide has room for a long name; on the others the title takes two lines at most.
 */
function defineLayouts(pptx: PptxGenJS): void {
  for (const isCover of [true, false]) {
    const top = isCover ? 1.3 : 0.12
    const height = isCover ? 1.5 : 0.85
    const title = { x: PAGE.margin, y: top, w: FULL_WIDTH - (isCover ? 0 : 2.4), h: height }
    const below = { x: PAGE.margin, y: top + height + (isCover ? 0.1 : 0), w: FULL_WIDTH, h: 0.4 }
    const rule = { x: PAGE.margin, y: isCover ? 3.5 : PAGE.top - 0.1, w: FULL_WIDTH, h: 0 }
    pptx.defineSlideMaster({
      title: isCover ? COVER : CONTENT,
      background: { color: 'FFFFFF' },
      objects: [
        { line: { ...rule, line: { color: LINE, width: 1 } } },
        placeholder('title', title, {
          fontSize: isCover ? 36 : 24,
          bold: true,
          color: INK,
          valign: isCover ? 'bottom' : 'middle',
        }),
        placeholder('body', below, { fontSize: isCover ? 20 : TEXT, color: SOFT, valign: 'top' }),
      ],
    })
  }
}

function placeholder(type: 'title' | 'body', box: Box, look: PptxGenJS.TextPropsOptions) {
  return {
    placeholder: {
      options: { name: type, type, ...box, fontFace: FONT, align: 'left' as const, margin: 0, ...look },
      text: '',
    },
  }
}

function drawHead(page: Page, { title, subtitle }: Slide): void {
  page.addText(title, { placeholder: 'title' })
  if (subtitle !== '') page.addText(subtitle, { placeholder: 'body' })
}

/** The stamps stand at the same place of every slide. */
function drawStamps(page: Page, stamps: readonly string[]): void {
  if (stamps.length === 0) return
  page.addText(stamps.join('\n'), {
    x: PAGE.width - PAGE.margin - 2.3,
    y: 0.2,
    w: 2.3,
    h: 0.1 + linesHeight(stamps.length),
    fontFace: FONT,
    fontSize: TEXT,
    bold: true,
    color: INK,
    align: 'center',
    valign: 'middle',
    margin: 0,
    fill: { color: STAMP },
    line: { color: '8A6D1D', width: 1 },
  })
}

function drawBlock(pptx: PptxGenJS, page: Page, block: SlideBlock, box: Box, pictures: SlidePictures): void {
  switch (block.kind) {
    case 'table':
      return drawTable(page, block, box)
    case 'bars':
      return drawBars(pptx, page, block, box)
    case 'list':
      return void page.addText(
        block.items.map((text) => ({ text, options: { bullet: { indent: 14 }, breakLine: true, paraSpaceAfter: 10 } })),
        { ...box, fontFace: FONT, fontSize: TEXT, color: INK, valign: 'top', margin: 0 },
      )
    case 'picture':
      return drawPicture(page, block, box, pictures)
  }
}

function drawTable(page: Page, table: SlideTable, box: Box): void {
  const { columns, rows, lines } = table
  const head = columns.map(({ name, right }) => ({
    text: name,
    options: { bold: true, color: SOFT, fill: { color: WASH }, align: right ? ('right' as const) : ('left' as const) },
  }))
  const body = rows.map((row) =>
    row.map((text, at) => ({
      text,
      options: { align: columns[at]?.right ? ('right' as const) : ('left' as const), bold: false },
    })),
  )
  page.addTable([head, ...body], {
    ...box,
    h: ROW + rows.length * ROW * lines,
    colW: columns.map(({ share }) => share * box.w),
    rowH: [ROW, ...rows.map(() => ROW * lines)],
    fontFace: FONT,
    fontSize: TEXT,
    color: INK,
    valign: 'middle',
    margin: [0.03, 0.08, 0.03, 0.08],
    border: { type: 'solid', pt: 0.75, color: LINE },
  })
}

/** A native bar chart, the highest line on top; its labels are the shown figures. */
function drawBars(pptx: PptxGenJS, page: Page, block: SlideBars, box: Box): void {
  const { name, unit, bars, note } = block
  const foot = note === '' ? 0 : linesHeight(linesOf(note, box.w))
  const upwards = bars.toReversed()
  const values = upwards.map((bar) => Math.round(bar.value * 10) / 10)
  const place = { ...box, h: Math.min(box.h - foot, 0.9 + bars.length * 0.7) }
  if (bars.length > 0)
    page.addChart(
      pptx.ChartType.bar,
      [{ name: `${name}, ${unit}`, labels: upwards.map((bar) => unbroken(bar.name)), values }],
      {
        ...place,
        ...barStyle(block),
      },
    )
  if (note !== '')
    page.addText(note, {
      x: box.x,
      y: box.y + box.h - foot,
      w: box.w,
      h: foot,
      fontFace: FONT,
      fontSize: TEXT,
      color: SOFT,
      margin: 0,
    })
}

/** A name in one line: LibreOffice leaves out every second name of a chart where one takes two. */
function unbroken(name: string): string {
  return name.replaceAll(' ', NBSP)
}

function barStyle({ name, unit, bars, max }: SlideBars): PptxGenJS.IChartOpts {
  return {
    barDir: 'bar',
    barGapWidthPct: 60,
    chartColors: bars.toReversed().map((bar) => (bar.critical ? ACCENT : BAR)),
    showLegend: false,
    showTitle: false,
    showValue: true,
    dataLabelFormatCode: '0.0',
    dataLabelFontSize: TEXT,
    dataLabelColor: INK,
    catAxisLabelFontSize: TEXT,
    catAxisLabelFrequency: '1',
    catAxisLabelColor: INK,
    valAxisHidden: true,
    valAxisLabelFontSize: TEXT,
    valAxisMinVal: 0,
    ...(max === null ? {} : { valAxisMaxVal: max, valAxisMajorUnit: max / 4 }),
    valGridLine: { style: 'none' },
    altText: `${name}, ${unit}: ${bars.map((bar) => `${bar.name} ${bar.shown}`).join('; ')}`,
  }
}

function drawPicture(
  page: Page,
  { name, alt }: { readonly name: string; readonly alt: string },
  box: Box,
  pictures: SlidePictures,
): void {
  const picture = pictures.get(name)
  if (picture === undefined)
    return void page.addText(alt, {
      ...box,
      fontFace: FONT,
      fontSize: TEXT,
      color: SOFT,
      align: 'center',
      valign: 'middle',
      line: { color: LINE, width: 1 },
    })
  const scale = Math.min(box.w / picture.width, box.h / picture.height)
  page.addImage({
    data: `image/png;base64,${base64(picture.png)}`,
    x: box.x,
    y: box.y,
    w: picture.width * scale,
    h: picture.height * scale,
    altText: alt,
  })
}

const CHUNK = 0x8000

function base64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += CHUNK) parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)))
  return btoa(parts.join(''))
}
