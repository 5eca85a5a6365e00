import type { Country, TerritoryFacts } from '../country/index.ts'
import type { InstanciaLevel } from '../instancias/index.ts'
import { isSameUnit, isWithin, owesDistrital, owesProvincial, regionOf, type Unit } from '../territory/index.ts'

/** An instancia that a government owes, whether it exists or not. */
export interface OwedInstancia {
  readonly unit: TerritoryFacts
  readonly level: InstanciaLevel
}

/** The instancias owed by the regions, the provincias and the distritos that are no cercado, in that order and by code. */
export function owedInstancias({ byLevel }: Country): readonly OwedInstancia[] {
  const of = (level: InstanciaLevel) => (unit: TerritoryFacts) => ({ unit, level })
  return [
    ...byLevel.region.map(of('regional')),
    ...byLevel.provincia.filter((unit) => owesProvincial(unit.ubigeo)).map(of('provincial')),
    ...byLevel.distrito.filter((unit) => owesDistrital(unit.ubigeo)).map(of('distrital')),
  ]
}

/** Whether an instancia is answered for by a region or a provincia: its own, or one of those inside it. */
export function answersFor(answering: Unit, { unit }: OwedInstancia): boolean {
  if (answering.level !== 'region') return unit.level !== 'region' && isWithin(unit.ubigeo, answering.ubigeo)
  return unit.level === 'region' ? isSameUnit(unit, answering) : regionOf(unit.ubigeo) === answering.ubigeo
}
