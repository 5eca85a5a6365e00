import { criticalGap } from '../../domain/instancias/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import type { TerritoryFacts } from '../../domain/country/index.ts'
import type { Coverage } from '../../domain/instancias/index.ts'
import type { Verdict } from '../../domain/measure/index.ts'

/**
 * What a change of tables did to the gap: national coverage before and after, and the provincias that entered the critical list,
 * that left it because their coverage is enough, or that left it only because theirs is no longer known.
 */
export interface Change {
  readonly before: Coverage
  readonly after: Coverage
  readonly entered: readonly TerritoryFacts[]
  readonly left: readonly TerritoryFacts[]
  readonly untold: readonly TerritoryFacts[]
}

export function compareCountries(before: National, after: National): Change {
  const [was, is] = [criticality(before), criticality(after)]
  const { provincia } = after.country.byLevel
  const leftAs = (verdict: Verdict) => provincia.filter(({ ubigeo }) => was.get(ubigeo) === 'si' && is.get(ubigeo) === verdict)
  return {
    before: before.coverageOf('pais', 'PE'),
    after: after.coverageOf('pais', 'PE'),
    entered: provincia.filter(({ ubigeo }) => is.get(ubigeo) === 'si' && was.get(ubigeo) !== 'si'),
    left: leftAs('no'),
    untold: leftAs('sin_dato'),
  }
}

function criticality(national: National): ReadonlyMap<string, Verdict> {
  const { country, parameters } = national
  return new Map(country.byLevel.provincia.map(({ ubigeo }) => [ubigeo, criticalGap(national.coverageOf('provincia', ubigeo), parameters.threshold)]))
}
