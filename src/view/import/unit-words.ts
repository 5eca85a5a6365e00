import type { Country } from '../../domain/country/index.ts'
import { formatNumber } from '../../domain/measure/index.ts'
import { levelOf, parseUbigeo } from '../../domain/territory/index.ts'
import type { Unit } from '../../workspace/imports/index.ts'
import { columnLabel, inWords } from '../text/index.ts'

/** Columns that say what the rows are of, and not how much. */
const KEYS = new Set(['ubigeo', 'anio', 'nivel', 'observacion'])
const SHOWN = 6

/** The territory of a unit by name, with its year or level. */
export function nameOfUnit(country: Country | null, { aspect, ubigeo }: Pick<Unit, 'aspect' | 'ubigeo'>): string {
  const code = parseUbigeo(ubigeo)
  const name = code === null ? undefined : country?.at(levelOf(code), code)?.name
  return [name === undefined ? ubigeo : `${name} (${ubigeo})`, aspect].filter((part) => part !== '').join(', ')
}

/** What a unit's rows say, in short: "psicologica 12 · fisica 7". */
export function valuesOfUnit({ rows }: Unit): string {
  const said = rows.slice(0, SHOWN).map((row) =>
    Object.entries(row)
      .filter(([name, value]) => !KEYS.has(name) && value !== null)
      .map(([name, value]) =>
        typeof value === 'number' ? `${columnLabel(name)} ${formatNumber(value)}` : inWords(String(value)),
      )
      .join(' '),
  )
  return rows.length > SHOWN ? `${said.join(' · ')} …` : said.join(' · ')
}
