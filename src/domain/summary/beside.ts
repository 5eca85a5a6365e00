import type { TerritoryFacts } from '../country/index.ts'
import type { National } from '../criteria/index.ts'
import { coverageShare, type Coverage } from '../instancias/index.ts'
import { isInMacroRegion, regionOf, type MacroRegion, type Ubigeo } from '../territory/index.ts'
import { addCoverage } from './roll-up.ts'

/** A coverage with a name, beside which others are set. */
interface NamedCoverage {
  readonly name: string
  readonly coverage: Coverage
}

/** A region, or a provincia of it, with how far its coverage lies from that of each whole; null = not known. */
interface Beside {
  readonly facts: TerritoryFacts
  readonly coverage: Coverage
  readonly apart: readonly (number | null)[]
}

/** A region and its provincias beside the country and the macro-region (of INEI, where it has one) that holds it. */
interface RegionBeside {
  readonly wholes: readonly NamedCoverage[]
  /** The region first, its provincias by code after it. */
  readonly rows: readonly Beside[]
}

/** Null when the country has no such region; `countryName` is what the country is called. */
export function regionBeside(
  national: National,
  sets: readonly MacroRegion[],
  region: Ubigeo,
  countryName: string,
): RegionBeside | null {
  const { country } = national
  const facts = country.at('region', region)
  if (facts === undefined) return null
  const holding = sets.filter((set) => isInMacroRegion(region, set))
  const macros = [holding.find(({ origin }) => origin === 'INEI') ?? holding[0]]
    .filter((set) => set !== undefined)
    .map(({ name, regions }) => ({
      name,
      coverage: addCoverage(regions.map((each) => national.coverageOf('region', each))),
    }))
  const wholes = [{ name: countryName, coverage: national.countryCoverage() }, ...macros]
  const shares = wholes.map(({ coverage }) => coverageShare(coverage))
  const provincias = country.byLevel.provincia.filter(({ ubigeo }) => regionOf(ubigeo) === region)
  const rows = [facts, ...provincias].map((unit) => {
    const coverage = national.coverageOf(unit.level, unit.ubigeo)
    const own = coverageShare(coverage)
    return {
      facts: unit,
      coverage,
      apart: shares.map((share) => (own === null || share === null ? null : own - share)),
    }
  })
  return { wholes, rows }
}
