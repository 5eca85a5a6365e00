import type { CountryRows, TallyFact, TerritoryFacts } from '../country/index.ts'
import { discloseCounts, type DisclosedCount } from '../disclosure/index.ts'
import type { Measure } from '../measure/index.ts'
import { unitKey, type Unit } from '../territory/index.ts'
import { placeOfCases } from './case-unit.ts'
import type { National } from './national.ts'

/** The cases of a territory and year by the categories of one thing that their register says, as they may be told. */
export interface Tally {
  readonly variable: string
  readonly year: number
  readonly categories: readonly { readonly category: string; readonly cases: Measure }[]
}

/** How many of the latest years are told. */
const YEARS = 2

/**
 * How the cases of a territory break down by sex, age group and whatever else their register says: the years of the
 * biennium, or the latest ones; none where no such register is loaded, or where its figure is of another. Years are
 * never added up, since their sum would tell what one of them hides (METHOD §3).
 */
export function talliesOf(national: National, facts: TerritoryFacts): readonly Tally[] {
  const { rows } = national.country
  const unit = placeOfCases(facts)
  if (rows.tallies === undefined || unit === null) return []
  const opened = openedTallies(rows.tallies, rows.cases, national.disclosure).get(unitKey(unit)) ?? []
  const stated = statedApart(unit, rows.cases, rows.tallies)
  const own = opened.filter(({ year }) => !stated.has(year))
  const years = [...new Set(own.map(({ year }) => year))].sort((a, b) => a - b)
  const inUse = years.filter((year) => national.biennium?.includes(year) === true)
  const told = inUse.length > 0 ? inUse : years.slice(-YEARS)
  const variables = [...new Set(own.map(({ variable }) => variable))]
  return variables.flatMap((variable) =>
    told.flatMap((year) => {
      const categories = own
        .filter((each) => each.variable === variable && each.year === year)
        .map(({ category, count }) => ({ category, cases: count }))
        .toSorted((a, b) => inOrder(a.category, b.category))
      return categories.length === 0 ? [] : [{ variable, year, categories }]
    }),
  )
}

/** Years of which a row of the territory's own gives its cases and only those inside it say whose theirs are. */
function statedApart({ ubigeo, level }: Unit, cases: Cases, tallies: readonly TallyFact[]): ReadonlySet<number> {
  const isHere = (row: { readonly ubigeo: Unit['ubigeo'] }) => row.ubigeo === ubigeo
  const told = new Set(tallies.filter(isHere).map(({ year }) => year))
  const rows = cases.filter((row) => isHere(row) && row.level === level && row.origin === 'propia')
  return new Set(rows.map(({ year }) => year).filter((year) => !told.has(year)))
}

/** Ages from the youngest, other categories by their words: an order by their counts would tell of hidden ones. */
function inOrder(a: string, b: string): number {
  return a.localeCompare(b, 'es', { numeric: true })
}

type Opened = ReadonlyMap<string, readonly DisclosedCount[]>
type Cases = CountryRows['cases']
const openedBefore = new WeakMap<Cases, WeakMap<NonNullable<CountryRows['tallies']>, Map<string, Opened>>>()

/** The counts as a policy lets them be told, by territory; worked out once for the same rows and policy. */
function openedTallies(tallies: readonly TallyFact[], cases: Cases, policy: National['disclosure']): Opened {
  const byTallies = openedBefore.get(cases) ?? new WeakMap<readonly TallyFact[], Map<string, Opened>>()
  openedBefore.set(cases, byTallies)
  const byPolicy = byTallies.get(tallies) ?? new Map<string, Opened>()
  byTallies.set(tallies, byPolicy)
  const key = policy.internal ? 'internal' : String(policy.k)
  const kept = byPolicy.get(key) ?? byUnit(discloseCounts(tallies, policy, cases))
  byPolicy.set(key, kept)
  return kept
}

function byUnit(counts: readonly DisclosedCount[]): Opened {
  const units = new Map<string, DisclosedCount[]>()
  for (const count of counts) {
    const key = unitKey(count satisfies Unit)
    const own = units.get(key)
    if (own === undefined) units.set(key, [count])
    else own.push(count)
  }
  return units
}
