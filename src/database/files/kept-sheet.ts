import { isRecord } from '../../domain/untrusted/index.ts'
import { plainSheet, type FileFormat, type ReadCells, type ReservedRows, type Sheet } from './cells.ts'
import { Refusal } from './refusal.ts'

const MAGIC = 'BRECHA-HOJA-1\n'
const FORMATS: readonly FileFormat[] = [
  'csv',
  'tsv',
  'txt',
  'xlsx',
  'xls',
  'ods',
  'geojson',
  'topojson',
  'shapefile',
  'parquet',
]

/** A sheet as it is kept in place of its file: what was accepted of it, and how the file was read. */
export type KeptSheet = Pick<ReadCells, 'format' | 'encoding' | 'delimiter'> & { readonly sheet: Sheet }

/** The bytes of a kept sheet; readCells reads them back. */
export function writeKeptSheet(kept: KeptSheet): Uint8Array {
  return new TextEncoder().encode(MAGIC + JSON.stringify(kept))
}

export function isKeptSheet(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) === MAGIC
}

/** Reads a kept sheet as a stranger's: it may come from a project file. Throws a Refusal when it is not whole. */
export function readKeptSheet(bytes: Uint8Array): ReadCells {
  const kept = parse(new TextDecoder().decode(bytes.subarray(MAGIC.length)))
  if (kept === null) throw new Refusal('damaged-file')
  const { sheet, ...file } = kept
  return { ok: true, ...file, dialect: null, notes: [{ kind: 'already-redacted' }], sheets: [sheet] }
}

function parse(text: string): KeptSheet | null {
  try {
    return readKept(JSON.parse(text))
  } catch {
    return null
  }
}

function readKept(json: unknown): KeptSheet | null {
  if (!isRecord(json) || !isRecord(json['sheet'])) return null
  const { format, encoding, delimiter, sheet: given } = json
  const known = FORMATS.find((each) => each === format)
  const { name, cells, lines, date1904 } = given
  if (known === undefined || typeof name !== 'string' || !isTable(cells) || !isRow(lines)) return null
  if (lines.length !== cells.length) return null
  const reserved = readReserved(given['reserved'], cells.length)
  return {
    format: known,
    encoding: typeof encoding === 'string' ? encoding : null,
    delimiter: typeof delimiter === 'string' ? delimiter : null,
    sheet: {
      ...plainSheet(name, cells, lines),
      date1904: date1904 === true,
      merges: readMerges(given['merges']),
      dates: readColumns(given['dates']),
      percents: readColumns(given['percents']),
      ...(reserved === null ? {} : { reserved }),
    },
  }
}

function readReserved(value: unknown, count: number): ReservedRows | null {
  if (!isRecord(value) || !Array.isArray(value['rows']) || !Array.isArray(value['drafts'])) return null
  const isWhole = (row: unknown): row is ReservedRows['rows'][number] =>
    isRecord(row) && Number.isInteger(row['row']) && Number(row['row']) < count && typeof row['taken'] === 'boolean'
  const isDraft = (draft: unknown): draft is Readonly<Record<string, string>> =>
    isRecord(draft) && Object.values(draft).every((cell) => typeof cell === 'string')
  return { rows: value['rows'].filter(isWhole), drafts: value['drafts'].filter(isDraft) }
}

function readMerges(value: unknown): Sheet['merges'] {
  if (!Array.isArray(value)) return []
  return value.filter(
    (each): each is Sheet['merges'][number] =>
      isRecord(each) &&
      ['row', 'col', 'rows', 'cols'].every((side) => Number.isInteger(each[side]) && Number(each[side]) >= 0),
  )
}

function readColumns(value: unknown): Sheet['dates'] {
  return Array.isArray(value) ? value.map((row) => (isRow(row) ? row : [])) : []
}

function isTable(value: unknown): value is string[][] {
  return (
    Array.isArray(value) && value.every((row) => Array.isArray(row) && row.every((cell) => typeof cell === 'string'))
  )
}

function isRow(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((each) => Number.isInteger(each))
}
