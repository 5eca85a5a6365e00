export type { LoadedCountry } from './load-country.ts'
export { loadCountry, run, type Console, type LoadCountry } from './run.ts'
