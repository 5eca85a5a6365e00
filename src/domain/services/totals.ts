import { addKnown, type PartialTotal } from '../measure/index.ts'
import { typesOfFamily, typesWhere } from './catalogue.ts'
import type { ServiceFamily } from './service-kind.ts'

/** Services of a family in a territory: a type of every consolidated table that no row there names is unknown (METHOD §2). */
export function familyTotal(
  rows: readonly { readonly type: string; readonly count: number }[],
  family: ServiceFamily,
): PartialTotal {
  return totalOfTypes(
    rows,
    typesOfFamily(
      family,
      rows.map(({ type }) => type),
    ),
    typesWhere((kind) => kind.inEveryTable),
  )
}

/** The same over any types; those of `expected` are unknown where no row names them, the others are only counted where they are. */
export function totalOfTypes(
  rows: readonly { readonly type: string; readonly count: number }[],
  types: readonly string[],
  expected: readonly string[] = typesWhere((kind) => kind.inEveryTable),
): PartialTotal {
  const counts = types.map((name) => {
    const own = rows.filter(({ type }) => type === name)
    return { name, value: own.length === 0 ? null : own.reduce((sum, { count }) => sum + count, 0) }
  })
  return addKnown(counts.filter(({ name, value }) => value !== null || expected.includes(name)))
}
