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

/** As `groupOf`: the same rows under the same names. Each server adds up its own part before anything is sent. */
export function clusterGroupOf(
  table: string,
  headers: readonly string[],
  { keys, day, counts, places, traits }: Grouping,
): string {
  const cell = (at: number) => textOf(headers[at] ?? '')
  const inner = [
    ...keys.map((at) => `${cell(at)} AS k${at}`),
    ...(day === null ? [] : [`${cell(day)} AS dia`, `${YEARS} AS anios`, `${YEAR} AS anio`]),
    ...counts.flatMap((at) => [
      `${cell(at)} AS c${at}`,
      `match(c${at}, '^[0-9]{1,15}$') AS entero${at}`,
      `if(entero${at}, NULL, c${at}) AS raro${at}`,
    ]),
    ...traits.map(({ at, categories }) => {
      const [from, to] = [[...categories.keys()], [...categories.values()]].map((each) => each.map(quoted).join(', '))
      return `transform(${cell(at)}, [${from ?? ''}], [${to ?? ''}], ${cell(at)}) AS t${at}`
    }),
  ]
  const year = day === null ? [] : ['anio']
  const whole = [...keys.map((at) => `k${at}`), ...year, ...counts.map((at) => `raro${at}`)]
  const told = traits.map(({ at }) => `t${at}`)
  const sums = counts.map((at) => `toString(sum(if(entero${at}, toInt128OrZero(c${at}), 0))) AS n${at}`)
  const sets = [whole, ...told.map((trait) => [...places.map((at) => `k${at}`), ...year, trait])]
  return `SELECT ${[...whole, ...told, ...sums, 'toString(count()) AS filas'].join(', ')}
    FROM (SELECT ${inner.join(', ')} FROM ${named(table)})
    GROUP BY GROUPING SETS (${sets.map((set) => `(${set.join(', ')})`).join(', ')})
    SETTINGS group_by_use_nulls = 1`
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
