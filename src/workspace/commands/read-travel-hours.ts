import type { Country } from '../../domain/country/index.ts'
import { levelOf, parseUbigeo, type Ubigeo } from '../../domain/territory/index.ts'
import type { TravelHours } from '../../domain/visits/index.ts'

/** The legs of a file of real hours, and the lines that could not be read (the header is line 1). */
export interface TravelHoursRead {
  readonly hours: readonly TravelHours[]
  readonly refusedLines: readonly number[]
}

const COLUMNS = ['ubigeo_desde', 'ubigeo_hasta', 'horas'] as const
const MOST_HOURS = 1_000
const MOST_LEGS = 40_000

/**
 * Reads ubigeo_desde, ubigeo_hasta, horas (point or comma) from any table of text or workbook; null when it has not
 * those columns.
 */
export async function readTravelHours(
  bytes: Uint8Array,
  fileName: string,
  country: Country,
): Promise<TravelHoursRead | null> {
  const { readCells } = await import('../../database/files/index.ts')
  const read = await readCells(bytes, fileName)
  const sheet = read.ok ? read.sheets[0] : undefined
  const [header = [], ...rows] = sheet?.cells ?? []
  const places = COLUMNS.map((name) => header.findIndex((cell) => cell.trim().toLowerCase() === name))
  if (sheet === undefined || places.includes(-1)) return null
  const legs = rows.map((row, at) => ({
    line: sheet.lines[at + 1] ?? at + 2,
    blank: row.every((cell) => cell.trim() === ''),
    leg: legOf(
      places.map((place) => row[place]?.trim() ?? ''),
      country,
    ),
  }))
  const stated = legs.filter(({ blank }) => !blank)
  return {
    hours: stated.flatMap(({ leg }) => leg ?? []).slice(0, MOST_LEGS),
    refusedLines: stated.filter(({ leg }) => leg === null).map(({ line }) => line),
  }
}

function legOf([from = '', to = '', text = '']: readonly string[], country: Country): TravelHours | null {
  const hours = /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
  const [a, b] = [territoryAt(from, country), territoryAt(to, country)]
  return a === null || b === null || !(hours <= MOST_HOURS) ? null : { from: a, to: b, hours }
}

/** A code of the loaded country; a workbook that lost the leading zero gives it back. */
function territoryAt(text: string, country: Country): Ubigeo | null {
  const code = parseUbigeo(text.length % 2 === 1 ? `0${text}` : text)
  return code !== null && country.at(levelOf(code), code) !== undefined ? code : null
}
