import type { TerritoryFacts } from '../country/index.ts'
import type { National } from '../criteria/index.ts'
import { criticalGap, isCreated, type Coverage } from '../instancias/index.ts'
import type { Applied, Measure } from '../measure/index.ts'
import type { PooledRate } from './pooled-rate.ts'
import type { RankedTerritory } from '../ranking/index.ts'
import { isWithin, owesDistrital, regionOf, type MacroRegion, type Ubigeo } from '../territory/index.ts'
import { rollUp, type SetCoverage } from './roll-up.ts'

/** A territory beside which a region is seen: itself, a set that it belongs to, or the country. */
export interface Beside {
  readonly kind: 'region' | 'macro' | 'pais'
  readonly name: string
  /** Under the denominator in use. */
  readonly own: SetCoverage
  readonly rate: Measure<PooledRate>
}

/** One provincia of the region, and its distritos of which an instancia is expected and not known to be created. */
interface OwnProvincia {
  readonly facts: TerritoryFacts
  /** Under the denominator in use. */
  readonly coverage: Coverage
  readonly critical: Applied
  readonly ranked: RankedTerritory | undefined
  readonly lacking: readonly TerritoryFacts[]
  readonly unknown: readonly TerritoryFacts[]
}

/** What one region shows of itself (S2): beside its macro-region and the country, and provincia by provincia. */
export interface OwnRegion {
  readonly beside: readonly Beside[]
  /** As the national order of the group `creacion` has them. */
  readonly provincias: readonly OwnProvincia[]
}

/** The set beside which a region of it is seen: that of INEI, which parts the whole country, or else the first. */
function besideSet(sets: readonly MacroRegion[], region: Ubigeo): MacroRegion | undefined {
  const holding = sets.filter(({ regions }) => regions.length > 1 && regions.includes(region))
  return holding.find(({ origin }) => origin === 'INEI') ?? holding[0]
}

/** The region alone, against the set that holds it and others, and the whole country (METHOD §2). */
export function ownRegion(
  national: National,
  region: TerritoryFacts,
  sets: readonly MacroRegion[],
  order: readonly RankedTerritory[],
): OwnRegion {
  const { byLevel } = national.country
  const macro = besideSet(sets, region.ubigeo)
  const everyRegion = byLevel.region.map(({ ubigeo }) => ubigeo)
  const beside = (kind: Beside['kind'], name: string, keys: readonly Ubigeo[]): Beside[] => {
    const { coverage, rate } = rollUp(national, keys)
    const own = coverage.find(({ definition }) => definition === national.parameters.definition)
    return own === undefined ? [] : [{ kind, name, own, rate }]
  }
  const places = new Map<string, RankedTerritory>(order.map((ranked) => [ranked.assessment.unit.ubigeo, ranked]))
  return {
    beside: [
      ...beside('region', region.name, [region.ubigeo]),
      ...(macro === undefined ? [] : beside('macro', macro.name, macro.regions)),
      ...beside('pais', 'Perú', everyRegion),
    ],
    provincias: byLevel.provincia
      .filter(({ ubigeo }) => regionOf(ubigeo) === region.ubigeo)
      .map((facts) => describeProvincia(national, facts, places.get(facts.ubigeo)))
      .toSorted((a, b) => rankOf(a) - rankOf(b)),
  }
}

function describeProvincia(
  national: National,
  facts: TerritoryFacts,
  ranked: RankedTerritory | undefined,
): OwnProvincia {
  const coverage = national.coverageOf('provincia', facts.ubigeo)
  const owing = national.country.byLevel.distrito.filter(
    ({ ubigeo }) => isWithin(ubigeo, facts.ubigeo) && owesDistrital(ubigeo),
  )
  const stageOf = ({ ubigeo }: TerritoryFacts) => national.stageOf('distrito', ubigeo)
  return {
    facts,
    coverage,
    critical: criticalGap(coverage, national.parameters.threshold),
    ranked,
    lacking: owing.filter((each) => {
      const stage = stageOf(each)
      return stage.kind === 'known' && !isCreated(stage.value)
    }),
    unknown: owing.filter((each) => stageOf(each).kind === 'missing'),
  }
}

function rankOf({ ranked }: OwnProvincia): number {
  return ranked?.place ?? Infinity
}
