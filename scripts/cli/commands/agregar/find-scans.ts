import { open, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Engine } from '../../../../src/database/engine/index.ts'
import { DataError } from '../../failure.ts'
import { whereItIs, whereTo } from '../../files.ts'
import { tellingFaults } from './engine-fault.ts'
import { filesOf, parquetColumnsOf, type Scan } from '../../../../src/database/grouping/index.ts'

const CSV = /\.(csv|tsv|txt)(\.gz)?$/i
const PARQUET = /\.parquet$/i
const PATTERN = /[*?[\]{}]/
const SAMPLE = 1 << 20

/**
 * The files that are asked for, in as few sets as their forms, encodings and headers allow; throws a DataError where
 * there is none.
 */
export async function findScans(engine: Engine, sources: readonly string[]): Promise<readonly Scan[]> {
  const found: string[] = []
  for (const source of sources) found.push(...(await filesIn(engine, source)))
  const files = [...new Set(found)]
  if (files.length === 0)
    throw new DataError(
      `No hay ningún CSV ni Parquet en «${sources.join('», «')}»; ` +
        'lo que esté en otro formato se guarda antes como CSV.',
    )
  const parquet = files.filter((file) => PARQUET.test(file))
  const csv = await Promise.all(files.filter((file) => CSV.test(file)).map(beginningOf))
  const alike = new Map<string, Scan>()
  for (const { file, encoding, header } of csv) {
    const key = `${encoding} ${header}`
    alike.set(key, { files: [...(alike.get(key)?.files ?? []), file], form: 'csv', encoding })
  }
  for (const { file, columns } of await columnsOfEach(engine, parquet)) {
    const key = `parquet ${String(columns)}`
    alike.set(key, { files: [...(alike.get(key)?.files ?? []), String(file)], form: 'parquet', encoding: 'utf-8' })
  }
  return [...alike.values()]
}

async function columnsOfEach(engine: Engine, parquet: readonly string[]) {
  return parquet.length === 0 ? [] : tellingFaults(engine, parquet).query(parquetColumnsOf(parquet))
}

async function filesIn(engine: Engine, source: string): Promise<readonly string[]> {
  const place = whereItIs(source)
  const about = await stat(place).catch(() => null)
  if (about?.isFile()) return [place].filter(isTable)
  if (about === null && !PATTERN.test(source)) throw new DataError(`No se encuentra «${source}».`)
  const pattern = about?.isDirectory() ? path.join(place, '**') : whereTo(source)
  const rows = await engine.query(filesOf(pattern))
  return rows.map(({ file }) => String(file)).filter(isTable)
}

function isTable(file: string): boolean {
  return CSV.test(file) || PARQUET.test(file)
}

/**
 * The first line of a file, and whether its first million bytes are UTF-8; a compressed one is taken for it, and is
 * alike no other.
 */
async function beginningOf(file: string): Promise<Pick<Scan, 'encoding'> & { file: string; header: string }> {
  if (/\.gz$/i.test(file)) return { file, encoding: 'utf-8', header: file }
  const handle = await open(file).catch(() => {
    throw new DataError(`No se puede abrir «${path.basename(file)}»: compruebe que tiene permiso para leerlo.`)
  })
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SAMPLE), 0, SAMPLE, 0)
    if (bytesRead === 0) throw new DataError(`«${path.basename(file)}» está vacío: quítelo y repita.`)
    const bytes = buffer.subarray(0, bytesRead)
    const header = bytes.toString('latin1', 0, Math.max(0, bytes.indexOf('\n')))
    // A letter may be cut at the end of what is looked at.
    return { file, encoding: isUtf8(bytes, bytesRead === SAMPLE) ? 'utf-8' : 'latin-1', header }
  } finally {
    await handle.close()
  }
}

function isUtf8(bytes: Uint8Array, stream: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream })
    return true
  } catch {
    return false
  }
}
