import type { LoadedCountry } from './country/load-country.ts'
import type { RasteriseHere } from './rasterise-here.ts'

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

/** What brings a command its country and its pictures. */
export interface Means {
  readonly load: LoadCountry
  readonly rasterise: RasteriseHere
}

/** What a command is given: where it speaks, and its means. */
export interface Terminal extends Console, Means {}
