import type { Ledger } from '../../database/ledger/index.ts'
import type { CountryRows } from '../../domain/country/index.ts'
import { parseUbigeo } from '../../domain/territory/index.ts'
import { combineLoads } from './combine-loads.ts'
import { countedParts, partKey, type GivenPart } from './given-parts.ts'
import type { LoadedTable } from './loaded-import.ts'
import { loadsOf } from './replaced-tables.ts'

/** What a person's own cases say beside their figures: of the persons, and of years that are not over. */
type OwnCounts = Pick<CountryRows, 'tallies' | 'parts'>

/**
 * The counts of the loads whose figures count, each territory and year from the load that gives it its figures; parts
 * of years as they were decided, where no load has the whole year.
 */
export function ownCounts(imports: readonly LoadedTable[], register: string): OwnCounts {
  const { units } = combineLoads(loadsOf('violencia', imports, register))
  const givers = new Set(units.map(({ key, load }) => `${key} ${load}`))
  const tallies = imports.flatMap(({ stored, ledger }) =>
    ledger.counted.filter((each) => givers.has(`${partKey(each)} ${stored.id}`)).flatMap(tallyOf),
  )
  const parts = countedParts(imports, register, units)
  return {
    ...(tallies.length === 0 ? {} : { tallies }),
    ...(parts.length === 0 ? {} : { parts: parts.flatMap(partOf) }),
  }
}

function tallyOf({ ubigeo, anio, variable, categoria, casos }: Ledger['counted'][number]) {
  const code = parseUbigeo(ubigeo)
  return code === null ? [] : [{ ubigeo: code, year: anio, variable, category: categoria, cases: casos }]
}

function partOf({ part: { ubigeo, anio, meses, casos } }: GivenPart) {
  const code = parseUbigeo(ubigeo)
  return code === null ? [] : [{ ubigeo: code, year: anio, months: meses, cases: casos }]
}
