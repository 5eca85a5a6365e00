/** Symbol of a type of service: its shape tells it, its colour only helps. `path` is drawn in a box of 24 × 24. */
export interface ServiceShape {
  readonly path: string
  readonly color: string
}

export const SHAPE_BOX = 24

const NAVY = '#1d3f72'
const EARTH = '#6b4a00'
const PLUM = '#5a2a63'
const PINE = '#1f5136'
const SLATE = '#37424d'

const CIRCLE = 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18z'
const SQUARE = 'M4 4h16v16H4z'
const TRIANGLE = 'M12 3l10 18H2z'
const DIAMOND = 'M12 2l10 10l-10 10L2 12z'
const CROSS = 'M9 3h6v6h6v6h-6v6H9v-6H3V9h6z'
const HOUSE = 'M12 2l10 9h-3v10H5V11H2z'
const PENTAGON = 'M12 2l10 7.6l-3.8 11.9H5.8L2 9.6z'
const DOWN = 'M2 4h20L12 22z'
const STAR = 'M12 1.5l3 7h7.4l-5.9 4.7l2.2 7.6L12 16.4l-6.7 4.4l2.2-7.6L1.6 8.5H9z'
const HEXAGON = 'M7 3h10l5 9l-5 9H7l-5-9z'
const HALF = 'M2 17a10 10 0 0 1 20 0z'
const BAR = 'M2 8h20v8H2z'
const CHEVRON = 'M12 3l10 10v8L12 12L2 21v-8z'
const RING = 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20zM12 8a4 4 0 1 1 0 8a4 4 0 1 1 0-8z'
const SAND = 'M3 3h18l-6 9l6 9H3l6-9z'

const SHAPES: Readonly<Record<string, ServiceShape>> = {
  CEM: { path: CIRCLE, color: NAVY },
  SAR: { path: TRIANGLE, color: EARTH },
  SAU: { path: CROSS, color: PLUM },
  HRT: { path: HOUSE, color: PLUM },
  CAI: { path: PENTAGON, color: NAVY },
  CAR_NNA: { path: HEXAGON, color: PINE },
  EDUC_CALLE: { path: DOWN, color: EARTH },
  UPE: { path: DIAMOND, color: PINE },
  MI60: { path: HALF, color: SLATE },
  OREDIS: { path: STAR, color: EARTH },
  DEMUNA: { path: SQUARE, color: PINE },
  CIAM: { path: BAR, color: SLATE },
  SOC_BENEF: { path: CHEVRON, color: PLUM },
  JUGUEMOS: { path: RING, color: NAVY },
  PMN: { path: SAND, color: PINE },
}
const OTHER: ServiceShape = { path: 'M6 6h12v12H6z', color: SLATE }

/** The symbol of a type; types that the tables may add share a small square. */
export function shapeOf(type: string): ServiceShape {
  return SHAPES[type] ?? OTHER
}
