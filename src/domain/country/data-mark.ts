import type { Country } from './country.ts'

/** What tells the tables of a country from any others: the beginning of each one's checksum. */
export function dataMark(country: Country): string {
  return [...country.sources.values()].map(({ table, sha256 = '' }) => `${table}:${sha256.slice(0, 12)}`).join(' ')
}
