import { answersForServices, type Country } from '../../domain/country/index.ts'
import type { OwedInstancia } from '../../domain/register/index.ts'
import { ubigeo } from '../../domain/territory/index.ts'

/**
 * How each place where a service may be is named on the sheet, by its code: the name begins with the code and ends with
 * the level.
 */
export function placeNames({ byLevel }: Country): ReadonlyMap<string, string> {
  const { departamento, provincia, distrito } = byLevel
  return new Map(
    [...departamento, ...provincia, ...distrito].map(({ ubigeo: code, name, level }) => [
      code,
      `${code} ${name} (${level})`,
    ]),
  )
}

/** The names of the places for whose services those instancias answer. */
export function placesOf(owed: readonly OwedInstancia[], names: ReadonlyMap<string, string>): readonly string[] {
  const answering = new Set(owed.map(({ level, unit }) => `${level}/${unit.ubigeo}`))
  return [...names].flatMap(([code, name]) => {
    const at = answersForServices(ubigeo(code))
    return at !== null && answering.has(`${at.level}/${at.ubigeo}`) ? name : []
  })
}
