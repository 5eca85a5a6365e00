import { PAPER_MM, type Orientation, type PaperSize } from '../../domain/layers/index.ts'

/** Pixels per millimetre at 96 per inch: one unit of every drawing here. */
export const PX_PER_MM = 96 / 25.4

export type Laid = Exclude<Orientation, 'automatica'>

/**
 * What is drawn upon: width and height in pixels of the drawing, how many times larger than 1/96 inch one of them is
 * printed, and how much larger than on A4 the text is beside them.
 */
export interface Paper {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly times: number
  readonly text: number
  /** Empty edge on each side, in pixels. */
  readonly margin: number
  /** Whether what it stands in says its title and sources: a slide does. Stamps and limits it says itself. */
  readonly titled: boolean
}

/** On a wall, read from further off, all of the drawing grows and the text some more. */
const GROWTH: Readonly<Record<PaperSize, readonly [text: number, times: number]>> = {
  A4: [1, 1],
  A3: [1.2, 1],
  A1: [1.4, 1.75],
  A0: [1.45, 2.4],
}

/** A plate of ISO paper. */
export function paperOf(size: PaperSize, orientation: Laid): Paper {
  const [narrow, long] = PAPER_MM[size]
  const [text, times] = GROWTH[size]
  const [width, height] = (orientation === 'vertical' ? [narrow, long] : [long, narrow]).map(
    (side) => (side * PX_PER_MM) / times,
  )
  return { name: size, width: width ?? 0, height: height ?? 0, times, text, margin: MARGIN * text, titled: true }
}

/** A picture for a document, in pixels of 1/96 inch. */
export function pictureOf(width: number, height: number): Paper {
  return { name: '', width, height, times: 1, text: 1, margin: PICTURE_MARGIN, titled: true }
}

/** A picture for a slide, whose title and source stand around it. */
export function slidePicture(width: number, height: number): Paper {
  return { ...pictureOf(width, height), margin: 1, titled: false }
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where the parts of a plate stand; what goes beside the map flows through `columns`. */
export interface Layout {
  readonly map: Box
  readonly columns: readonly [Box, ...Box[]]
  readonly foot: Box
  /** Whether the column lies over the map, in its lower left corner. */
  readonly inside: boolean
}

const MARGIN = 34
const PICTURE_MARGIN = 8
const GAP = 16
/** Width of the column on A4, and the most that it may take of a small picture. */
const SIDE = 262
const SIDE_SHARE = 0.36

/** Map at the left and a column beside it on a wide plate; map above and three columns below it on a tall one. */
export function layOut(paper: Paper, head: number, foot: number, below: number): Layout {
  const { inner, footBox } = partsOf(paper, head, foot)
  if (paper.width >= paper.height) {
    const width = footWidth(paper)
    const column = {
      x: inner.x + width + GAP,
      y: inner.y,
      width: inner.width - width - GAP,
      height: paper.height - paper.margin - inner.y,
    }
    return { map: { ...inner, width }, columns: [column], foot: footBox, inside: false }
  }
  const map = { ...inner, height: inner.height - below - GAP }
  const width = (inner.width - 2 * GAP) / 3
  const column = (at: number) => ({
    x: inner.x + at * (width + GAP),
    y: inner.y + map.height + GAP,
    width,
    height: below,
  })
  return { map, columns: [column(0), column(1), column(2)], foot: footBox, inside: false }
}

/** The map over the whole plate and a column over its lower left corner. */
export function layOutInside(paper: Paper, head: number, foot: number): Layout {
  const { inner, footBox } = partsOf(paper, head, foot)
  const height = inner.height * 0.46
  const column = { x: inner.x + 32, y: inner.y + inner.height - height - 34, width: 208 * paper.text, height }
  return { map: inner, columns: [column], foot: footBox, inside: true }
}

function partsOf(paper: Paper, head: number, foot: number): { readonly inner: Box; readonly footBox: Box } {
  const { margin } = paper
  const inner = {
    x: margin,
    y: margin + head,
    width: innerWidth(paper),
    height: paper.height - 2 * margin - head - foot - GAP,
  }
  return { inner, footBox: { x: margin, y: paper.height - margin - foot, width: inner.width, height: foot } }
}

/** Width of what stands at the foot: that of the map on a wide plate, whose column goes down to the margin. */
export function footWidth(paper: Paper): number {
  return paper.width >= paper.height
    ? innerWidth(paper) - Math.min(SIDE * paper.text, paper.width * SIDE_SHARE) - GAP
    : innerWidth(paper)
}

export function innerWidth(paper: Paper): number {
  return paper.width - 2 * paper.margin
}
