import { codeOfLevel, type CodeOfLevel, type Level } from '../../domain/territory/index.ts'

export type Properties = Readonly<Record<string, unknown>>

/** Column (or columns, joined) that may hold the code of each level, INEI's and MINAM's names. */
const CODE_COLUMNS: Readonly<Record<Level, readonly (readonly string[])[]>> = {
  distrito: [['UBIGEO'], ['IDDIST'], ['CCDD', 'CCPP', 'CCDI'], ['ID']],
  provincia: [['UBIGEO'], ['IDPROV'], ['FIRST_IDPR'], ['CCDD', 'CCPP'], ['ID']],
  departamento: [['UBIGEO'], ['IDDPTO'], ['FIRST_IDDP'], ['CCDD'], ['ID']],
}
const NAME_COLUMNS: Readonly<Record<Level, readonly string[]>> = {
  distrito: ['NOMBDIST', 'NOMBRE', 'NAME', 'DISTRITO'],
  provincia: ['NOMBPROV', 'NOMBRE', 'NAME', 'PROVINCIA'],
  departamento: ['NOMBDEP', 'NOMBRE', 'NAME', 'DEPARTAMENTO'],
}
const FINEST_FIRST: readonly Level[] = ['distrito', 'provincia', 'departamento']

/** The finest level of which at least one of the features carries a code; null when none does. */
export function finestLevel(rows: readonly Properties[]): Level | null {
  return FINEST_FIRST.find((level) => rows.some((row) => readCode(row, level) !== null)) ?? null
}

/**
 * The feature's code at the level, from its id or its columns whatever their case; null when it has none well formed.
 */
export function readCode(row: Properties, level: Level): CodeOfLevel | null {
  for (const columns of CODE_COLUMNS[level]) {
    const read = codeOfLevel(columns.map((column) => textOf(row, column)).join(''), level)
    if (read !== null) return read
  }
  return null
}

export function readName(row: Properties, level: Level): string {
  return NAME_COLUMNS[level].map((column) => textOf(row, column)).find((name) => name !== '') ?? ''
}

/** The name that a feature bears at the level below: whoever has one may be a part of what its code says. */
export function readNameBelow(row: Properties, level: Level): string {
  const below = FINEST_FIRST[FINEST_FIRST.indexOf(level) - 1]
  return below === undefined ? '' : textOf(row, NAME_COLUMNS[below][0] ?? '')
}

const READ = new Set([...Object.values(CODE_COLUMNS).flat(2), ...Object.values(NAME_COLUMNS).flat()])

/** Of a feature's properties those that may hold its code or its name: nothing else of it is kept. */
export function onlyRead(row: Properties): Properties {
  return Object.fromEntries(Object.entries(row).filter(([key]) => READ.has(key.toUpperCase())))
}

function textOf(row: Properties, column: string): string {
  const key = Object.keys(row).find((candidate) => candidate.toUpperCase() === column)
  const value = key === undefined ? undefined : row[key]
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
}
