import { missing, type Measure } from '../measure/index.ts'
import { levelOf, parentOf, type Ubigeo, type Unit } from '../territory/index.ts'
import type { CountedRow } from './case-table.ts'
import { discloseCases, type ShownCases } from './disclose-cases.ts'
import { isHidden, type DisclosurePolicy } from './policy.ts'

/** Cases of a territory and year in one category of one thing that is told of them. */
export interface CategoryCount {
  readonly ubigeo: Ubigeo
  readonly year: number
  readonly variable: string
  readonly category: string
  readonly cases: number
}

/** A count as it may be told, at any level. */
export interface DisclosedCount extends Unit {
  readonly year: number
  readonly variable: string
  readonly category: string
  readonly count: Measure
}

/**
 * The counts of each variable at their territories and those above, through the door of small counts (METHOD §3). The
 * same cases stand in every variable, and in the table of cases, so that a total hidden in one may be told by another:
 * where it is hidden in the variable or among the `cases`, none of the variable's categories is told of the territory
 * nor of those above it, whose sums would tell them.
 */
export function discloseCounts(
  counts: readonly CategoryCount[],
  policy: DisclosurePolicy,
  cases: readonly CountedRow[],
): readonly DisclosedCount[] {
  const variables = [...new Set(counts.map(({ variable }) => variable))]
  const table = discloseCases(cases, policy)
  return variables.flatMap((variable) => {
    const rows = rowsOf(counts.filter((each) => each.variable === variable))
    const door = discloseCases(rows, policy)
    const isHiddenIn = (shown: ShownCases, { level, ubigeo, year }: CountedRow) =>
      isHidden(shown.count({ level, ubigeo }, [year], null, 'observado'))
    const withheld = new Set(
      rows
        .filter((row) => isHiddenIn(door, row) || isHiddenIn(table, row))
        .flatMap(({ ubigeo, year }) => upwards(ubigeo).map((at) => `${at} ${year}`)),
    )
    return rows.map(({ level, ubigeo, year, modality: category }) => {
      const count = door.count({ level, ubigeo }, [year], category, 'observado')
      const isTold = count.kind === 'missing' || !withheld.has(`${ubigeo} ${year}`)
      return { level, ubigeo, year, variable, category, count: isTold ? count : missing('cuenta_protegida') }
    })
  })
}

/**
 * One row of each territory, those above it included, year and category. A territory with counts of its own that year
 * is not the sum of those inside it too (METHOD §3).
 */
function rowsOf(counts: readonly CategoryCount[]): readonly CountedRow[] {
  const own = new Set(counts.map(({ ubigeo, year }) => `${ubigeo} ${year}`))
  const byKey = new Map<string, CountedRow>()
  for (const { ubigeo, year, category, cases } of counts)
    for (const at of upwards(ubigeo)) {
      if (at !== ubigeo && own.has(`${at} ${year}`)) break
      const key = `${at} ${year} ${category}`
      const before = byKey.get(key)?.cases ?? 0
      byKey.set(key, { level: levelOf(at), ubigeo: at, year, modality: category, cases: before + cases })
    }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}

/** The territory and those above it. */
function upwards(ubigeo: Ubigeo): readonly Ubigeo[] {
  const above = parentOf(ubigeo)
  return above === null ? [ubigeo] : [ubigeo, ...upwards(above)]
}
