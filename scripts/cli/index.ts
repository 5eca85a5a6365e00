export type { LoadCountry } from './console.ts'
export { FRESH, loadCountry, type Ground, type LoadedCountry } from './country/load-country.ts'
export { rasteriseHere, type RasteriseHere } from './rasterise-here.ts'
export { run } from './run.ts'
