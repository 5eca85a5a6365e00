/** Symbol of a type of service: its shape tells it, its colour only helps. `path` is drawn in a box of 24 × 24. */
export interface ServiceShape {
  readonly path: string
  readonly color: string
}

/** Side of the box in which the shapes are drawn. */
export const SHAPE_BOX = 24

export const NAVY = '#1d3f72'
export const EARTH = '#6b4a00'
export const PLUM = '#5a2a63'
export const PINE = '#1f5136'
export const SLATE = '#37424d'

/** The shapes of the types of service; no two types share one. */
export const SHAPES = {
  circle: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18z',
  square: 'M4 4h16v16H4z',
  triangle: 'M12 3l10 18H2z',
  diamond: 'M12 2l10 10l-10 10L2 12z',
  cross: 'M9 3h6v6h6v6h-6v6H9v-6H3V9h6z',
  house: 'M12 2l10 9h-3v10H5V11H2z',
  pentagon: 'M12 2l10 7.6l-3.8 11.9H5.8L2 9.6z',
  down: 'M2 4h20L12 22z',
  star: 'M12 1.5l3 7h7.4l-5.9 4.7l2.2 7.6L12 16.4l-6.7 4.4l2.2-7.6L1.6 8.5H9z',
  hexagon: 'M7 3h10l5 9l-5 9H7l-5-9z',
  half: 'M2 17a10 10 0 0 1 20 0z',
  bar: 'M2 8h20v8H2z',
  chevron: 'M12 3l10 10v8L12 12L2 21v-8z',
  ring: 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20zM12 8a4 4 0 1 1 0 8a4 4 0 1 1 0-8z',
  sand: 'M3 3h18l-6 9l6 9H3l6-9z',
  post: 'M8 2h8v20H8z',
  arrow: 'M12 2l10 10h-6v10H8V12H2z',
  shield: 'M3 3h18v9c0 5-4 8-9 10c-5-2-9-5-9-10z',
  tee: 'M3 3h18v6h-6v12H9V9H3z',
  beam: 'M3 3h18v5h-5v8h5v5H3v-5h5V8H3z',
  aitch: 'M4 3h5v6h6V3h5v18h-5v-6H9v6H4z',
  saltire: 'M6 2l6 6l6-6l4 4l-6 6l6 6l-4 4l-6-6l-6 6l-4-4l6-6l-6-6z',
  right: 'M4 2l18 10L4 22z',
} as const

/** Shapes for the types of a person's own table, in the order of their names; those that come after share the last. */
export const OWN_SHAPES: readonly [ServiceShape, ...ServiceShape[]] = [
  { path: 'M7 5h15l-5 14H2z', color: SLATE },
  { path: 'M12 1l8 9l-8 13l-8-13z', color: EARTH },
  { path: 'M4 3h7v11h9v7H4z', color: NAVY },
  { path: 'M20 2v20L2 12z', color: PLUM },
  { path: 'M3 21V3a18 18 0 0 1 18 18z', color: PINE },
  { path: 'M7 5h10l5 14H2z', color: NAVY },
  { path: 'M6 6h12v12H6z', color: SLATE },
]
