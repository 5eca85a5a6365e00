import type { PartialTotal } from '../measure/index.ts'
import { typesOfFamily, typesWhere } from './catalogue.ts'
import { REFUGE_TYPE } from './refuge.ts'
import type { ServiceFamily } from './service-kind.ts'

interface Counted {
  readonly type: string
  readonly count: number
}

/**
 * For each region that a territory lies in, or that it is made of, the types that some row of that region names: a list
 * of services is known region by region, and what it names in one says nothing of another (METHOD §2).
 */
export type NamedTypes = readonly ReadonlySet<string>[]

const IN_EVERY_TABLE = typesWhere((kind) => kind.inEveryTable)

/**
 * Services of a family in a territory: a type of every consolidated table that no row of its region names is unknown
 * (METHOD §2).
 */
export function familyTotal(rows: readonly Counted[], family: ServiceFamily, named: NamedTypes): PartialTotal {
  return totalOfTypes(
    rows,
    typesOfFamily(
      family,
      rows.map(({ type }) => type),
    ),
    named,
  )
}

/**
 * The same over any types; those of every table are unknown where no row of the region names them, the others are only
 * counted where they are.
 */
export function totalOfTypes(rows: readonly Counted[], types: readonly string[], named: NamedTypes): PartialTotal {
  const atLeast = rows.reduce((sum, { type, count }) => sum + (types.includes(type) ? count : 0), 0)
  return { atLeast, ...whatIsKnown(types, named) }
}

/** All the services of a territory, or those of some types, from a sum that was made already. */
export function registeredTotal(atLeast: number, named: NamedTypes, types: readonly string[] | null): PartialTotal {
  return { atLeast, ...whatIsKnown(types ?? typesWhere(() => true), named) }
}

/** Of a distrito nobody tells whether a refuge is in it (METHOD §5): its total is of the other types. */
export function withoutRefuges({ atLeast, known, partly = [], unknown }: PartialTotal): PartialTotal {
  const others = (names: readonly string[]) => names.filter((name) => name !== REFUGE_TYPE)
  return { atLeast, known: others(known), partly: others(partly), unknown: others(unknown) }
}

function whatIsKnown(types: readonly string[], named: NamedTypes): Omit<PartialTotal, 'atLeast'> {
  const times = (type: string) => named.filter((each) => each.has(type)).length
  const known = types.filter(
    (type) => times(type) > 0 && (times(type) === named.length || !IN_EVERY_TABLE.includes(type)),
  )
  const partly = types.filter((type) => times(type) > 0 && !known.includes(type))
  const unknown = types.filter((type) => times(type) === 0 && IN_EVERY_TABLE.includes(type))
  return partly.length === 0 ? { known, unknown } : { known, partly, unknown }
}
