import type { Quality } from '../measure/index.ts'
import type { Ubigeo } from '../territory/index.ts'
import type { ContextRow, ContextTheme } from './rows.ts'

/** Context that the build brings, as it was published: one line for each departamento and year. */
export interface PublishedContext {
  readonly theme: ContextTheme
  readonly source: string
  readonly unit: string
  readonly quality: Quality
  readonly note: string
  readonly indicators: readonly string[]
  /** Departamento, year, and the value of each indicator. */
  readonly lines: readonly (readonly [code: Ubigeo, year: number, ...values: readonly number[]])[]
}

/** The rows of a publication, one for each figure. */
export function publishedRows({
  theme,
  source,
  unit,
  quality,
  note,
  indicators,
  lines,
}: PublishedContext): readonly ContextRow[] {
  return lines.flatMap(([ubigeo, year, ...values]) =>
    indicators.flatMap((indicator, at) => {
      const value = values[at]
      if (value === undefined) return []
      const cited = { source, until: String(year), quality, note }
      return [{ level: 'departamento' as const, ubigeo, theme, indicator, year: String(year), value, unit, ...cited }]
    }),
  )
}
