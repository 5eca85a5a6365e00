/**
 * A set of files of one form and encoding, read together as columns c0, c1, …: no header of theirs enters SQL. Or a
 * table of a cluster, whose columns have to be named there.
 */
export interface Scan {
  readonly files: readonly string[]
  readonly form: 'csv' | 'parquet' | 'tabla'
  readonly encoding: 'utf-8' | 'latin-1'
}

/**
 * Which columns of a scan are kept to group by, which holds the day of a case, which hold counts (none: each row is
 * one case), and which say something of the person, each counted apart from the others by the columns of `places`.
 */
export interface Grouping {
  readonly columns: number
  readonly keys: readonly number[]
  readonly day: number | null
  readonly counts: readonly number[]
  readonly places: readonly number[]
  readonly traits: readonly Trait[]
}

/** A column that says something of the person, and the categories of texts that it is known to hold. */
export interface Trait {
  readonly at: number
  readonly categories: ReadonlyMap<string, string>
}

/** Tables that DuckDB notes lines in that it cannot cut into cells; emptied before each scan that counts. */
export const FORGET_UNREAD = ['ilegibles', 'lecturas'].map((table) => `DROP TABLE IF EXISTS ${table}`)

/** What DuckDB is told of the files. A line that it cannot cut into cells is set aside, and noted where it counts. */
function reader({ files, form, encoding }: Scan, counts = false): string {
  const list = `[${files.map(quoted).join(', ')}]`
  if (form === 'parquet') return `read_parquet(${list}, union_by_name = true)`
  const unread = counts
    ? "store_rejects = true, rejects_table = 'ilegibles', rejects_scan = 'lecturas', rejects_limit = 0"
    : 'ignore_errors = true'
  return `read_csv(${list}, all_varchar = true, header = true, encoding = '${encoding}',
    ${unread})`
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** Statement that tells the headers. */
export function headersOf(scan: Scan): string {
  return `DESCRIBE SELECT * FROM ${reader(scan)}`
}

/** Statement that gives the first rows, by which it is told what table it is. */
export function sampleOf(scan: Scan, columns: number, rows: number): string {
  return `SELECT ${cells(columns)} FROM ${reader(scan)} AS t(${names(columns)}) LIMIT ${rows}`
}

/** Statement that counts the lines set aside by the last scan that counts. */
export const COUNT_UNREAD = 'SELECT count(*) AS n FROM (SELECT DISTINCT scan_id, file_id, line FROM ilegibles)'

/** Statement that tells the columns of each Parquet file. */
export function parquetColumnsOf(files: readonly string[]): string {
  return `SELECT file_name AS file, string_agg(name, chr(31) ORDER BY name) AS columns
    FROM parquet_schema([${files.map(quoted).join(', ')}]) GROUP BY file_name ORDER BY file_name`
}

/** Statement that finds the files of a pattern. */
export function filesOf(pattern: string): string {
  return `SELECT file FROM glob(${quoted(pattern)}) ORDER BY file`
}

/** Statement that keeps the categories that the traits' texts have, for the scan that groups. */
export function keepCategories({ traits }: Grouping): string {
  const rows = traits.flatMap(({ at, categories }) =>
    [...categories].map(([text, category]) => `(${at}, ${quoted(text)}, ${quoted(category)})`),
  )
  return `CREATE OR REPLACE TABLE categorias AS
    SELECT * FROM (VALUES ${['(-1, NULL, NULL)', ...rows].join(', ')}) AS t(columna, texto, categoria)`
}

/**
 * Statement that adds up rows by the cells of the keys as they are written: nothing is judged before it is grouped, so
 * that only as many rows as there are different ones are ever read. A count that is no whole number stays as a cell of
 * its own. Each trait is counted besides, in rows of its own in which the keys that are no place are NULL and its cell
 * `t…` is not.
 */
export function groupOf(scan: Scan, { columns, keys, day, counts, places, traits }: Grouping): string {
  const year = day === null ? [] : [`${yearIn(cell(day))} AS anio`]
  const odd = counts.map((at) => `CASE WHEN NOT ${isWhole(at)} THEN ${cell(at)} END AS raro${at}`)
  const told = traits.map(({ at }) => `coalesce(d${at}.categoria, ${cell(at)}) AS t${at}`)
  const sums = counts.map(
    (at) => `coalesce(sum(CASE WHEN ${isWhole(at)} THEN c${at}::HUGEINT END), 0)::VARCHAR AS n${at}`,
  )
  const found = traits.map(
    ({ at }) =>
      `LEFT JOIN (SELECT texto, categoria FROM categorias WHERE columna = ${at}) AS d${at} ON d${at}.texto = c${at}::VARCHAR`,
  )
  const yearName = day === null ? [] : ['anio']
  const whole = [...keys.map((at) => `k${at}`), ...yearName, ...counts.map((at) => `raro${at}`)]
  const sets = [whole, ...traits.map(({ at }) => [...places.map((place) => `k${place}`), ...yearName, `t${at}`])]
  const select = [...keys.map((at) => `${cell(at)} AS k${at}`), ...year, ...odd, ...told, ...sums, 'count(*) AS filas']
  return `SELECT ${select.join(', ')}
    FROM ${reader(scan, true)} AS t(${names(columns)}) ${found.join(' ')}
    GROUP BY ${traits.length === 0 ? 'ALL' : `GROUPING SETS (${sets.map((set) => `(${set.join(', ')})`).join(', ')})`}
    ORDER BY ALL`
}

function isWhole(at: number): string {
  return `coalesce(regexp_full_match(c${at}::VARCHAR, '\\d{1,15}'), false)`
}

/**
 * The year of a day as it is written; what has none, or several, stays as it is. The commonest ways to write it are
 * told apart without a pattern, which costs half as much.
 */
function yearIn(text: string): string {
  const found = `list_distinct(list_filter(regexp_extract_all(${text}, '\\d+'),
    lambda n: length(n) = 4 AND (n ^@ '19' OR n ^@ '20')))`
  return `CASE
    WHEN ${text} LIKE '__/__/20__' AND right(${text}, 4) BETWEEN '2000' AND '2099' THEN right(${text}, 4)
    WHEN ${text} LIKE '20__-__-__' AND left(${text}, 4) BETWEEN '2000' AND '2099' THEN left(${text}, 4)
    WHEN regexp_full_match(${text}, '(19|20)\\d\\d-\\d\\d-\\d\\d') THEN left(${text}, 4)
    WHEN regexp_full_match(${text}, '\\d\\d?/\\d\\d?/(19|20)\\d\\d') THEN right(${text}, 4)
    WHEN len(${found}) = 1 THEN ${found}[1] ELSE ${text} END`
}

function cell(at: number): string {
  return `coalesce(c${at}::VARCHAR, '')`
}

function cells(columns: number): string {
  return Array.from({ length: columns }, (_, at) => `${cell(at)} AS c${at}`).join(', ')
}

function names(columns: number): string {
  return Array.from({ length: columns }, (_, at) => `c${at}`).join(', ')
}
