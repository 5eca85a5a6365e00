import type { National } from '../../../domain/criteria/index.ts'
import type { Coverage } from '../../../domain/instancias/index.ts'
import { addCoverage } from '../../../domain/summary/index.ts'
import { isInMacroRegion, type MacroRegion } from '../../../domain/territory/index.ts'
import { tallyCritical } from '../../figure/index.ts'

/** A macro-region with the coverage of its regions together, and how many of its provincias are critical. */
export interface MacroRow {
  readonly id: string
  readonly name: string
  readonly coverage: Coverage
  readonly critical: { readonly below: number; readonly unknown: number; readonly of: number }
}

export function compareMacroRegion(national: National, set: MacroRegion): MacroRow {
  const provincias = national.country.byLevel.provincia.filter((facts) => isInMacroRegion(facts.ubigeo, set))
  return {
    id: set.id,
    name: set.name,
    coverage: addCoverage(set.regions.map((region) => national.coverageOf('region', region))),
    critical: tallyCritical(
      provincias.map((facts) => national.coverageOf('provincia', facts.ubigeo)),
      national.parameters.threshold,
    ),
  }
}
