import {
  discloseCounts,
  hiddenShort,
  type CategoryCount,
  type CountedRow,
  type SmallCount,
} from '../../domain/disclosure/index.ts'
import type { Quality } from '../../domain/measure/index.ts'
import type { Unit } from '../../domain/territory/index.ts'
import { toCsv } from './csv.ts'

/** Columns of the counts, in their order. */
export const CASE_COUNT_COLUMNS = [
  'nivel',
  'ubigeo',
  'nombre',
  'anio',
  'variable',
  'categoria',
  'casos',
  'calidad',
  'fuente',
] as const

type CountRow = readonly (string | number)[]

/** The counts of a register, and what they are told with. */
interface ToldCounts {
  readonly counts: readonly CategoryCount[]
  /** The cases of the same register, of which a hidden one hides its categories too. */
  readonly cases: readonly CountedRow[]
  readonly nameOf: (unit: Unit) => string
  readonly k: SmallCount
  readonly quality: Quality
  readonly source: string
}

/** Cases by what a register says of the persons: each territory and those above it; small counts are always hidden. */
export function caseCountRows({ counts, cases, nameOf, k, quality, source }: ToldCounts): readonly CountRow[] {
  return discloseCounts(counts, { k, internal: false }, cases).map(
    ({ level, ubigeo, year, variable, category, count }) => {
      const told = count.kind === 'missing' ? (hiddenShort(count.reason, k) ?? '') : count.value
      return [level, ubigeo, nameOf({ level, ubigeo }), year, variable, category, told, quality, source]
    },
  )
}

/** The same as CSV. */
export function caseCountsCsv(told: ToldCounts): string {
  return toCsv(CASE_COUNT_COLUMNS, caseCountRows(told))
}
