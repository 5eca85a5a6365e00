import type { Row } from '../../../../src/database/engine/index.ts'
import {
  CASE_VARIABLES,
  columnOfVariable,
  readAnyTable,
  type CaseVariable,
  type TablePlan,
} from '../../../../src/database/ledger/index.ts'
import type { Gazetteer } from '../../../../src/domain/gazetteer/index.ts'
import { toCsv } from '../../../../src/publish/table/index.ts'
import { DataError } from '../../failure.ts'
import { statementsFor, type Grouping, type Scan } from '../../../../src/database/grouping/index.ts'
import { traitsOf, type FoundTrait } from './traits-of.ts'

/** Whoever is asked in SQL. */
export interface Asked {
  query(sql: string): Promise<readonly Row[]>
}

/** Different rows, as cells under their own headers, and how many rows of the files each stands for. */
export interface GroupedRows {
  readonly headers: readonly string[]
  readonly rows: readonly { readonly cells: readonly string[]; readonly stands: number }[]
}

/** The different rows of a set of files. */
export interface Grouped extends GroupedRows {
  /** Lines that could not be cut into cells. */
  readonly unread: number
  /** What is told of the person, one row for each text: its place and its year, the variable and the text. */
  readonly traits: GroupedRows & { readonly told: readonly ToldTrait[] }
  readonly found: Found
  /** Columns that the groups call otherwise than the files, by the name of the groups. */
  readonly called: ReadonlyMap<string, string>
}

interface ToldTrait {
  readonly variable: CaseVariable
  readonly text: string
}

/** What a set of files says of its cases, in the house's names of columns, and what was left out for its many texts. */
export interface Found {
  readonly columns: readonly string[]
  readonly tooMany: readonly CaseVariable[]
}

const SAMPLE = 2_000
const HEADERS_TOLD = 12
/** How the column of years is called that is left of a date. */
const YEAR_HEADER = 'ANIO'
/** More different rows than this are not a register that is being counted. */
const MOST = 2_000_000
const PLACES = [
  ...['ubigeo', 'otro_ubigeo', 'ubigeo_reniec', 'ccdd', 'ccpp', 'ccdi'],
  ...['departamento', 'provincia', 'distrito', 'territorio', 'anio'],
]
/** By which rows are told apart; whatever else a register says of a case is left where it is. */
const KEYS = [
  ...[...PLACES, 'modalidad', 'registro', 'periodo'],
  ...['calidad', 'fuente', 'corte', 'publicado_por', 'licencia_del_dato'],
]
/** Columns of counts: one of all, one of each year, one of each modality, or one of each sex or group of ages. */
const COUNTS = [
  ...['casos', 'psicologica', 'fisica', 'sexual', 'economica_patrimonial'],
  ...['casos_hombres', 'casos_mujeres', 'casos_por_edad'],
]
/** What a row says of the persons: where it is one case each is counted apart, and elsewhere it tells rows apart. */
const VARIABLES = CASE_VARIABLES.map(columnOfVariable)

/** What a set of files may say, and another may not. */
const SAID = [...PLACES, 'fecha_caso', 'modalidad', 'registro', 'periodo', ...VARIABLES]

/**
 * Groups a set of files out of core, or a table where it stands; throws a DataError where they are neither cases nor
 * counts of them.
 */
export async function groupFiles(engine: Asked, scan: Scan, gazetteer: Gazetteer): Promise<Grouped> {
  const ask = statementsFor(scan)
  const headers = (await engine.query(ask.headers)).map((row) => String(Object.values(row)[0]))
  const sample = await engine.query(ask.sample(headers, SAMPLE))
  const plan = await planOf(headers, sample, gazetteer)
  if (plan === null) throw new DataError(notCases(scan, headers))
  const { traits, tooMany } = traitsOf(plan, sample)
  const grouping = {
    ...groupingOf(plan, headers.length),
    traits: traits.map(({ at, categories }) => ({ at, categories })),
  }
  for (const statement of ask.before(grouping)) await engine.query(statement)
  const rows = await engine.query(ask.group(headers, grouping))
  if (rows.length > MOST)
    throw new DataError(`Hay ${rows.length} filas distintas: más de las que se pueden contar como casos.`)
  const [unread] = ask.unread === null ? [] : await engine.query(ask.unread)
  const traitOf = (row: Row) => traits.find(({ at }) => typeof row[`t${at}`] === 'string')
  return {
    headers: headersOfGroups(headers, grouping, grouping.keys),
    rows: rows
      .filter((row) => traitOf(row) === undefined)
      .map((row) => ({ cells: cellsOf(row, grouping), stands: Number(row['filas']) })),
    unread: Number(unread?.['n'] ?? 0),
    traits: traitRows(headers, grouping, rows, traitOf),
    called: new Map(grouping.day === null ? [] : [[YEAR_HEADER, headers[grouping.day] ?? '']]),
    found: { columns: [...plan.header.match.mapping.keys()].filter((name) => SAID.includes(name)), tooMany },
  }
}

/** The rows of what is told of the persons. */
function traitRows(
  headers: readonly string[],
  grouping: Grouping,
  rows: readonly Row[],
  traitOf: (row: Row) => FoundTrait | undefined,
): Grouped['traits'] {
  const own = rows.flatMap((row) => {
    const trait = traitOf(row)
    if (trait === undefined) return []
    const year = grouping.day === null ? [] : [String(row['anio'])]
    const cells = [...grouping.places.map((at) => String(row[`k${at}`])), ...year, String(row['filas'])]
    return [
      { cells, stands: Number(row['filas']), told: { variable: trait.variable, text: String(row[`t${trait.at}`]) } },
    ]
  })
  return { headers: headersOfGroups(headers, grouping, grouping.places), rows: own, told: own.map(({ told }) => told) }
}

function headersOfGroups(headers: readonly string[], { day, counts }: Grouping, keys: readonly number[]) {
  const year = day === null ? [] : [YEAR_HEADER]
  const counted = counts.length > 0 ? counts.map((at) => headers[at] ?? '') : ['CASOS']
  return [...keys.map((at) => headers[at] ?? ''), ...year, ...counted]
}

/** What was looked for, and the headers that were found instead. */
function notCases({ files: [first = ''], form }: Scan, headers: readonly string[]): string {
  const told = headers.slice(0, HEADERS_TOLD).map((each) => `«${each.slice(0, 40)}»`)
  const more = headers.length > HEADERS_TOLD ? ` y ${headers.length - HEADERS_TOLD} más` : ''
  return (
    `En los archivos ${form === 'csv' ? 'CSV' : 'Parquet'} como «${first.split('/').at(-1)}» ` +
    'no hay una fila por caso (territorio, «Fecha de ingreso» y «Tipo de violencia», «Sexo» o «Edad») ' +
    `ni una columna de casos con su territorio. Sus encabezados son ${told.join(', ')}${more}: ` +
    'cámbielos por esos y repita.'
  )
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

function groupingOf({ kind, header: { match } }: TablePlan, columns: number): Omit<Grouping, 'traits'> {
  const at = (names: readonly string[]) =>
    names.flatMap((name) => match.mapping.get(name) ?? []).toSorted((a, b) => a - b)
  const isByCase = kind.id === 'casos_por_fila'
  const [day = null] = isByCase && at(['anio']).length === 0 ? at(['fecha_caso']) : []
  return {
    columns,
    day,
    keys: at(isByCase ? KEYS : [...KEYS, ...VARIABLES]),
    places: at(PLACES),
    counts: isByCase ? [] : at(COUNTS),
  }
}

function cellsOf(row: Row, { keys, day, counts }: Grouping): readonly string[] {
  const key = keys.map((at) => String(row[`k${at}`]))
  const told = counts.length === 0 ? [row['filas']] : counts.map((at) => row[`raro${at}`] ?? row[`n${at}`])
  return [...key, ...(day === null ? [] : [String(row['anio'])]), ...told.map(String)]
}
