import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import {
  describeReport,
  LimitesError,
  obtainFirst,
  obtainFrom,
  readCountry,
  readSources,
  storeLimites,
} from './limites/index.ts'
import type { LimitesReport, LimitesSource, Search } from './limites/index.ts'

const REPOSITORY = resolve(import.meta.dirname, '..')
const PATIENCE_MS = 60_000

/** How to look for real boundaries; what is left out is the project's own. */
export interface FetchOptions {
  /** For all the addresses together. */
  readonly timeoutMs: number
  /** A file or an address instead of the public list. */
  readonly desde?: string
  readonly storedDir?: string
  readonly sources?: readonly LimitesSource[]
  readonly say?: (line: string) => void
}

/**
 * Looks for real boundaries within the time limit and keeps them in limites-locales/; throws a LimitesError when there
 * are none.
 */
export async function tryFetchLimites(options: FetchOptions): Promise<LimitesReport> {
  const search = await searchFor(options)
  const limites = options.desde === undefined ? await obtainFirst(search) : await obtainFrom(options.desde, search)
  const report = await storeLimites(options.storedDir ?? resolve(REPOSITORY, 'limites-locales'), limites)
  describeReport(report).forEach((line) => search.say(line))
  return report
}

async function searchFor({ sources, timeoutMs, say }: FetchOptions): Promise<Search> {
  const dataDir = resolve(REPOSITORY, 'data')
  const [country, known] = await Promise.all([readCountry(dataDir), sources ?? readSources(dataDir)])
  return { country, sources: known, timeoutMs, say: say ?? console.log }
}

async function main(): Promise<number> {
  const desde = readOption()
  if (desde === null) return complain('Uso: npm run limites [-- --desde ARCHIVO|DIRECCION]', 2)
  console.log(desde === undefined ? 'Buscando límites reales en las direcciones públicas…' : `Leyendo ${desde}…`)
  try {
    await tryFetchLimites({ timeoutMs: PATIENCE_MS, ...(desde === undefined ? {} : { desde }) })
    return 0
  } catch (error) {
    if (!(error instanceof LimitesError)) throw error
    return complain(`${error.message} Se conservan los límites que había.`, 1)
  }
}

/** The value of --desde, undefined when it is not given, null when the command was not understood. */
function readOption(): string | undefined | null {
  try {
    return parseArgs({ options: { desde: { type: 'string' } } }).values.desde
  } catch {
    return null
  }
}

function complain(sentence: string, code: number): number {
  console.error(sentence)
  return code
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main()
