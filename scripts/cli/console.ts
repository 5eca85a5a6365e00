import type { LoadedCountry } from './country/load-country.ts'

/** Where the command line speaks, and its own today (AAAA-MM-DD). */
export interface Console {
  readonly out: (text: string) => void
  readonly warn: (line: string) => void
  readonly today: string
}

/** Loads a country from the embedded tables and those of a folder, with the cases of one register (METHOD §3). */
export type LoadCountry = (
  dir: string | undefined,
  tell: (line: string) => void,
  register?: string,
) => Promise<LoadedCountry>

/** What a command is given: where it speaks, and what brings its country. */
export interface Terminal extends Console {
  readonly load: LoadCountry
}
