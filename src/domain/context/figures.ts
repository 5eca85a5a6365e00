import type { Ubigeo } from '../territory/index.ts'
import { regionsIn } from '../territory/index.ts'
import type { ContextRow, ContextTheme } from './rows.ts'

/** A figure of context that can be drawn: what it is about, what it counts, of which year and in which unit. */
export interface ContextFigure {
  readonly id: string
  readonly theme: ContextTheme
  readonly indicator: string
  readonly year: string
  readonly unit: string
}

type Told = (row: Pick<ContextRow, 'theme' | 'value'>) => boolean

const hasValue: Told = ({ value }) => value !== null

/** Whether a row tells something: a value, or that there is a policy, which needs none. */
export const isTold: Told = ({ theme, value }) => value !== null || theme === 'politica'

/** The figures that are told in the rows, each once and in their order; usually those that have a value. */
export function figuresIn(rows: readonly ContextRow[], told = hasValue): readonly ContextFigure[] {
  const found = new Map<string, ContextFigure>()
  for (const row of rows)
    if (told(row)) {
      const { theme, indicator, year, unit } = row
      const id = `${theme}-${year}-${shortOf(`${indicator} ${unit}`)}`
      if (!found.has(id)) found.set(id, { id, theme, indicator, year, unit })
    }
  return [...found.values()]
}

/** A text as a few letters, the same every time: enough to tell the figures of one theme and year apart. */
function shortOf(text: string): string {
  let sum = 7
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 2_147_483_647
  return sum.toString(36)
}

/** The rows of a figure that tell it. */
export function rowsOfFigure(
  rows: readonly ContextRow[],
  { theme, indicator, year, unit }: ContextFigure,
  told = hasValue,
): readonly ContextRow[] {
  return rows.filter(
    (row) => told(row) && row.theme === theme && row.indicator === indicator && row.year === year && row.unit === unit,
  )
}

/** The row that a region is drawn by: its own, or that of its departamento, which the two regions of Lima share. */
export function rowOfRegion(rows: readonly ContextRow[], region: Ubigeo): ContextRow | undefined {
  return (
    rows.find(({ level, ubigeo }) => level === 'region' && ubigeo === region) ??
    rows.find(({ level, ubigeo }) => level === 'departamento' && regionsIn(ubigeo).includes(region))
  )
}
