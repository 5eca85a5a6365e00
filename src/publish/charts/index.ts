export { heightOfBars, type Bars } from './bars.ts'
export { chartMark, placeCharts, type PlacedChart } from './place-charts.ts'
