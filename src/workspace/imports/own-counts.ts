import type { Ledger } from '../../database/ledger/index.ts'
import type { CountryRows } from '../../domain/country/index.ts'
import { parseUbigeo } from '../../domain/territory/index.ts'
import { combineLoads } from './combine-loads.ts'
import { loadsOf, type LoadedTable } from './replaced-tables.ts'

/** What a person's own cases say beside their figures: of the persons, and of years that are not over. */
type OwnCounts = Pick<CountryRows, 'tallies' | 'parts'>

/**
 * The counts of the loads whose figures count, each territory and year from the load that gives it its figures; parts
 * of years of the newest load that states them, where no load has the whole year.
 */
export function ownCounts(imports: readonly LoadedTable[], register: string): OwnCounts {
  const { units } = combineLoads(loadsOf('violencia', imports, register))
  const givers = new Set(units.map(({ key, load }) => `${key} ${load}`))
  const whole = new Set(units.map(({ key }) => key))
  const tallies = imports.flatMap(({ stored, ledger }) =>
    ledger.counted.filter((each) => givers.has(`${keyOf(each)} ${stored.id}`)).flatMap(tallyOf),
  )
  const parts = newestParts(imports, register).filter((each) => !whole.has(keyOf(each)))
  return {
    ...(tallies.length === 0 ? {} : { tallies }),
    ...(parts.length === 0 ? {} : { parts: parts.flatMap(partOf) }),
  }
}

type Part = Ledger['parts'][number]

function newestParts(imports: readonly LoadedTable[], register: string): readonly Part[] {
  const parts = new Map<string, Part>()
  for (const { stored, ledger } of imports)
    for (const part of ledger.parts)
      if ((part.registro || stored.recipe.register) === register) parts.set(keyOf(part), part)
  return [...parts.values()]
}

/** As the units of cases are keyed: their territory and year. */
function keyOf({ ubigeo, anio }: { readonly ubigeo: string; readonly anio: number }): string {
  return `${ubigeo} ${anio}`
}

function tallyOf({ ubigeo, anio, variable, categoria, casos }: Ledger['counted'][number]) {
  const code = parseUbigeo(ubigeo)
  return code === null ? [] : [{ ubigeo: code, year: anio, variable, category: categoria, cases: casos }]
}

function partOf({ ubigeo, anio, meses, casos }: Part) {
  const code = parseUbigeo(ubigeo)
  return code === null ? [] : [{ ubigeo: code, year: anio, months: meses, cases: casos }]
}
