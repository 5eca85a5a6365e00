import type { Grouping } from './group-sql.ts'

/** Whether a word names a table of a ClickHouse server, with its base or without. */
export function isTableName(word: string): boolean {
  return /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)?$/.test(word)
}

/** Statement that tells the headers of a table. */
export function clusterHeadersOf(table: string): string {
  return `DESCRIBE TABLE ${named(table)}`
}

/** Statement that gives some rows as columns c0, c1, …, by which it is told what table it is. */
export function clusterSampleOf(table: string, headers: readonly string[], rows: number): string {
  return `SELECT ${headers.map((header, at) => `${textOf(header)} AS c${at}`).join(', ')} FROM ${named(table)} LIMIT ${rows}`
}

/**
 * As `groupOf`: the same rows under the same names. Each set of columns is a question of its own that names the table
 * itself: each server adds up its own part before anything is sent, and the oldest server knows every word of it.
 */
export function clusterGroupOf(table: string, headers: readonly string[], grouping: Grouping): string {
  const { keys, day, counts, places, traits } = grouping
  const year = day === null ? [] : ['anio']
  const whole = [...keys.map((at) => `k${at}`), ...year, ...counts.map((at) => `raro${at}`)]
  const told = traits.map(({ at }) => `t${at}`)
  const sets = [whole, ...told.map((trait) => [...places.map((at) => `k${at}`), ...year, trait])]
  const made = columnsOf(headers, grouping)
  const given = helpersOf(headers, grouping)
  const sums = counts.map((at) => `toString(sum(toDecimal128(if(entero${at}, c${at}, '0'), 0))) AS n${at}`)
  return sets
    .map((set) => {
      const columns = [...whole, ...told].map((name) =>
        set.includes(name) ? (made.get(name) ?? name) : `NULL AS ${name}`,
      )
      return `${given}SELECT ${[...columns, ...sums, 'toString(count()) AS filas'].join(', ')}
    FROM ${named(table)} GROUP BY ${set.join(', ')}`
    })
    .join('\n    UNION ALL ')
}

/** What each column that is grouped by is made of. */
function columnsOf(headers: readonly string[], { keys, day, counts, traits }: Grouping): ReadonlyMap<string, string> {
  const cell = (at: number) => textOf(headers[at] ?? '')
  return new Map([
    ...keys.map((at) => [`k${at}`, `${cell(at)} AS k${at}`] as const),
    ...(day === null ? [] : [['anio', `${YEAR} AS anio`] as const]),
    ...counts.map((at) => [`raro${at}`, `if(entero${at}, NULL, c${at}) AS raro${at}`] as const),
    ...traits.map(({ at, categories }) => [`t${at}`, `${categoryOf(cell(at), categories)} AS t${at}`] as const),
  ])
}

/** Names for what those columns are made of, said before the question. */
function helpersOf(headers: readonly string[], { day, counts }: Grouping): string {
  const cell = (at: number) => textOf(headers[at] ?? '')
  const names = [
    ...(day === null ? [] : [`${cell(day)} AS dia`, `${YEARS} AS anios`]),
    ...counts.flatMap((at) => [`${cell(at)} AS c${at}`, `match(c${at}, '^[0-9]{1,15}$') AS entero${at}`]),
  ]
  return names.length === 0 ? '' : `WITH ${names.join(', ')} `
}

function categoryOf(cell: string, categories: ReadonlyMap<string, string>): string {
  if (categories.size === 0) return cell
  const [from, to] = [[...categories.keys()], [...categories.values()]].map((each) => each.map(quoted).join(', '))
  return `transform(${cell}, [${from ?? ''}], [${to ?? ''}], ${cell})`
}

const YEARS = `arrayDistinct(arrayFilter(n -> length(n) = 4 AND (startsWith(n, '19') OR startsWith(n, '20')),
      extractAll(dia, '[0-9]+')))`
const YEAR = `multiIf(
      match(dia, '^(19|20)[0-9][0-9]-[0-9][0-9]-[0-9][0-9]$'), substring(dia, 1, 4),
      match(dia, '^[0-9][0-9]?/[0-9][0-9]?/(19|20)[0-9][0-9]$'), substring(dia, -4),
      length(anios) = 1, anios[1], dia)`

/** A cell as text, empty where there is none. */
function textOf(header: string): string {
  return `ifNull(toString(${identifier(header)}), '')`
}

function named(table: string): string {
  return table.split('.').map(identifier).join('.')
}

function identifier(name: string): string {
  return `\`${escaped(name).replaceAll('`', '\\`')}\``
}

function quoted(text: string): string {
  return `'${escaped(text).replaceAll("'", "\\'")}'`
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\')
}
