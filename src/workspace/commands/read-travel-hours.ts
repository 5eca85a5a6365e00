import type { Country } from '../../domain/country/index.ts'
import { levelOf, readCode, type Ubigeo } from '../../domain/territory/index.ts'
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
 * Reads a table of ubigeo_desde, ubigeo_hasta and horas (point or comma), or a matrix with codes in its first row and
 * column and hours in its cells, from any text or workbook; null when it is neither.
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
  const legsOf = sheet === undefined ? null : (listReader(header, country) ?? matrixReader(header, country))
  if (sheet === undefined || legsOf === null) return null
  const stated = rows.flatMap((row, at) => {
    const trimmed = row.map((cell) => cell.trim())
    return trimmed.every((cell) => cell === '') ? [] : [{ line: sheet.lines[at + 1] ?? at + 2, legs: legsOf(trimmed) }]
  })
  return {
    hours: stated.flatMap(({ legs }) => legs.filter((leg) => leg !== null)).slice(0, MOST_LEGS),
    refusedLines: stated.filter(({ legs }) => legs.includes(null)).map(({ line }) => line),
  }
}

/** The legs that a row states, null for each that cannot be read. */
type LegsOf = (row: readonly string[]) => readonly (TravelHours | null)[]

function listReader(header: readonly string[], country: Country): LegsOf | null {
  const places = COLUMNS.map((name) =>
    header.findIndex((cell) => cell.trim().toLowerCase().replace(/\s/g, '_') === name),
  )
  if (places.includes(-1)) return null
  return (row) => {
    const [from = '', to = '', hours = ''] = places.map((place) => row[place] ?? '')
    return [legOf(territoryAt(from, country), territoryAt(to, country), hours)]
  }
}

function matrixReader([, ...heads]: readonly string[], country: Country): LegsOf | null {
  const ends = heads.map((head) => territoryAt(head.trim(), country))
  if (!ends.some((end) => end !== null)) return null
  return ([code = '', ...cells]) => {
    const from = territoryAt(code, country)
    return cells.flatMap((cell, at) =>
      cell === '' || (from !== null && ends[at] === from) ? [] : [legOf(from, ends[at] ?? null, cell)],
    )
  }
}

function legOf(from: Ubigeo | null, to: Ubigeo | null, text: string): TravelHours | null {
  const hours = /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
  return from === null || to === null || !(hours <= MOST_HOURS) ? null : { from, to, hours }
}

/** A code of the loaded country, as a workbook writes it. */
function territoryAt(text: string, country: Country): Ubigeo | null {
  const read = readCode(text)
  if (read.kind !== 'codigo') return null
  return country.at(levelOf(read.code), read.code) === undefined ? null : read.code
}
