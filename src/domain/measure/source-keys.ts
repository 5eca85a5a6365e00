import { QUALITIES, type Quality, type SourceKeys } from './measure.ts'
import type { Source, TableName } from './source.ts'

/** The key of what a person wrote in place of a row that was loaded. */
export const OWN_STATEMENT: SourceKeys = 'propia'

/** The worst of the qualities (METHOD §9: observado, heredado, estimado, simulado); observado when there are none. */
export function worstOf(qualities: Iterable<Quality>): Quality {
  let worst = 0
  for (const quality of qualities) worst = Math.max(worst, QUALITIES.indexOf(quality))
  return QUALITIES[worst] ?? 'simulado'
}

/** The sources of the rows with these keys and of no others, each part on its own; none when there are no rows. */
export function sourcesFrom(source: Source, keys: Iterable<SourceKeys>): readonly Source[] {
  const named = new Set([...keys].flatMap((each) => each.split(' ')))
  const own = named.delete(OWN_STATEMENT) ? [statementSource(source.table)] : []
  if (named.size === 0) return own
  const { parts = [], address: ofTable = '', ...table } = source
  const used = parts.filter(({ key }) => named.has(key))
  // A key that no part bears cannot be told apart from the rest: all of it is cited.
  if (used.length < named.size) return [source, ...own]
  return [
    ...used.map(({ title, publisher, cutOff, quality, rows, licence = table.licence, address = ofTable }) => ({
      ...table,
      title,
      publisher,
      cutOff,
      licence,
      address,
      quality,
      rowsKept: rows,
    })),
    ...own,
  ]
}

/** Each source names few keys, and every figure of every territory asks about them. */
const told = new WeakMap<Source, Map<SourceKeys, Quality>>()

/** The worst quality of the rows with these keys; that of the whole source when there are none. */
export function qualityFrom(source: Source, keys: Iterable<SourceKeys>): Quality {
  const of = told.get(source) ?? new Map<SourceKeys, Quality>()
  told.set(source, of)
  const named = [...keys].join(' ')
  const quality = of.get(named) ?? worstNamed(source, named)
  of.set(named, quality)
  return quality
}

function worstNamed(source: Source, named: SourceKeys): Quality {
  const sources = sourcesFrom(source, [named])
  return sources.length === 0 ? source.quality : worstOf(sources.map(({ quality }) => quality))
}

/** How many rows of each quality the table holds, from best to worst; one entry when all are of one. */
export function qualitiesIn({ parts, quality, rowsKept }: Source): readonly { quality: Quality; rows: number }[] {
  if (parts === undefined) return [{ quality, rows: rowsKept }]
  const rowsOf = (each: Quality) =>
    parts.filter((part) => part.quality === each).reduce((sum, { rows }) => sum + rows, 0)
  return QUALITIES.map((each) => ({ quality: each, rows: rowsOf(each) })).filter(({ rows }) => rows > 0)
}

function statementSource(table: TableName): Source {
  return {
    table,
    title: 'Edición propia',
    publisher: '',
    cutOff: '',
    licence: '',
    quality: 'observado',
    rowsKept: 0,
    rowsRejected: 0,
    note: '',
  }
}
