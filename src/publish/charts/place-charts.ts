import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { escapeXml } from '../cartography/index.ts'
import { writeWorkbook } from '../workbook/index.ts'
import { barsXml, columnsOf } from './bars-xml.ts'
import type { Bars } from './bars.ts'

/** A chart that stands in a document, at the size of its place in pixels of 1/96 inch. */
export interface PlacedChart {
  readonly name: string
  readonly title: string
  readonly alt: string
  readonly bars: Bars
  readonly width: number
  readonly height: number
}

const EMU_PER_PIXEL = 9525
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'
const BOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What stands in the text where a chart will: no letter that a person writes. */
export function chartMark(at: number): string {
  return `\uE000${at}\uE001`
}

/**
 * The document with its charts in the places of their marks: parts of their own with the workbook of their figures, so
 * that whoever signs can edit them. The library of the documents writes none.
 */
export function placeCharts(bytes: Uint8Array, charts: readonly PlacedChart[], stamps: readonly string[]): Uint8Array {
  if (charts.length === 0) return bytes
  const parts: Zippable = Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/')))
  const edit = (path: string, change: (xml: string) => string) => {
    const part = parts[path]
    if (part instanceof Uint8Array) parts[path] = strToU8(change(strFromU8(part)))
  }
  for (const [at, chart] of charts.entries()) {
    const number = at + 1
    parts[`word/charts/chart${number}.xml`] = strToU8(barsXml(chart.bars, stamps))
    parts[`word/charts/_rels/chart${number}.xml.rels`] = strToU8(relationsOf(number))
    parts[`word/embeddings/cifras${number}.xlsx`] = bookOf(chart, stamps)
    edit('word/document.xml', (xml) => xml.replace(runOf(at), drawingOf(chart, number)))
    edit('word/_rels/document.xml.rels', (xml) =>
      xml.replace(
        '</Relationships>',
        `<Relationship Id="grafico${number}" Type="${OFFICE}/chart" Target="charts/chart${number}.xml"/></Relationships>`,
      ),
    )
  }
  edit('[Content_Types].xml', (xml) => typed(xml, charts.length))
  return zipSync(parts, { level: 6 })
}

function runOf(at: number): RegExp {
  return new RegExp(`<w:t(?: [^>]*)?>${chartMark(at)}</w:t>`)
}

function typed(xml: string, count: number): string {
  const charts = Array.from(
    { length: count },
    (_, at) => `<Override PartName="/word/charts/chart${at + 1}.xml" ContentType="${CHART_TYPE}"/>`,
  )
  const book = xml.includes('Extension="xlsx"') ? '' : `<Default Extension="xlsx" ContentType="${BOOK_TYPE}"/>`
  return xml.replace(/(<Types[^>]*>)/, `$1${book}`).replace('</Types>', `${charts.join('')}</Types>`)
}

function relationsOf(number: number): string {
  const book = `<Relationship Id="rId1" Type="${OFFICE}/package" Target="../embeddings/cifras${number}.xlsx"/>`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE}">${book}</Relationships>`
}

/** The figures of a chart, whose columns carry the stamps, and beside them what it shows and from where. */
function bookOf({ bars, title }: PlacedChart, stamps: readonly string[]): Uint8Array {
  const { heads, rows } = columnsOf(bars, stamps)
  const told = [
    ['Gráfico', title],
    ['Escala', bars.mark],
    ['Fuente', bars.source],
    ...stamps.map((text) => ['Sello', text]),
  ]
  return writeWorkbook(
    [
      { name: 'Datos', above: [], rows: [heads, ...rows.map((row) => row.map((cell) => cell ?? ''))] },
      { name: 'Fuente', above: [], rows: [['Qué', 'Detalle'], ...told] },
    ],
    title,
  )
}

function drawingOf({ name, title, alt, width, height }: PlacedChart, number: number): string {
  const size = `cx="${Math.round(width * EMU_PER_PIXEL)}" cy="${Math.round(height * EMU_PER_PIXEL)}"`
  const told = `name="${escapeXml(name)}" descr="${escapeXml(alt)}" title="${escapeXml(title)}"`
  const chart = `<c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}" r:id="grafico${number}"/>`
  return (
    `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/>` +
    `<wp:docPr id="${900 + number}" ${told}/><wp:cNvGraphicFramePr/>` +
    `<a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/chart">${chart}</a:graphicData></a:graphic>` +
    '</wp:inline></w:drawing>'
  )
}
