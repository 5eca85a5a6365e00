import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import type { Engine } from '../../../../src/database/engine/index.ts'
import { formatNumber } from '../../../../src/domain/measure/index.ts'
import type { Terminal } from '../../console.ts'
import { canonicalCsv } from '../../country/canonical-csv.ts'
import { loadGazetteer } from '../../country/load-gazetteer.ts'
import { DataError } from '../../failure.ts'
import { makeFolder, save, whereTo } from '../../files.ts'
import { NATIVE_PACKAGE, openNativeEngine } from '../../native/index.ts'
import { addUp } from './add-up.ts'
import { readAgregarOptions, type AgregarOptions } from './agregar-options.ts'
import { findScans } from './find-scans.ts'
import { groupFiles } from './group-files.ts'
import { judgeGroups } from './judge-groups.ts'

const DATA = path.resolve(import.meta.dirname, '../../../../data')
const MEMORY = '3GB'
const SHOWN = 5

/**
 * Runs `agregar`: rows of cases or counts of any size to the canonical table and its account, in a folder; gives 0, or
 * 1 when no row was accepted. Throws UsageError and DataError.
 */
export async function runAgregar(args: readonly string[], terminal: Pick<Terminal, 'out'>): Promise<0 | 1> {
  const options = readAgregarOptions(args)
  const folder = whereTo(options.folder)
  await makeFolder(folder, options.folder)
  const spill = await mkdtemp(path.join(folder, '.trabajo-'))
  try {
    const engine = await openNativeEngine({ threads: availableParallelism(), memory: MEMORY, spill })
    if (engine === null)
      throw new DataError(
        `Falta el motor que lee archivos de cualquier tamaño: instálelo con «npm i --no-save ${NATIVE_PACKAGE}» y repita.`,
      )
    try {
      return await aggregate(engine, options, folder, terminal)
    } finally {
      await engine.close()
    }
  } finally {
    await rm(spill, { recursive: true, force: true })
  }
}

async function aggregate(
  engine: Engine,
  { sources, year, folder: named }: AgregarOptions,
  folder: string,
  terminal: Pick<Terminal, 'out'>,
): Promise<0 | 1> {
  const gazetteer = await loadGazetteer(DATA)
  const scans = await findScans(engine, sources)
  const judged = []
  for (const scan of scans) judged.push(await judgeGroups(await groupFiles(engine, scan, gazetteer), gazetteer, year))
  const { rows, quality, account } = addUp(judged)
  const files = scans.flatMap((scan) => scan.files.map((file) => path.basename(file)))
  await save(path.join(folder, 'violencia.csv'), canonicalCsv(rows, quality), 'violencia.csv')
  await save(
    path.join(folder, 'cuenta.json'),
    `${JSON.stringify({ archivos: files, ...account }, null, 2)}\n`,
    'cuenta.json',
  )
  const n = (count: number) => formatNumber(count)
  terminal.out(
    `${n(account.filas)} filas de ${n(files.length)} archivos: ${n(account.aceptadas)} aceptadas, ${n(account.rechazadas)} rechazadas, ${n(account.ignoradas)} ignoradas, ${n(account.ilegibles)} ilegibles.`,
  )
  for (const { motivo, columna, valor, filas } of account.rechazos.slice(0, SHOWN))
    terminal.out(`${n(filas)} filas: ${columna === '' ? '' : `${columna} `}«${valor}»: ${motivo}`)
  terminal.out(`Escrito: ${path.join(named, 'violencia.csv')} (${n(rows.length)} filas) y cuenta.json.`)
  return account.aceptadas > 0 ? 0 : 1
}
