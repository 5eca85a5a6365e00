import { placeOfCases, type National } from '../criteria/index.ts'
import type { TerritoryFacts } from '../country/index.ts'
import { parentOf } from '../territory/index.ts'
import type { Discrepancy } from './reconcile.ts'

/**
 * The years of the biennium of which the departamento's own row says other cases than its provincias together; the
 * figures use its own row (METHOD §3). Only what is told is compared: the sum of counts that are told hides nothing.
 */
export function unlikeCases(national: National, region: TerritoryFacts): readonly Discrepancy[] {
  const unit = placeOfCases(region)
  if (unit === null || unit.level !== 'departamento') return []
  const provincias = national.country.byLevel.provincia.filter(({ ubigeo }) => parentOf(ubigeo) === unit.ubigeo)
  return (national.biennium ?? []).flatMap((year): readonly Discrepancy[] => {
    const whole = national.casesIn(unit, [year], null)
    if (whole.kind === 'missing') return []
    const told = provincias.flatMap(({ level, ubigeo }) => {
      const cases = national.casesIn({ level, ubigeo }, [year], null)
      return cases.kind === 'known' ? [cases.value] : []
    })
    const added = told.reduce((sum, each) => sum + each, 0)
    const isWhole = told.length > 0 && told.length === provincias.length
    const isUnlike = isWhole ? added !== whole.value : added > whole.value
    return isUnlike ? [{ kind: 'casos', year, stated: whole.value, added }] : []
  })
}
