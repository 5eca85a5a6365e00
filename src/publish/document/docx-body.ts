import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  SimpleField,
  TabStopType,
  TextRun,
  type ILevelsOptions,
  type Table,
  type TableOfContents,
} from 'docx'
import { STAMP_BORDER, STAMP_GROUND, STYLES } from './docx-style.ts'
import { PAGE, TEXT_WIDTH } from './page-size.ts'
import type { Letterhead } from '../../domain/letterhead/index.ts'
import { contents, placeOfContents } from './docx-contents.ts'
import { chartMark, heightOfBars, placeCharts, type PlacedChart } from '../charts/index.ts'
import { docxHead } from './docx-head.ts'
import { docxTable } from './docx-table.ts'
import { isSource, numberCaptions, type Block, type CaptionNumber, type Report, type ReportPicture } from './report.ts'

/** A picture of a report as PNG, with its size in pixels. */
interface DrawnPicture {
  readonly png: Uint8Array
  readonly width: number
  readonly height: number
}
export type Pictures = ReadonlyMap<string, DrawnPicture>

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
const BULLETS = 'lista'
const BULLET_LEVEL: ILevelsOptions = {
  level: 0,
  format: LevelFormat.BULLET,
  text: '•',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 360, hanging: 240 } } },
}
/** Twentieths of a point in a pixel of 96 to the inch. */
const TWIPS_PER_PIXEL = 15

/** The bytes of a .docx: stamps, title and page n / N on every page, headings by style, real tables. */
export async function packDocx(report: Report, pictures: Pictures): Promise<Uint8Array> {
  const isSigned = report.letterhead !== undefined
  const document = new Document({
    title: report.title,
    subject: report.subtitle,
    creator: 'Brecha',
    lastModifiedBy: 'Brecha',
    description: report.made,
    styles: STYLES,
    numbering: { config: [{ reference: BULLETS, levels: [BULLET_LEVEL] }] },
    sections: [
      {
        // Who signs stands on the first page alone: on each it would take an eighth of the document.
        properties: { page: PAGE, titlePage: isSigned },
        headers: { default: pageHead(report), ...(isSigned ? { first: pageHead(report, report.letterhead) } : {}) },
        footers: { default: pageFoot(report), ...(isSigned ? { first: pageFoot(report) } : {}) },
        children: bodyOf(report, pictures),
      },
    ],
  })
  return placeCharts(new Uint8Array(await Packer.toArrayBuffer(document)), chartsOf(report), report.stamps)
}

function pageHead({ title, stamps }: Report, letterhead?: Letterhead): Header {
  const stamp = stamps.length === 0 ? [] : [stampLine(stamps.join(' · '))]
  return new Header({
    children: [...stamp, ...docxHead(letterhead), new Paragraph({ style: 'Fuente', children: [new TextRun(title)] })],
  })
}

function stampLine(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 80 },
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: STAMP_GROUND },
    border: { top: STAMP_BORDER, bottom: STAMP_BORDER, left: STAMP_BORDER, right: STAMP_BORDER },
    children: [new TextRun({ text, bold: true })],
  })
}

function pageFoot({ made }: Report): Footer {
  const page = new TextRun({ children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })
  return new Footer({
    children: [
      new Paragraph({
        style: 'Fuente',
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [new TextRun(made), page],
      }),
    ],
  })
}

function bodyOf(report: Report, pictures: Pictures): (Paragraph | Table | TableOfContents)[] {
  const { title, subtitle, blocks } = report
  const numbers = numberCaptions(report)
  const opens = placeOfContents(report)
  const charts = blocks.filter((block) => block.kind === 'picture' && block.bars !== undefined)
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
    new Paragraph({ style: 'Fuente', children: [new TextRun(subtitle)] }),
    ...blocks.flatMap((block, at) => [
      ...(at === opens ? contents() : []),
      ...blockParts(block, pictures, {
        before: blocks[at - 1],
        keepNext: isSource(blocks[at + 1]),
        number: numbers.get(block),
        chart: charts.includes(block) ? charts.indexOf(block) : null,
      }),
    ]),
  ]
}

/** What stands beside a block: whether it stays on the page of the source line after it, and its number. */
interface Beside {
  readonly before: Block | undefined
  readonly keepNext: boolean
  readonly number: CaptionNumber | undefined
  /** Which of the document's own charts the block is; null where it is none. */
  readonly chart: number | null
}

/** A caption with its number as a field, so that a table added by hand numbers the rest again. */
function captionLine(text: string, number: CaptionNumber | undefined): Paragraph {
  const named =
    number === undefined
      ? []
      : [
          new TextRun(`${number.label} `),
          new SimpleField(`SEQ ${number.label.split(' ')[0] ?? ''} \\* ARABIC`, String(number.number)),
          new TextRun('. '),
        ]
  return new Paragraph({ style: 'Leyenda', children: [...named, new TextRun(text)] })
}

function blockParts(block: Block, pictures: Pictures, beside: Beside): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [headingPart(block)]
    case 'paragraph':
      return [
        new Paragraph({
          ...(block.role === 'body' ? {} : { style: block.role === 'source' ? 'Fuente' : 'Aviso' }),
          keepNext: beside.keepNext,
          keepLines: block.text.includes('\n'),
          children: block.text.split('\n').map((text, at) => new TextRun({ text, break: at === 0 ? 0 : 1 })),
        }),
      ]
    case 'list':
      return block.items.map(
        (text) => new Paragraph({ numbering: { reference: BULLETS, level: 0 }, children: [new TextRun(text)] }),
      )
    case 'table': {
      const { before, number, keepNext } = beside
      const said = number === undefined && before?.kind === 'heading' && before.text === block.caption
      return [
        ...(said ? [] : [captionLine(block.caption, number)]),
        docxTable(block, keepNext),
        new Paragraph({ style: 'Celda', keepNext, children: [] }),
      ]
    }
    case 'picture':
      return pictureParts(block, pictures, beside)
  }
}

function headingPart({ level, text, opensPage }: Extract<Block, { readonly kind: 'heading' }>): Paragraph {
  return new Paragraph({
    heading: HEADINGS[level],
    pageBreakBefore: opensPage === true,
    children: [new TextRun(text)],
  })
}

/** The charts of a report that the document draws itself, in the order of their marks. */
function chartsOf({ blocks }: Report): readonly PlacedChart[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'picture' || block.bars === undefined) return []
    const { name, alt, caption, bars } = block
    const width = TEXT_WIDTH / TWIPS_PER_PIXEL
    return [{ name, alt, bars, title: caption, width, height: heightOfBars(bars) }]
  })
}

function pictureParts(block: ReportPicture, pictures: Pictures, beside: Beside): Paragraph[] {
  const { name, alt, caption } = block
  const said = captionLine(caption, beside.number)
  if (beside.chart !== null)
    return [said, new Paragraph({ keepNext: beside.keepNext, children: [new TextRun(chartMark(beside.chart))] })]
  const drawn = pictures.get(name)
  if (drawn === undefined) return [said, new Paragraph({ children: [new TextRun(alt)] })]
  const width = TEXT_WIDTH / TWIPS_PER_PIXEL
  const transformation = { width: Math.round(width), height: Math.round((width * drawn.height) / drawn.width) }
  return [
    said,
    new Paragraph({
      keepNext: beside.keepNext,
      children: [
        new ImageRun({
          type: 'png',
          data: drawn.png,
          transformation,
          altText: { name, title: caption, description: alt },
        }),
      ],
    }),
  ]
}
