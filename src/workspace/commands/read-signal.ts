import type { Country } from '../../domain/country/index.ts'
import { nameWithoutReserved } from '../../domain/disclosure/index.ts'
import { codeOfLevel } from '../../domain/territory/index.ts'
import type { Signal } from '../../domain/visits/index.ts'
import { plainLine } from '../../domain/untrusted/index.ts'

/** The distritos of a file of signal, and the lines that could not be read (the header is line 1). */
export interface SignalRead {
  readonly signal: Signal
  readonly refusedLines: readonly number[]
}

const COLUMNS = ['ubigeo', 'senal'] as const
const MOST_PLACES = 2_500
const STABLE = /^(?:si|estable|con senal|con senal estable)$/
const UNSTABLE = /^(?:no|inestable|sin senal|sin senal estable|no estable)$/

/** Reads ubigeo and senal (estable, sin señal estable) by distrito; null when the file has not those columns. */
export async function readSignal(
  bytes: Uint8Array,
  fileName: string,
  country: Country,
  on: string,
): Promise<SignalRead | null> {
  const { readCells } = await import('../../database/files/index.ts')
  const read = await readCells(bytes, fileName)
  const sheet = read.ok ? read.sheets[0] : undefined
  const [header = [], ...rows] = sheet?.cells ?? []
  const at = COLUMNS.map((name) => header.findIndex((cell) => plainLine(cell) === name))
  if (sheet === undefined || at.includes(-1)) return null
  const lines = rows.flatMap((row, index) => {
    if (row.every((cell) => cell.trim() === '')) return []
    const [code = '', said = ''] = at.map((place) => row[place]?.trim() ?? '')
    return [{ line: sheet.lines[index + 1] ?? index + 2, place: distritoOf(code, plainLine(said), country) }]
  })
  const places = new Map(lines.flatMap(({ place }) => (place === null ? [] : [[place.ubigeo, place] as const])))
  return {
    signal: { file: nameWithoutReserved(fileName), on, places: [...places.values()].slice(0, MOST_PLACES) },
    refusedLines: lines.filter(({ place }) => place === null).map(({ line }) => line),
  }
}

function distritoOf(text: string, said: string, country: Country): Signal['places'][number] | null {
  const ubigeo = codeOfLevel(text, 'distrito')?.code
  if (ubigeo === undefined || country.at('distrito', ubigeo) === undefined) return null
  return STABLE.test(said) ? { ubigeo, stable: true } : UNSTABLE.test(said) ? { ubigeo, stable: false } : null
}
