import { isPartial, known, missing, type Measure, type PartialTotal } from '../measure/index.ts'
import { AURORA_TYPES, registeredTotal, withoutRefuges, type NamedTypes } from '../services/index.ts'
import { departamentoOf, regionOf, type Ubigeo } from '../territory/index.ts'
import { isLoaded, qualityOf, type Country } from './country.ts'
import type { TerritoryFacts } from './facts.ts'

/** The types of service that the rows of each of the territory's regions name; of every region for the country. */
export function namedTypes(country: Country, of: TerritoryFacts | undefined): NamedTypes {
  return regionsOf(country, of).map((region) => country.serviceTypes.get(region) ?? NONE)
}

const NONE: ReadonlySet<string> = new Set()

function regionsOf(country: Country, of: TerritoryFacts | undefined): readonly Ubigeo[] {
  if (of?.level === 'region') return [of.ubigeo]
  if (of !== undefined && of.level !== 'departamento') return [regionOf(of.ubigeo)]
  return country.byLevel.region
    .filter(({ ubigeo }) => of === undefined || departamentoOf(ubigeo) === of.ubigeo)
    .map(({ ubigeo }) => ubigeo)
}

/**
 * Services registered in a territory, all of them or those of AURORA: of the types that no row of its region names
 * nothing is known (METHOD §2, §5).
 */
export function registeredServices(
  country: Country,
  facts: TerritoryFacts,
  which: 'todos' | 'aurora',
): Measure<PartialTotal> {
  if (!isLoaded(country, 'servicios')) return missing('sin_tabla')
  const { servicesTotal, auroraTotal, servicesFrom = '', auroraFrom = '' } = facts
  const isAurora = which === 'aurora'
  const named = namedTypes(country, facts)
  const whole = registeredTotal(isAurora ? auroraTotal : servicesTotal, named, isAurora ? AURORA_TYPES : null)
  const total = facts.level === 'distrito' ? withoutRefuges(whole) : whole
  if (total.atLeast === 0 && isPartial(total) && total.known.length === 0) return missing('sin_fila')
  const keys = [isAurora ? auroraFrom : servicesFrom]
  return known(total, qualityOf(country, 'servicios', keys), keys)
}
