import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  FRESH,
  loadCountry,
  rasteriseHere,
  run,
  type Ground,
  type LoadCountry,
  type LoadedCountry,
  type RasteriseHere,
} from '../../scripts/cli/index.ts'
import { TABLE_NAMES, type TableName } from '../../src/domain/measure/index.ts'
import { COUNTRY } from '../country/index.ts'

const REPOSITORY = path.resolve(import.meta.dirname, '../..')

/** What a command printed, and its exit code. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** The real command in a process of its own, as `npm run -s brecha --` starts it. */
export function spawnCli(args: readonly string[]): Promise<Ran> {
  const argv = ['--import', './scripts/load-sql.mjs', '--import', 'tsx', 'scripts/brecha.ts', ...args]
  return new Promise((resolve) => {
    execFile(process.execPath, argv, { cwd: REPOSITORY, maxBuffer: 1e8 }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err })
    })
  })
}

interface Kept {
  readonly loaded: LoadedCountry
  readonly told: readonly string[]
}

/** One engine and one reading of the embedded tables for every folder that a worker of the tests loads. */
const WARM: Ground = {
  embedded: once(FRESH.embedded),
  engine: once(FRESH.engine),
  leave: () => Promise.resolve(),
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  const made: Promise<T>[] = []
  return () => {
    const [first = make()] = made
    made[0] = first
    return first
  }
}

const kept = new Map<string, Promise<Kept>>()
let last: Promise<unknown> = Promise.resolve()

/** Countries are loaded one at a time: they share the engine, and each replaces its tables. */
function loadOnce(dir: string | undefined, register: string | undefined): Promise<Kept> {
  const loading = last.then(async () => {
    const told: string[] = []
    return { loaded: await loadCountry(dir, (line) => told.push(line), register, WARM), told }
  })
  last = loading.catch(() => undefined)
  return loading
}

/** Loads a folder once for all commands of a worker, and tells each of them what there was to tell. */
export const load: LoadCountry = async (dir, tell, register) => {
  const key = JSON.stringify([dir, register])
  const country = kept.get(key) ?? loadOnce(dir, register)
  kept.set(key, country)
  const { loaded, told } = await country
  for (const line of told) tell(line)
  return loaded
}

const pictures = new Map<string, Promise<Uint8Array>>()

/** Makes the picture of a drawing once for all commands of a worker: the same drawing, the same picture. */
const rasterise: RasteriseHere = (svg, scale) => {
  const key = `${scale} ${svg}`
  const picture = pictures.get(key) ?? rasteriseHere(svg, scale)
  pictures.set(key, picture)
  return picture
}

/** The same command without a process, on a fixed day. */
export async function runCli(args: readonly string[]): Promise<Ran> {
  const printed: string[] = []
  const warned: string[] = []
  const code = await run(
    args,
    { out: (text) => printed.push(`${text}\n`), warn: (line) => warned.push(`${line}\n`), today: '2026-11-21' },
    { load, rasterise },
  )
  return { code, out: printed.join(''), err: warned.join('') }
}

const dirs = new Map<string, Promise<string>>()

/** A folder with the given tables, or with the whole invented country; the same tables, the same folder. */
export function dirWith(tables: Readonly<Partial<Record<TableName | string, string>>> = COUNTRY): Promise<string> {
  const key = JSON.stringify(tables)
  const dir = dirs.get(key) ?? freshDir(tables)
  dirs.set(key, dir)
  return dir
}

/** A folder of its own with the given tables, for a test that changes it. */
export async function freshDir(tables: Readonly<Partial<Record<string, string>>>): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), 'brecha-cli-'))
  for (const [table, text] of Object.entries(tables)) await writeFile(path.join(dir, `${table}.csv`), text ?? '')
  return dir
}

/** The invented country with its rows in another order. */
export function shuffled(): Readonly<Record<TableName, string>> {
  const reversed = TABLE_NAMES.map((table) => {
    const [header = '', ...rows] = COUNTRY[table].trimEnd().split('\n')
    return [table, [header, ...rows.reverse(), ''].join('\n')]
  })
  return Object.fromEntries(reversed) as Record<TableName, string>
}
