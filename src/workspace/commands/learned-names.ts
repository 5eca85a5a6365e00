import type { Country } from '../../domain/country/index.ts'
import { levelOf, parseUbigeo, readCode, type Ubigeo } from '../../domain/territory/index.ts'
import type { LearnedName } from '../imports/index.ts'
import type { ExportedBytes } from './exported-bytes.ts'
import { listFile, type ListForm } from './list-file.ts'

/** Columns of the list; the first five are what a row said, in the order of `LearnedName.parts`. */
const WRITTEN = ['codigo_escrito', 'departamento', 'provincia', 'distrito', 'territorio'] as const
const COLUMNS = [...WRITTEN, 'ubigeo', 'nombre', 'fuente', 'fecha'] as const
const MOST_NAMES = 5_000

/** The learned names of territories as a list that opens in Excel and runs nothing; each says where it was learned. */
export async function exportLearnedNames(
  names: readonly LearnedName[],
  country: Country,
  fileName: string,
  form: ListForm,
): Promise<ExportedBytes> {
  const rows = names.map(({ parts, code, source, learnedOn }) => {
    const written = WRITTEN.map((_, at) => parts[at] ?? '')
    return [...written, code, nameOf(code, country), source, learnedOn]
  })
  return listFile({ fileName, sheet: 'Nombres', columns: COLUMNS, rows, above: [] }, form)
}

/** Names read from such a list, and the lines that could not be (the header is line 1). */
export interface LearnedNamesRead {
  readonly names: readonly (readonly [string, Ubigeo])[]
  readonly refusedLines: readonly number[]
}

/** Reads such a list from any table of text or workbook; null when it has not its columns. */
export async function readLearnedNames(
  bytes: Uint8Array,
  fileName: string,
  country: Country,
): Promise<LearnedNamesRead | null> {
  const { readCells } = await import('../../database/files/index.ts')
  const read = await readCells(bytes, fileName)
  const sheet = read.ok ? read.sheets[0] : undefined
  const [header = [], ...rows] = sheet?.cells ?? []
  const columnOf = (name: string) => header.findIndex((cell) => cell.trim().toLowerCase() === name)
  const [written, code] = [WRITTEN.map(columnOf), columnOf('ubigeo')]
  if (sheet === undefined || code === -1 || written.every((column) => column === -1)) return null
  const stated = rows.flatMap((row, at) => {
    if (row.every((cell) => cell.trim() === '')) return []
    const parts = written.map((column) => asWritten(row[column] ?? ''))
    const ubigeo = knownCode(row[code] ?? '', country)
    const isName = ubigeo !== null && parts.some((part) => part !== '')
    return [{ line: sheet.lines[at + 1] ?? at + 2, name: isName ? ([parts.join('|'), ubigeo] as const) : null }]
  })
  return {
    names: stated.flatMap(({ name }) => (name === null ? [] : [name])).slice(0, MOST_NAMES),
    refusedLines: stated.filter(({ name }) => name === null).map(({ line }) => line),
  }
}

/** The text without the apostrophe that keeps a spreadsheet from running it. */
function asWritten(cell: string): string {
  return cell
    .replace(/^'(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/, '')
    .trim()
    .toUpperCase()
}

function nameOf(code: string, country: Country): string {
  const known = parseUbigeo(code)
  return known === null ? '' : (country.at(levelOf(known), known)?.name ?? '')
}

/** A code of the loaded country. */
function knownCode(cell: string, country: Country): Ubigeo | null {
  const read = readCode(cell)
  return read.kind === 'codigo' && country.at(levelOf(read.code), read.code) !== undefined ? read.code : null
}
