import { COVERAGE_COLORS, MAP_COLORS } from '../../domain/layers/index.ts'
import { escapeXml } from '../cartography/index.ts'
import type { Bars } from './bars.ts'

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const [NAMES, VALUES] = [501, 502] as const

/** Heads and rows of the figures of bars: what is sure, and as far as it may go where more may be added. */
export function columnsOf(bars: Bars, stamps: readonly string[]) {
  const stamped = (head: string) => [head, ...stamps].join(' · ')
  return {
    heads: ['', stamped(bars.sure), stamped(bars.open)],
    rows: bars.bars.map(({ name, sure, most }): readonly (string | number | null)[] => [
      name,
      sure,
      most !== null && most > (sure ?? 0) ? most : null,
    ]),
  }
}

/**
 * A chart of bars from 0 to 1 as DrawingML (ECMA-376, part 1, 21.2): the first of them at the top, the lighter under
 * the sure, only those that matter in the accent.
 */
export function barsXml(bars: Bars, stamps: readonly string[]): string {
  const { heads, rows } = columnsOf(bars, stamps)
  const names = rows.map(([name]) => String(name))
  const values = (column: 1 | 2) => rows.map((row) => row[column] as number | null)
  const accents = bars.bars.flatMap(({ isAccent }, at) => (isAccent ? [point(at, COVERAGE_COLORS.critical[1])] : []))
  const series = [
    seriesXml(0, 'C', heads[2] ?? '', names, values(2), COVERAGE_COLORS.uncertain, '', '"hasta "0.0%'),
    seriesXml(1, 'B', heads[1] ?? '', names, values(1), COVERAGE_COLORS.calm[1], accents.join(''), '0.0%'),
  ]
  const isOpen = values(2).some((value) => value !== null)
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}">`,
    '<c:date1904 val="0"/><c:lang val="es-PE"/><c:roundedCorners val="0"/>',
    '<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>',
    '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>',
    ...series,
    `<c:gapWidth val="45"/><c:overlap val="100"/><c:axId val="${NAMES}"/><c:axId val="${VALUES}"/></c:barChart>`,
    namesAxis(),
    valuesAxis(bars.mark),
    '</c:plotArea>',
    isOpen ? `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${textXml(1000)}</c:legend>` : '',
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    textXml(1000),
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>',
  ].join('')
}

function seriesXml(
  index: number,
  column: string,
  head: string,
  names: readonly string[],
  values: readonly (number | null)[],
  color: string,
  points: string,
  format: string,
): string {
  const last = names.length + 1
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    `<c:tx><c:strRef><c:f>Datos!$${column}$1</c:f>${strings([head])}</c:strRef></c:tx>`,
    fillXml(color),
    `<c:invertIfNegative val="0"/>${points}`,
    `<c:dLbls><c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>`,
    `${textXml(1000)}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>`,
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>',
    `<c:cat><c:strRef><c:f>Datos!$A$2:$A$${last}</c:f>${strings(names)}</c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>Datos!$${column}$2:$${column}$${last}</c:f>${numbers(values)}</c:numRef></c:val></c:ser>`,
  ].join('')
}

function point(at: number, color: string): string {
  return `<c:dPt><c:idx val="${at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${fillXml(color)}</c:dPt>`
}

function fillXml(color: string): string {
  return `<c:spPr><a:solidFill>${colorXml(color)}</a:solidFill></c:spPr>`
}

function colorXml(color: string): string {
  return `<a:srgbClr val="${color.slice(1).toUpperCase()}"/>`
}

function strings(values: readonly string[]): string {
  const points = values.map((value, at) => `<c:pt idx="${at}"><c:v>${escapeXml(value)}</c:v></c:pt>`)
  return `<c:strCache><c:ptCount val="${values.length}"/>${points.join('')}</c:strCache>`
}

function numbers(values: readonly (number | null)[]): string {
  const points = values.flatMap((value, at) => (value === null ? [] : [`<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`]))
  return `<c:numCache><c:formatCode>0.0%</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache>`
}

function namesAxis(): string {
  return [
    `<c:catAx><c:axId val="${NAMES}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>`,
    '<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>',
    `<c:minorTickMark val="none"/><c:tickLblPos val="low"/>${lineXml(MAP_COLORS.outline)}${textXml(1000)}`,
    `<c:crossAx val="${VALUES}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/>`,
    '<c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="0"/></c:catAx>',
  ].join('')
}

/**
 * From 0 to 1, with room for the label of a whole bar and a line at each quarter, so that the threshold has its own;
 * what it is stands under it.
 */
function valuesAxis(mark: string): string {
  return [
    `<c:valAx><c:axId val="${VALUES}"/><c:scaling><c:orientation val="minMax"/><c:max val="1.2"/><c:min val="0"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="b"/><c:majorGridlines>${lineXml(MAP_COLORS.borderDark)}</c:majorGridlines>`,
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="es-PE" sz="1000" b="0"/><a:t>${escapeXml(mark)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`,
    '<c:numFmt formatCode="0%" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>',
    `<c:tickLblPos val="nextTo"/>${lineXml(MAP_COLORS.borderDark)}${textXml(1000)}<c:crossAx val="${NAMES}"/>`,
    '<c:crosses val="max"/><c:crossBetween val="between"/><c:majorUnit val="0.25"/></c:valAx>',
  ].join('')
}

function lineXml(color: string): string {
  return `<c:spPr><a:ln w="6350"><a:solidFill>${colorXml(color)}</a:solidFill></a:ln></c:spPr>`
}

function textXml(size: number): string {
  const run = `<a:defRPr sz="${size}"><a:solidFill>${colorXml(MAP_COLORS.ink)}</a:solidFill></a:defRPr>`
  return `<c:txPr><a:bodyPr/><a:p><a:pPr>${run}</a:pPr><a:endParaRPr lang="es-PE"/></a:p></c:txPr>`
}
