import type { Country, Edit, TerritoryFacts } from '../../domain/country/index.ts'
import { instanciaKey, INSTRUMENTS, instanciaLevelOf, type InstrumentKind } from '../../domain/instancias/index.ts'
import { unitKey } from '../../domain/territory/index.ts'

/** What of an instancia may be another after a load. */
export type MatrixField =
  | 'etapa'
  | 'ordenanza'
  | 'fecha_creacion'
  | 'fecha_instalacion'
  | 'observacion'
  | 'iniciativas'
  | 'coordemuna'
  | WrittenField
  | InstrumentKind

/** What only a person writes of an instancia. */
type WrittenField = 'directorio' | 'inconsistencias' | 'por_corregir' | 'nota' | 'recibido' | 'enlace' | 'seguimiento'

/** A country at one moment, and what the person had written of it. */
interface WrittenCountry {
  readonly country: Country
  readonly edits: readonly Edit[]
}

/** A territory whose instancia is told in another way than before, and in what. */
export interface UnitChange {
  readonly unit: TerritoryFacts
  readonly fields: readonly MatrixField[]
}

/** The territories of which the matrix says something else, in the order of levels and codes, each with its fields. */
export function changesOfMatrix(
  { country: before, edits: had }: WrittenCountry,
  { country: after, edits: has }: WrittenCountry,
): readonly UnitChange[] {
  const { region, provincia, distrito } = after.byLevel
  const [was, is] = [writtenOf(had), writtenOf(has)]
  return [...region, ...provincia, ...distrito].flatMap((unit) => {
    const other = before.at(unit.level, unit.ubigeo)
    const told = other === undefined ? [] : [...ownFields(other, unit), ...besideFields(before, after, unit)]
    const fields = [...told, ...writtenFields(was.get(unitKey(unit)), is.get(unitKey(unit)))]
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

type WrittenTexts = Readonly<Partial<Record<WrittenField, string>>>

/** What was written of each instancia, field by field, as texts that can be compared. */
function writtenOf(edits: readonly Edit[]): ReadonlyMap<string, WrittenTexts> {
  const byUnit = new Map<string, WrittenTexts>()
  for (const edit of edits.toSorted((a, b) => (a.about < b.about ? -1 : 1))) {
    const texts = byUnit.get(instanciaKey(edit)) ?? {}
    const added = Object.entries(textsOf(edit)).map(([field, text]) => {
      const before = texts[field as WrittenField]
      return [field, before === undefined ? text : `${before} ${text}`]
    })
    byUnit.set(instanciaKey(edit), { ...texts, ...Object.fromEntries(added) })
  }
  return byUnit
}

function textsOf(edit: Edit): WrittenTexts {
  const said = (field: WrittenField, value: unknown): WrittenTexts =>
    value === null || value === '' || (Array.isArray(value) && value.length === 0)
      ? {}
      : { [field]: `${edit.about} ${JSON.stringify(value)}` }
  return {
    ...said('nota', edit.note),
    ...said('recibido', edit.receivedOn),
    ...said('enlace', edit.link),
    ...(edit.about === 'instancia'
      ? {
          ...said('directorio', edit.directorio),
          ...said('inconsistencias', edit.inconsistencias),
          ...said('por_corregir', edit.aspects),
        }
      : {}),
    ...(edit.about === 'actividad' ? said('seguimiento', [...edit.sessions, ...edit.reports]) : {}),
    ...(edit.about === 'servicios' ? said('seguimiento', edit.services) : {}),
    ...(edit.about === 'necesidades' ? said('seguimiento', Object.entries(edit.needs).toSorted()) : {}),
    ...(edit.about === 'vida'
      ? said('seguimiento', [edit.step, Object.entries(edit.values).toSorted(), edit.rows])
      : {}),
    ...(edit.about === 'alineamiento' ? said('seguimiento', Object.entries(edit.aligned).toSorted()) : {}),
  }
}

function writtenFields(was: WrittenTexts = {}, is: WrittenTexts = {}): readonly WrittenField[] {
  const fields = new Set([...Object.keys(was), ...Object.keys(is)] as WrittenField[])
  return [...fields].filter((field) => was[field] !== is[field])
}
