import path from 'node:path'
import { readFile } from 'node:fs/promises'
import { readAnyTable } from '../../../src/database/ledger/index.ts'
import type { CanonicalTable } from '../../../src/database/sources/index.ts'
import { buildGazetteer, type Gazetteer } from '../../../src/domain/gazetteer/index.ts'
import type { Quality, TableName } from '../../../src/domain/measure/index.ts'
import { parseUbigeo } from '../../../src/domain/territory/index.ts'
import { explainLedger, tablesOfLedger } from './canonical-from-ledger.ts'
import { loadGazetteer } from './load-gazetteer.ts'

const EMBEDDED = path.resolve(import.meta.dirname, '../../../data')
const READABLE = /\.(csv|tsv|txt|xlsx|xlsm|xls|ods|parquet)$/i

/** Tables read from a file as people keep it, and what there is to tell of its rows. */
export interface RealFile {
  readonly tables: ReadonlyMap<TableName, CanonicalTable>
  /** Of the rows that say nothing of theirs. */
  readonly quality: Quality
  readonly told: readonly string[]
}

export function isReadable(file: string): boolean {
  return READABLE.test(file)
}

/**
 * Reads any file of a folder to canonical rows (its kind told from headers and values when it is not given); null when
 * it holds no table or no usable row.
 */
export async function readRealFile(
  dir: string,
  file: string,
  table: TableName | 'auto',
  gazetteer: Gazetteer,
): Promise<RealFile | null> {
  const read = await readAnyTable(await readFile(path.join(dir, file)), file, gazetteer, { kind: table })
  if (!read.ok || read.ledger.values.length === 0 || (table === 'auto' && read.ledger.table === 'territorios'))
    return null
  return {
    tables: tablesOfLedger(read.ledger),
    quality: read.ledger.origin.said,
    told: explainLedger(file, read.ledger),
  }
}

/**
 * The names that rows are matched with: those of the folder's own country when it brings one, else the published ones.
 */
export async function gazetteerFor(territorios: CanonicalTable | undefined): Promise<Gazetteer> {
  if (territorios === undefined) return loadGazetteer(EMBEDDED)
  const [code, name] = ['ubigeo', 'nombre'].map((column) =>
    territorios.columns.findIndex((each) => each.trim().toLowerCase() === column),
  )
  const named = territorios.rows.flatMap((row) => {
    const ubigeo = parseUbigeo((row[code ?? -1] ?? '').trim())
    return ubigeo === null ? [] : [{ ubigeo, name: row[name ?? -1] ?? '' }]
  })
  return buildGazetteer(named, [], [])
}
