import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import papaparse from 'papaparse'
import { TABLE_NAMES, worstOf, type Quality, type TableName } from '../../../src/domain/measure/index.ts'
import { qualityOfTexts } from '../../../src/database/ledger/index.ts'
import { readCsv, readTables, type CanonicalTable } from '../../../src/database/sources/index.ts'
import { DataError } from '../failure.ts'
import { OWN_BOUNDARIES } from './read-boundaries.ts'
import { joinRegisters, stampRegister } from './rows-of-register.ts'

/**
 * The tables found in a folder, the file that each came from, what there is to tell of files read as people keep them,
 * and the files that nothing reads.
 */
export interface DirTables {
  readonly tables: ReadonlyMap<TableName, CanonicalTable>
  readonly files: ReadonlyMap<TableName, string>
  /** What the file of each table says of those of its rows that say nothing, and of all when it is simulated. */
  readonly qualities: ReadonlyMap<TableName, Quality>
  readonly told: readonly string[]
  readonly unread: readonly string[]
}

/** File name of a canonical table in a folder of the user. */
export function fileOf(table: TableName): string {
  return `${table}.csv`
}

interface Found {
  readonly tables: Map<TableName, CanonicalTable>
  readonly files: Map<TableName, string>
  readonly qualities: Map<TableName, Quality>
  readonly told: string[]
  readonly unread: string[]
}

/**
 * Reads every canonical CSV of a folder, then its other files as people keep them; a canonical name goes before any
 * other. Throws a DataError when there is no table at all, or one with a canonical name can be read neither way.
 */
export async function readDir(dir: string): Promise<DirTables> {
  const names = await listDir(dir)
  const canonical = TABLE_NAMES.filter((table) => names.includes(fileOf(table)))
  const found: Found = { tables: new Map(), files: new Map(), qualities: new Map(), told: [], unread: [] }
  for (const table of canonical) await readNamed(dir, table, found)
  for (const file of names.toSorted())
    if (!canonical.some((table) => fileOf(table) === file) && !OWN_BOUNDARIES.includes(file))
      await readOther(dir, file, found)
  if (found.tables.size === 0) {
    throw new DataError(`En la carpeta «${dir}» no hay ninguna de las tablas: ${TABLE_NAMES.map(fileOf).join(', ')}.`)
  }
  return found
}

async function readNamed(dir: string, table: TableName, found: Found): Promise<void> {
  try {
    const read = await readOne(dir, table)
    add(found, fileOf(table), new Map([[table, read]]), qualityOfTexts([fileOf(table)]))
  } catch (cause) {
    const { gazetteerFor, readRealFile } = await import('./read-real-file.ts')
    const read =
      table === 'territorios'
        ? null
        : await readRealFile(dir, fileOf(table), table, await gazetteerFor(found.tables.get('territorios'))).catch(
            () => null,
          )
    if (read === null) throw cause
    found.told.push(...read.told)
    add(found, fileOf(table), read.tables, read.quality)
  }
}

async function readOther(dir: string, file: string, found: Found): Promise<void> {
  const { gazetteerFor, isReadable, readRealFile } = await import('./read-real-file.ts')
  if (!isReadable(file)) return
  const read = await readRealFile(dir, file, 'auto', await gazetteerFor(found.tables.get('territorios'))).catch(
    () => null,
  )
  if (read === null) found.unread.push(file)
  else if (add(found, file, read.tables, read.quality) > 0) found.told.push(...read.told)
  else
    found.told.push(
      `${file}: no se usa, porque ${[...read.tables.keys()].join(' y ')} ya viene de ${[...read.tables.keys()].map((table) => found.files.get(table)).join(' y ')}.`,
    )
}

function add(found: Found, file: string, tables: ReadonlyMap<TableName, CanonicalTable>, quality: Quality): number {
  const taken = [...tables].flatMap(([table, read]): (readonly [TableName, CanonicalTable, string])[] => {
    const own = table === 'violencia' ? stampRegister(read, file) : read
    const before = found.tables.get(table)
    if (before === undefined) return [[table, own, file]]
    const joined = table === 'violencia' ? joinRegisters(before, own) : null
    return joined === null ? [] : [[table, joined, `${found.files.get(table) ?? ''} y ${file}`]]
  })
  for (const [table, read, from] of taken) {
    found.tables.set(table, read)
    found.files.set(table, from)
    found.qualities.set(table, worstOf([quality, found.qualities.get(table) ?? quality]))
  }
  return taken.length
}

async function listDir(dir: string): Promise<readonly string[]> {
  try {
    return await readdir(dir)
  } catch (cause) {
    throw new DataError(`No se puede leer la carpeta «${dir}»: ${faultWords(cause)}.`)
  }
}

async function readOne(dir: string, table: TableName): Promise<CanonicalTable> {
  const file = fileOf(table)
  const text = decode(file, await readBytes(path.join(dir, file), file))
  if (text.trim() === '') throw new DataError(`${file}: el archivo está vacío; falta el encabezado.`)
  checkQuotes(file, text)
  const read = readCsv(text)
  checkHeader(file, table, read.columns)
  checkCounts(file, table, read)
  return read
}

async function readBytes(full: string, file: string): Promise<Uint8Array> {
  try {
    return await readFile(full)
  } catch (cause) {
    throw new DataError(`${file}: no se puede leer, ${faultWords(cause)}.`)
  }
}

function decode(file: string, bytes: Uint8Array): string {
  const text = decodeStrictly(bytes)
  if (text === null) throw new DataError(`${file}: no está en UTF-8; guárdelo como «CSV UTF-8».`)
  if (text.includes('\0')) throw new DataError(`${file}: no es un archivo de texto.`)
  return text.replace(/^\uFEFF/, '')
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function checkQuotes(file: string, text: string): void {
  const fault = papaparse.parse<string[]>(text).errors.find((error) => error.type === 'Quotes')
  if (fault) throw new DataError(`${file}, fila ${(fault.row ?? 0) + 1}: hay comillas mal cerradas.`)
}

/** A table judges its own header by an empty row: it says which column it lacks before anything else. */
function checkHeader(file: string, table: TableName, columns: readonly string[]): void {
  const names = columns.map((name) => name.trim().toLowerCase())
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) !== at)
  if (twice !== undefined) throw new DataError(`${file}, línea 1: la columna ${twice} está repetida.`)
  const [first] = readTables({ [table]: { columns, rows: [columns.map(() => '')] } })[table].rejections
  if (first?.reason === 'columna_ausente') throw new DataError(`${file}, línea 1: falta la columna ${first.column}.`)
}

/**
 * A count of cases that is no number may be one that its source withholds ("<5"): then the file is read as the page
 * does.
 */
function checkCounts(file: string, table: TableName, read: CanonicalTable): void {
  if (table !== 'violencia') return
  const { rejections } = readTables({ violencia: read }).violencia
  const first = rejections.find(({ reason, column }) => reason === 'numero_invalido' && column === 'casos')
  if (first !== undefined)
    throw new DataError(`${file}, línea ${first.line}: «${first.value}» no es un número de casos.`)
}

const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'no existe',
  ENOTDIR: 'no es una carpeta',
  EACCES: 'no hay permiso para abrirla',
  EISDIR: 'es una carpeta y no un archivo',
}

function faultWords(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return FAULTS[code] ?? 'no se puede abrir'
}
