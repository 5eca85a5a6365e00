export type { LoadedCountry } from './load-country.ts'
export { loadCountry, run, type LoadCountry } from './run.ts'
