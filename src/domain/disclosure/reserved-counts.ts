import { unitKey } from '../territory/index.ts'
import { PAIS, type CountedRow, type CountedUnit, type CountedYears } from './case-table.ts'

/** What the source of the cases suppressed, by unit and year: the modality, and how many more it may add. */
export class ReservedCounts {
  readonly #byYear = new Map<string, { readonly modality: string; readonly upTo: number | null }[]>()

  constructor(rows: readonly CountedRow[]) {
    for (const row of rows) if (row.reserved === true) this.#keep(row)
  }

  #keep(row: CountedRow): void {
    const upTo = row.most === undefined || row.most === null ? null : row.most - row.cases
    for (const unit of row.level === 'departamento' ? [unitKey(row), PAIS] : [unitKey(row)]) {
      const key = `${unit}/${row.year}`
      this.#byYear.set(key, [...(this.#byYear.get(key) ?? []), { modality: row.modality, upTo }])
    }
  }

  /**
   * How many cases the suppressed counts of a modality (null = all) may add in the years: 'none' where nothing is
   * suppressed, null where a count does not say its limit.
   */
  added(unit: CountedUnit, years: CountedYears, modality: string | null): number | null | 'none' {
    const at = unit === PAIS ? PAIS : unitKey(unit)
    const counts = years
      .flatMap((year) => this.#byYear.get(`${at}/${year}`) ?? [])
      .filter((each) => modality === null || each.modality === modality)
    if (counts.length === 0) return 'none'
    return counts.reduce<number | null>((sum, { upTo }) => (sum === null || upTo === null ? null : sum + upTo), 0)
  }
}
