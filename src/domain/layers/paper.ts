/** Sizes of the paper of a plate; the last two are for a wall. */
export const PAPER_SIZES = ['A4', 'A3', 'A1', 'A0'] as const
export type PaperSize = (typeof PAPER_SIZES)[number]

/** How paper is laid; by itself, as the land is drawn largest on it. */
export const ORIENTATIONS = ['automatica', 'vertical', 'horizontal'] as const
export type Orientation = (typeof ORIENTATIONS)[number]

/** Millimetres of its sides, short first. */
export const PAPER_MM: Readonly<Record<PaperSize, readonly [short: number, long: number]>> = {
  A4: [210, 297],
  A3: [297, 420],
  A1: [594, 841],
  A0: [841, 1189],
}

/** Times that a plate may be larger as PNG than at 96 dots per inch. */
export const RASTER_SCALES = [1, 2, 3, 4] as const

/** Pixels that the rasteriser has room for: A1 at twice its size; with A0 at twice its own it breaks down. */
const MOST_PIXELS = 40_000_000

/** Pixels of the sides of a paper at a scale, short first. */
export function pixelsOf(size: PaperSize, scale: number): readonly number[] {
  return PAPER_MM[size].map((mm) => Math.round((mm * 96 * scale) / 25.4))
}

/** The scales at which a plate of a size can be made. */
export function rasterScalesOf(size: PaperSize): readonly number[] {
  return RASTER_SCALES.filter((scale) => pixelsOf(size, scale).reduce((area, side) => area * side) <= MOST_PIXELS)
}
