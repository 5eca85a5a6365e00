import type { Engine, Row } from '../../../../src/database/engine/index.ts'
import { readAnyTable, type TablePlan } from '../../../../src/database/ledger/index.ts'
import type { Gazetteer } from '../../../../src/domain/gazetteer/index.ts'
import { toCsv } from '../../../../src/publish/table/index.ts'
import { DataError } from '../../failure.ts'
import {
  COUNT_UNREAD,
  FORGET_UNREAD,
  groupOf,
  headersOf,
  sampleOf,
  type Grouping,
  type Scan,
} from '../../../../src/database/grouping/index.ts'

/** Different rows of a set of files, as cells under its own headers, and how many rows of the files each stands for. */
export interface Grouped {
  readonly headers: readonly string[]
  readonly rows: readonly { readonly cells: readonly string[]; readonly stands: number }[]
  /** Lines that could not be cut into cells. */
  readonly unread: number
}

const SAMPLE = 2_000
/** More different rows than this are not a register that is being counted. */
const MOST = 2_000_000
/** By which rows are told apart; whatever else a register says of a case is left where it is. */
const KEYS = [
  ...['ubigeo', 'otro_ubigeo', 'ubigeo_reniec', 'ccdd', 'ccpp', 'ccdi'],
  ...['departamento', 'provincia', 'distrito', 'territorio', 'anio', 'modalidad', 'registro', 'periodo'],
  ...['calidad', 'fuente', 'corte', 'publicado_por', 'licencia_del_dato'],
]

/** Groups a set of files out of core; throws a DataError where they are neither cases nor counts of them. */
export async function groupFiles(engine: Engine, scan: Scan, gazetteer: Gazetteer): Promise<Grouped> {
  const headers = (await engine.query(headersOf(scan))).map((row) => String(row['column_name']))
  const sample = await engine.query(sampleOf(scan, headers.length, SAMPLE))
  const plan = await planOf(headers, sample, gazetteer)
  if (plan === null) throw new DataError(notCases(scan))
  const grouping = groupingOf(plan, headers.length)
  if (grouping === null) throw new DataError(notCases(scan))
  for (const statement of FORGET_UNREAD) await engine.query(statement)
  const rows = await engine.query(groupOf(scan, grouping))
  if (rows.length > MOST)
    throw new DataError(`Hay ${rows.length} filas distintas: más de las que se pueden contar como casos.`)
  const [unread] = scan.form === 'csv' ? await engine.query(COUNT_UNREAD) : []
  return {
    headers: [...grouping.keys.map((at) => headers[at] ?? ''), ...(grouping.day === null ? [] : ['ANIO']), 'CASOS'],
    rows: rows.map((row) => ({ cells: cellsOf(row, grouping), stands: Number(row['filas']) })),
    unread: Number(unread?.['n'] ?? 0),
  }
}

function notCases({ files: [first = ''], form }: Scan): string {
  return `En los archivos ${form === 'csv' ? 'CSV' : 'Parquet'} como «${first.split('/').at(-1)}» no hay una fila por caso ni una columna de casos con su territorio.`
}

async function planOf(
  headers: readonly string[],
  sample: readonly Row[],
  gazetteer: Gazetteer,
): Promise<TablePlan | null> {
  const rows = sample.map((row) => headers.map((_, at) => String(row[`c${at}`] ?? '')))
  const bytes = new TextEncoder().encode(toCsv(headers, rows))
  for (const kind of ['casos_por_fila', 'violencia'] as const) {
    const read = await readAnyTable(bytes, 'muestra.csv', gazetteer, { kind })
    if (read.ok) return read.plan
  }
  return null
}

/** Null where each modality has a column of its own, or no count is said. */
function groupingOf({ kind, header: { match } }: TablePlan, columns: number): Grouping | null {
  const at = (name: string) => match.mapping.get(name)?.[0] ?? null
  const isByCase = kind.id === 'casos_por_fila'
  const counts = match.mapping.get('casos') ?? []
  if (!isByCase && counts.length !== 1) return null
  const keys = KEYS.flatMap((name) => match.mapping.get(name) ?? []).toSorted((a, b) => a - b)
  const day = isByCase && at('anio') === null ? at('fecha_caso') : null
  return { columns, keys, day, count: isByCase ? null : (counts[0] ?? null) }
}

function cellsOf(row: Row, { keys, day }: Grouping): readonly string[] {
  const key = keys.map((at) => String(row[`k${at}`]))
  const count = row['raro'] ?? row['casos']
  return [...key, ...(day === null ? [] : [String(row['anio'])]), String(count)]
}
