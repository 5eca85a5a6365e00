/** A set of files of one form and encoding, read together as columns c0, c1, …: no header of theirs enters SQL. */
export interface Scan {
  readonly files: readonly string[]
  readonly form: 'csv' | 'parquet'
  readonly encoding: 'utf-8' | 'latin-1'
}

/**
 * Which columns of a scan are kept to group by, which holds the day of a case, and which its count (null: each row is
 * one).
 */
export interface Grouping {
  readonly columns: number
  readonly keys: readonly number[]
  readonly day: number | null
  readonly count: number | null
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

/** Statement that finds the files of a pattern. */
export function filesOf(pattern: string): string {
  return `SELECT file FROM glob(${quoted(pattern)}) ORDER BY file`
}

/**
 * Statement that adds up rows by the cells of the keys as they are written: nothing is judged before it is grouped, so
 * that only as many rows as there are different ones are ever read. A count that is no whole number stays as a cell of
 * its own.
 */
export function groupOf(scan: Scan, { columns, keys, day, count }: Grouping): string {
  const kept = [...keys.map((at) => `${cell(at)} AS k${at}`), ...(day === null ? [] : [`${yearIn(cell(day))} AS anio`])]
  const odd = count === null ? [] : [`CASE WHEN NOT ${isWhole(count)} THEN ${cell(count)} END AS raro`]
  const sum = count === null ? 'count(*)' : `coalesce(sum(CASE WHEN ${isWhole(count)} THEN c${count}::HUGEINT END), 0)`
  return `SELECT ${[...kept, ...odd].join(', ')}, ${sum}::VARCHAR AS casos, count(*) AS filas
    FROM ${reader(scan, true)} AS t(${names(columns)}) GROUP BY ALL ORDER BY ALL`
}

function isWhole(at: number): string {
  return `coalesce(regexp_full_match(c${at}::VARCHAR, '\\d{1,15}'), false)`
}

/** The year of a day as it is written; what has none, or several, stays as it is. */
function yearIn(text: string): string {
  const found = `list_distinct(list_filter(regexp_extract_all(${text}, '\\d+'),
    lambda n: length(n) = 4 AND (n ^@ '19' OR n ^@ '20')))`
  return `CASE
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
