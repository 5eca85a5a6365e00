import type { Country, TerritoryFacts } from '../country/index.ts'
import type { InstanciaLevel } from '../instancias/index.ts'
import { isWithin, owesDistrital, owesProvincial, regionOf, type Ubigeo, type Unit } from '../territory/index.ts'

/** An instancia that a government owes, whether it exists or not. */
export interface OwedInstancia {
  readonly unit: TerritoryFacts
  readonly level: InstanciaLevel
}

/**
 * The instancias owed by the regions, the provincias and the distritos that are no cercado, in that order and by code.
 */
export function owedInstancias({ byLevel }: Country): readonly OwedInstancia[] {
  const of = (level: InstanciaLevel) => (unit: TerritoryFacts) => ({ unit, level })
  return [
    ...byLevel.region.map(of('regional')),
    ...byLevel.provincia.filter((unit) => owesProvincial(unit.ubigeo)).map(of('provincial')),
    ...byLevel.distrito.filter((unit) => owesDistrital(unit.ubigeo)).map(of('distrital')),
  ]
}

/** Whether a region or a provincia answers for the instancia of a government: its own, or one of those inside it. */
export function answersFor(answering: Unit, level: InstanciaLevel, ubigeo: Ubigeo): boolean {
  if (answering.level !== 'region') return level !== 'regional' && isWithin(ubigeo, answering.ubigeo)
  return level === 'regional' ? ubigeo === answering.ubigeo : regionOf(ubigeo) === answering.ubigeo
}
