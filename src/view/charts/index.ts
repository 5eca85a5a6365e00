export { domainOf, type Axis } from './axis.ts'
export { type ChartPoint } from './points.ts'
export { Scatter, type Band, type Pointing } from './scatter.tsx'
export { RankedDots, type RankedDot } from './ranked-dots.tsx'
