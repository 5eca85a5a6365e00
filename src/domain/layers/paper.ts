/** Sizes of the paper of a plate; the last two are for a wall. */
export const PAPER_SIZES = ['A4', 'A3', 'A1', 'A0'] as const
export type PaperSize = (typeof PAPER_SIZES)[number]

/** How paper is laid; by itself, as the land is drawn largest on it. */
export const ORIENTATIONS = ['automatica', 'vertical', 'horizontal'] as const
export type Orientation = (typeof ORIENTATIONS)[number]
