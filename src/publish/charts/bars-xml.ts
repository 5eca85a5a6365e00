import { COVERAGE_COLORS, MAP_COLORS, SCALES } from '../../domain/layers/index.ts'
import { escapeXml } from '../cartography/index.ts'
import type { Bars, BarScale } from './bars.ts'

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const [NAMES, VALUES] = [501, 502] as const

/** How a scale is drawn: to where, by which steps, and how its figures and bars look. */
interface Scale {
  /** Its whole; the axis goes on by a fifth, for the label of a whole bar. */
  readonly whole: number
  readonly axis: string
  readonly sure: string
  readonly open: string
  readonly colors: { readonly sure: string; readonly open: string }
  /** Its sure bars carry their figure inside, where they are long enough: most have a longer bar right behind. */
  readonly isInside: boolean
}

const SCALE: Readonly<Record<BarScale, Scale>> = {
  share: {
    ...{ whole: 1, axis: '0%', sure: '0.0%', open: '"hasta "0.0%', isInside: false },
    colors: { sure: COVERAGE_COLORS.calm[1], open: COVERAGE_COLORS.uncertain },
  },
  points: {
    ...{ whole: 100, axis: '0', sure: '0.0', open: '0.0', isInside: true },
    colors: { sure: SCALES.etapa[1], open: SCALES.etapa[3] },
  },
}
/** Part of the whole from which on a bar holds its own figure. */
const LONG = 0.15

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
 * A chart of bars from nothing to the whole as DrawingML (ECMA-376, part 1, 21.2): the first of them at the top, the
 * lighter under the sure, only those that matter in the accent.
 */
export function barsXml(bars: Bars, stamps: readonly string[]): string {
  const { heads, rows } = columnsOf(bars, stamps)
  const scale = SCALE[bars.scale]
  const names = rows.map(([name]) => String(name))
  const values = (column: 1 | 2) => rows.map((row) => row[column] as number | null)
  const accents = bars.bars.flatMap(({ isAccent }, at) => (isAccent ? [point(at, COVERAGE_COLORS.critical[1])] : []))
  const open = { head: heads[2] ?? '', names, values: values(2), color: scale.colors.open, points: '' }
  const sure = { head: heads[1] ?? '', names, values: values(1), color: scale.colors.sure, points: accents.join('') }
  const isOpen = open.values.some((value) => value !== null)
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}">`,
    '<c:date1904 val="0"/><c:lang val="es-PE"/><c:roundedCorners val="0"/>',
    '<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>',
    '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>',
    seriesXml(0, 'C', open, labelsXml(scale.open, [])),
    seriesXml(1, 'B', sure, labelsXml(scale.sure, heldInside(sure.values, scale))),
    `<c:gapWidth val="45"/><c:overlap val="100"/><c:axId val="${NAMES}"/><c:axId val="${VALUES}"/></c:barChart>`,
    namesAxis(),
    valuesAxis(bars.mark, scale),
    '</c:plotArea>',
    isOpen ? `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${textXml(1000)}</c:legend>` : '',
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    textXml(1000),
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>',
  ].join('')
}

interface Series {
  readonly head: string
  readonly names: readonly string[]
  readonly values: readonly (number | null)[]
  readonly color: string
  readonly points: string
}

function seriesXml(index: number, column: string, { head, names, values, color, points }: Series, labels: string) {
  const last = names.length + 1
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    `<c:tx><c:strRef><c:f>Datos!$${column}$1</c:f>${strings([head])}</c:strRef></c:tx>`,
    fillXml(color),
    `<c:invertIfNegative val="0"/>${points}${labels}`,
    `<c:cat><c:strRef><c:f>Datos!$A$2:$A$${last}</c:f>${strings(names)}</c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>Datos!$${column}$2:$${column}$${last}</c:f>${numbers(values)}</c:numRef></c:val></c:ser>`,
  ].join('')
}

/** Which bars hold their own figure. */
function heldInside(values: readonly (number | null)[], { isInside, whole }: Scale): readonly number[] {
  return isInside ? values.flatMap((value, at) => (value !== null && value >= LONG * whole ? [at] : [])) : []
}

/** The figure of each bar past its end, or inside it in white. */
function labelsXml(format: string, inside: readonly number[]): string {
  const each = inside.map((at) => `<c:dLbl><c:idx val="${at}"/>${labelXml(format, 'inEnd', MAP_COLORS.halo)}</c:dLbl>`)
  return `<c:dLbls>${each.join('')}${labelXml(format, 'outEnd', MAP_COLORS.ink)}</c:dLbls>`
}

function labelXml(format: string, place: 'inEnd' | 'outEnd', color: string): string {
  return [
    `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>`,
    `${textXml(1000, color)}<c:dLblPos val="${place}"/><c:showLegendKey val="0"/><c:showVal val="1"/>`,
    '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>',
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
  return `<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache>`
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
 * From nothing to the whole, with room for the label of a whole bar and a line at each quarter, so that the threshold
 * has its own; what it is stands under it.
 */
function valuesAxis(mark: string, { whole, axis }: Scale): string {
  const ends = `<c:max val="${whole * 1.2}"/><c:min val="0"/>`
  return [
    `<c:valAx><c:axId val="${VALUES}"/><c:scaling><c:orientation val="minMax"/>${ends}</c:scaling>`,
    `<c:delete val="0"/><c:axPos val="b"/><c:majorGridlines>${lineXml(MAP_COLORS.borderDark)}</c:majorGridlines>`,
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="es-PE" sz="1000" b="0"/><a:t>${escapeXml(mark)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`,
    `<c:numFmt formatCode="${axis}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>`,
    `<c:tickLblPos val="nextTo"/>${lineXml(MAP_COLORS.borderDark)}${textXml(1000)}<c:crossAx val="${NAMES}"/>`,
    `<c:crosses val="max"/><c:crossBetween val="between"/><c:majorUnit val="${whole / 4}"/></c:valAx>`,
  ].join('')
}

function lineXml(color: string): string {
  return `<c:spPr><a:ln w="6350"><a:solidFill>${colorXml(color)}</a:solidFill></a:ln></c:spPr>`
}

function textXml(size: number, color: string = MAP_COLORS.ink): string {
  const run = `<a:defRPr sz="${size}"><a:solidFill>${colorXml(color)}</a:solidFill></a:defRPr>`
  return `<c:txPr><a:bodyPr/><a:p><a:pPr>${run}</a:pPr><a:endParaRPr lang="es-PE"/></a:p></c:txPr>`
}
