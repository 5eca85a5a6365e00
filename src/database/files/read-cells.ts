import type { CellsResult, ReadCells, ReadOptions } from './cells.ts'
import { readDelimited } from './delimited.ts'
import { looksLikeJson, textFormat, unreadableKind } from './detect-format.ts'
import { extensionNotes } from './extension-notes.ts'
import { readGeoJson } from './geojson.ts'
import { readJson } from './json-text.ts'
import { MAX_BINARY_WORKBOOK_BYTES, MAX_FILE_BYTES } from './limits.ts'
import { repackOds } from './packed-ods.ts'
import { readParquet } from './parquet.ts'
import { Refusal, refused } from './refusal.ts'
import { readShapefile } from './shapefile.ts'
import { isSpreadsheetXml, readSpreadsheetXml } from './spreadsheet-xml.ts'
import { readTopoJson } from './topojson.ts'
import { readWorkbook } from './workbook.ts'
import { readXlsx } from './xlsx.ts'
import { listZip, type ZipEntry } from './zip.ts'

/**
 * Reads any file the house knows into text cells, without meaning; a file it cannot or will not read is refused by
 * name, never thrown.
 */
export async function readCells(bytes: Uint8Array, fileName: string, options: ReadOptions = {}): Promise<CellsResult> {
  try {
    if (bytes.length === 0) throw new Refusal('empty-file')
    if (bytes.length > MAX_FILE_BYTES) throw new Refusal('file-too-large', String(bytes.length))
    const read = await readByContent(bytes, fileName, options)
    return onlySheet({ ...read, notes: [...extensionNotes(read.format, fileName), ...read.notes] }, options.sheet)
  } catch (error) {
    return refused(error)
  }
}

async function readByContent(bytes: Uint8Array, fileName: string, options: ReadOptions): Promise<ReadCells> {
  const kind = unreadableKind(bytes)
  if (kind === 'zip') return readArchive(bytes, listZip(bytes))
  if (kind === 'compound') return readCompound(bytes)
  if (kind === 'parquet') return readParquet(bytes, fileName)
  if (kind === 'markup' && isSpreadsheetXml(bytes)) return readSpreadsheetXml(bytes)
  if (kind === 'markup') throw new Refusal('markup-file')
  if (kind !== null) throw new Refusal('unsupported-format', kind)
  return looksLikeJson(bytes, fileName)
    ? readMapJson(bytes, fileName, options)
    : readDelimited(bytes, fileName, textFormat(fileName), options)
}

function readArchive(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<ReadCells> | ReadCells {
  const has = (pattern: RegExp): boolean => entries.some((entry) => pattern.test(entry.name))
  if (has(/^xl\/workbook\.xml$/i)) return readXlsx(bytes, entries)
  if (has(/^content\.xml$/) && has(/^mimetype$/)) return readWorkbook(repackOds(bytes, entries), 'ods')
  if (has(/^xl\/workbook\.bin$/i)) throw new Refusal('unsupported-format', 'xlsb')
  if (has(/\.(shp|dbf)$/i)) return readShapefile(bytes, entries)
  const nested = entries.find((entry) => /\.(zip|7z|rar|gz|xlsx|ods)$/i.test(entry.name))
  if (nested) throw new Refusal('zip-nested', nested.name)
  throw new Refusal('zip-without-table', entries[0]?.name ?? '')
}

function readCompound(bytes: Uint8Array): Promise<ReadCells> {
  if (bytes.length > MAX_BINARY_WORKBOOK_BYTES) throw new Refusal('file-too-large', String(bytes.length))
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1))
  if (names.includes('EncryptedPackage')) throw new Refusal('encrypted')
  if (!names.includes('Workbook') && !names.includes('Book')) throw new Refusal('unsupported-format', 'compound')
  return readWorkbook(bytes, 'xls')
}

function readMapJson(bytes: Uint8Array, fileName: string, options: ReadOptions): ReadCells {
  const textual = textFormat(fileName)
  try {
    const file = readJson(bytes, options)
    const root = file.value
    const topology = typeof root === 'object' && root !== null && 'type' in root && root.type === 'Topology'
    return topology ? readTopoJson(file) : readGeoJson(file, fileName)
  } catch (error) {
    // A table may begin with a brace; only its name can tell.
    if (error instanceof Refusal && error.reason === 'json-syntax' && /\.(csv|tsv|txt)$/i.test(fileName))
      return readDelimited(bytes, fileName, textual, options)
    throw error
  }
}

function onlySheet(read: ReadCells, name: string | undefined): CellsResult {
  if (name === undefined) return read
  const sheets = read.sheets.filter((sheet) => sheet.name === name)
  if (sheets.length === 0) throw new Refusal('unknown-sheet', name)
  return { ...read, sheets }
}
