import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import type { Scan } from '../../../../src/database/grouping/index.ts'
import { summed } from '../../../../src/database/ledger/index.ts'
import { buildGazetteer } from '../../../../src/domain/gazetteer/index.ts'
import { openCluster } from '../../cluster/index.ts'
import type { Terminal } from '../../console.ts'
import { canonicalCsv } from '../../country/canonical-csv.ts'
import { readNames, type CountryNames } from '../../country/load-gazetteer.ts'
import { DataError } from '../../failure.ts'
import { makeFolder, save, whereTo } from '../../files.ts'
import { NATIVE_PACKAGE, openNativeEngine } from '../../native/index.ts'
import { accountWords, some, tooManyWords } from './account-words.ts'
import { addUp } from './add-up.ts'
import { readAgregarOptions, type AgregarOptions } from './agregar-options.ts'
import { differingWords, setsOfFiles } from './differing-columns.ts'
import { tellingFaults } from './engine-fault.ts'
import { findScans } from './find-scans.ts'
import { groupFiles, type Asked } from './group-files.ts'
import { judgeGroups } from './judge-groups.ts'
import { judgeTraits } from './judge-traits.ts'
import { traitsCsv } from './traits-csv.ts'

const DATA = path.resolve(import.meta.dirname, '../../../../data')
const MEMORY = '3GB'
const FILES = ['archivo', 'archivos'] as const
const TABLES = ['tabla', 'tablas'] as const
/** As the page calls it. */
const COUNTS_FILE = 'conteos-de-casos.csv'

/**
 * Runs `agregar`: rows of cases or counts of any size to the canonical table and its account, in a folder; gives 0, or
 * 1 when no row was accepted. Throws UsageError and DataError.
 */
export async function runAgregar(args: readonly string[], terminal: Pick<Terminal, 'out'>): Promise<0 | 1> {
  const options = readAgregarOptions(args)
  const cluster = options.server === null ? null : openCluster(options.server)
  const folder = whereTo(options.folder)
  await makeFolder(folder, options.folder)
  if (cluster === null) return aggregateFiles(options, folder, terminal)
  const tables = options.sources.map((table) => ({ files: [table], form: 'tabla', encoding: 'utf-8' }) as const)
  return aggregate(cluster, tables, { options, folder, terminal })
}

/** By the native engine, which spills what memory does not hold into the folder while it works. */
async function aggregateFiles(
  options: AgregarOptions,
  folder: string,
  terminal: Pick<Terminal, 'out'>,
): Promise<0 | 1> {
  const spill = await mkdtemp(path.join(folder, '.trabajo-'))
  try {
    const engine = await openNativeEngine({ threads: availableParallelism(), memory: MEMORY, spill })
    if (engine === null)
      throw new DataError(
        `Falta el motor que lee archivos de cualquier tamaño: instálelo con «npm i --no-save ${NATIVE_PACKAGE}» y repita.`,
      )
    try {
      return await aggregate(engine, await findScans(engine, options.sources), { options, folder, terminal })
    } finally {
      await engine.close()
    }
  } finally {
    await rm(spill, { recursive: true, force: true })
  }
}

async function judgeScans(engine: Asked, scans: readonly Scan[], year: number | null, names: CountryNames) {
  const gazetteer = buildGazetteer(names.territories, names.aliases, names.odd)
  const judged = []
  for (const scan of scans) {
    const grouped = await groupFiles(tellingFaults(engine, scan.files), scan, gazetteer)
    const counted = await judgeTraits(grouped.traits, gazetteer, year)
    judged.push({ ...(await judgeGroups(grouped, gazetteer, year)), counted, scan, found: grouped.found })
  }
  return {
    ...addUp(judged),
    sets: setsOfFiles(judged),
    counted: summed(judged.flatMap(({ counted, ledger }) => [...counted, ...ledger.counted])),
    tooMany: [...new Set(judged.flatMap(({ found }) => found.tooMany))],
  }
}

/** What was asked, where its tables go, and who is told. */
interface Asking {
  readonly options: AgregarOptions
  readonly folder: string
  readonly terminal: Pick<Terminal, 'out'>
}

async function aggregate(engine: Asked, scans: readonly Scan[], { options, folder, terminal }: Asking): Promise<0 | 1> {
  const names = await readNames(DATA)
  const judged = await judgeScans(engine, scans, options.year, names)
  const { rows, quality, account, sets, counted, tooMany } = judged
  const files = sets.flatMap(({ archivos }) => archivos)
  const write = (name: string, text: string) => save(path.join(folder, name), text, name)
  await write('violencia.csv', canonicalCsv(rows, quality))
  await write('cuenta.json', `${JSON.stringify({ archivos: files, conjuntos: sets, ...account }, null, 2)}\n`)
  if (counted.length > 0) await write(COUNTS_FILE, traitsCsv({ counted, rows, names, quality, files }))
  const table = `${path.join(options.folder, 'violencia.csv')} (${some(rows.length, 'fila', 'filas')})`
  for (const line of [
    ...accountWords(account, files.length, options.server === null ? FILES : TABLES),
    ...differingWords(sets),
    ...tooMany.map(tooManyWords),
    `Escrito: ${table}${counted.length > 0 ? `, ${COUNTS_FILE}` : ''} y cuenta.json.`,
  ])
    terminal.out(line)
  return account.aceptadas > 0 ? 0 : 1
}
