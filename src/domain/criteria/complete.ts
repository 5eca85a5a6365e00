import type { TerritoryFacts } from '../country/index.ts'
import { isExpected } from '../instancias/index.ts'
import { joinWords } from '../measure/index.ts'
import { regionOf, type Ubigeo } from '../territory/index.ts'
import { countCritical } from './critical.ts'
import { surveyCountry, type National } from './national.ts'

/** What the matrix says of the provincial and distrital instancias that are expected in a region (METHOD §2). */
export interface RegionRows {
  readonly region: TerritoryFacts
  readonly expected: number
  /** Those of which no row speaks: unknown, or "no" where the region is declared complete. */
  readonly silent: number
}

/** The regions, by code, with how much of what is expected there the matrix speaks of, whatever was declared. */
export function rowsByRegion({ country, parameters }: National): readonly RegionRows[] {
  const expected = new Map<Ubigeo, number>()
  const silent = new Map<Ubigeo, number>()
  for (const facts of [...country.byLevel.provincia, ...country.byLevel.distrito]) {
    const { ubigeo, level } = facts
    const isOwn = level === 'provincia' || level === 'distrito'
    if (!isOwn || !isExpected({ ubigeo, level }, parameters.definition)) continue
    const region = regionOf(ubigeo)
    expected.set(region, (expected.get(region) ?? 0) + 1)
    if (facts.etapas === 0) silent.set(region, (silent.get(region) ?? 0) + 1)
  }
  return country.byLevel.region.map((region) => ({
    region,
    expected: expected.get(region.ubigeo) ?? 0,
    silent: silent.get(region.ubigeo) ?? 0,
  }))
}

/** What follows from declaring the matrix complete in these regions and in no other. */
export interface CompleteEffect {
  /** Expected instancias that are read as "no" only because of it. */
  readonly silent: number
  /** Provincias in critical gap as things stand, and with it. */
  readonly criticalNow: number
  readonly criticalThen: number
}

export function foreseeComplete(national: National, completeRegions: readonly Ubigeo[]): CompleteEffect {
  const { country, parameters, disclosure } = national
  const then = surveyCountry(country, { ...parameters, matrixComplete: false, completeRegions }, disclosure)
  const rows = rowsByRegion(national).filter(({ region }) => completeRegions.includes(region.ubigeo))
  return {
    silent: rows.reduce((sum, { silent }) => sum + silent, 0),
    criticalNow: criticalIn(national),
    criticalThen: criticalIn(then),
  }
}

function criticalIn(national: National): number {
  const under = countCritical(national, 'provincia')
  return under.find(({ definition }) => definition === national.parameters.definition)?.critical ?? 0
}

/** Where the matrix was declared complete, with what follows; null where nothing was declared (METHOD §2). */
export function declaredComplete({ parameters, country }: Pick<National, 'parameters' | 'country'>): string | null {
  const { matrixComplete, completeRegions } = parameters
  if (matrixComplete) return 'Matriz completa: lo que no figura no existe'
  if (completeRegions.length === 0) return null
  const names = completeRegions.map((region) => country.at('region', region)?.name ?? region)
  return `Matriz completa solo en ${joinWords(names)}: ahí lo que no figura no existe y en lo demás está sin dato`
}
