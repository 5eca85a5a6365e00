export type { LoadedCountry } from './country/load-country.ts'
export { loadCountry, run, type Console, type LoadCountry } from './run.ts'
