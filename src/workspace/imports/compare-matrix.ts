import type { Country, TerritoryFacts } from '../../domain/country/index.ts'
import { INSTRUMENTS, instanciaLevelOf, type InstrumentKind } from '../../domain/instancias/index.ts'

/** What of an instancia may be another after a load. */
export type MatrixField =
  | 'etapa'
  | 'ordenanza'
  | 'fecha_creacion'
  | 'fecha_instalacion'
  | 'observacion'
  | 'iniciativas'
  | 'coordemuna'
  | InstrumentKind

/** A territory whose instancia is told in another way than before, and in what. */
export interface UnitChange {
  readonly unit: TerritoryFacts
  readonly fields: readonly MatrixField[]
}

/** The territories of which the matrix says something else, in the order of levels and codes, each with its fields. */
export function changesOfMatrix(before: Country, after: Country): readonly UnitChange[] {
  const { region, provincia, distrito } = after.byLevel
  return [...region, ...provincia, ...distrito].flatMap((unit) => {
    const was = before.at(unit.level, unit.ubigeo)
    const fields = was === undefined ? [] : [...ownFields(was, unit), ...besideFields(before, after, unit)]
    return fields.length === 0 ? [] : [{ unit, fields }]
  })
}

function ownFields(was: TerritoryFacts, is: TerritoryFacts): readonly MatrixField[] {
  const stated: readonly (readonly [MatrixField, keyof TerritoryFacts])[] = [
    ['etapa', 'etapa'],
    ['ordenanza', 'ordenanza'],
    ['fecha_creacion', 'createdOn'],
    ['fecha_instalacion', 'installedOn'],
    ['observacion', 'observation'],
  ]
  return stated.filter(([, field]) => was[field] !== is[field]).map(([name]) => name)
}

function besideFields(before: Country, after: Country, { level, ubigeo }: TerritoryFacts): readonly MatrixField[] {
  const own = instanciaLevelOf(level)
  if (own === null) return []
  const told = (country: Country): readonly (readonly [MatrixField, unknown])[] => [
    ...INSTRUMENTS.map((kind) => [kind, country.instrument(ubigeo, own, kind) ?? null] as const),
    ['iniciativas', country.initiativesOf(own, ubigeo)],
    ['coordemuna', level === 'provincia' ? country.coordemunaOf(ubigeo) : []],
  ]
  const was = told(before)
  return told(after)
    .filter(([, value], at) => JSON.stringify(value) !== JSON.stringify(was[at]?.[1]))
    .map(([name]) => name)
}
