import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Country } from './country.ts'
import { download } from './download.ts'
import { sha256Of } from './fingerprint.ts'
import { buildReal } from './real.ts'
import { LimitesError, type LimitesTopology } from '../../src/database/limites/index.ts'
import { provenanceOf, type LimitesSource } from './sources.ts'

/**
 * What the search for real boundaries may use: the addresses, the official list, all the time it has, and where it
 * tells its steps.
 */
export interface Search {
  readonly sources: readonly LimitesSource[]
  readonly country: Country
  readonly timeoutMs: number
  readonly say: (line: string) => void
}

/** The boundaries of one file or address named by the person. */
export async function obtainFrom(place: string, search: Search): Promise<LimitesTopology> {
  const bytes = /^https?:\/\//i.test(place) ? await download(place, search.timeoutMs) : await readLocal(place)
  const name = basename(place.split(/[?#]/)[0] ?? place)
  const sha256 = sha256Of(bytes)
  search.say(`  leído: ${Math.round(bytes.byteLength / 1000)} kB, sha256 ${sha256}`)
  return buildReal(bytes, provenanceOf(sha256, name, search.sources), search.country)
}

/**
 * The first public address that answers with sound boundaries; each gets half of the time left, the last all of it.
 * Throws a LimitesError when none does.
 */
export async function obtainFirst(search: Search): Promise<LimitesTopology> {
  const deadline = Date.now() + search.timeoutMs
  for (const [index, source] of search.sources.entries()) {
    const left = deadline - Date.now()
    if (left <= 0) break
    search.say(`  ${index + 1} de ${search.sources.length}: ${source.url}`)
    try {
      return await obtainSource(source, isLast(index, search) ? left : left / 2, search)
    } catch (error) {
      if (!(error instanceof LimitesError)) throw error
      search.say(`     ${error.message}`)
    }
  }
  throw new LimitesError('Ninguna dirección pública dio límites utilizables.')
}

function isLast(index: number, { sources }: Search): boolean {
  return index === sources.length - 1
}

async function obtainSource(source: LimitesSource, timeoutMs: number, { country }: Search): Promise<LimitesTopology> {
  const bytes = await download(source.url, timeoutMs)
  const found = sha256Of(bytes)
  if (source.sha256 !== null && source.sha256 !== found) {
    throw new LimitesError(`La suma de verificación no coincide (se esperaba ${source.sha256}, llegó ${found}).`)
  }
  const { title, cutOff } = source
  const built = buildReal(bytes, { title, source: source.source, cutOff }, country)
  return source.sha256 === null ? unverified(built, found) : built
}

function unverified(limites: LimitesTopology, sha256: string): LimitesTopology {
  const aviso = {
    ubigeo: null,
    reason: `No hay suma de verificación conocida de este archivo; llegó con sha256 ${sha256}`,
  }
  return { ...limites, brecha: { ...limites.brecha, avisos: [...limites.brecha.avisos, aviso] } }
}

async function readLocal(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch {
    throw new LimitesError(`No se puede leer el archivo ${path}.`)
  }
}
