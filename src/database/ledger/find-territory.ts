import {
  bearsName,
  describeTerritory,
  matchRegion,
  matchTerritory,
  namingKey,
  type Gazetteer,
  type Match,
  type MatchProblem,
  type MatchRule,
  type Naming,
} from '../../domain/gazetteer/index.ts'
import { departamentoOf, levelOf, readCode, regionOf, type Level, type Ubigeo } from '../../domain/territory/index.ts'
import type { CorrectionRule } from './account.ts'
import type { Placing } from './placing.ts'
import { splitCode, suggestedCode, waysToRead } from './written-place.ts'

/** A mend of one territory column, ready to be noted for each row that holds the same texts. */
interface PlaceMend {
  readonly column: 'ubigeo' | Level | 'territorio'
  readonly before: string
  readonly after: string
  readonly rule: CorrectionRule
}

export type PlaceFound =
  | { readonly ubigeo: Ubigeo; readonly mends: readonly PlaceMend[]; readonly byName: boolean }
  | {
      readonly problem: MatchProblem
      readonly column: PlaceMend['column']
      readonly value: string
      readonly suggestion: string
      readonly suggested: readonly Ubigeo[]
      readonly naming: string
    }

/** Finds the territory of a row; `confirmed` are a person's answers by naming key and win over everything. */
export function findTerritory(
  gazetteer: Gazetteer,
  placing: Placing,
  confirmed: ReadonlyMap<string, Ubigeo>,
): PlaceFound {
  const answer = confirmed.get(namingKey(placing))
  if (answer !== undefined) return asConfirmed(placing, answer)
  const split = splitCode(placing)
  const stated = withMixedName(split)
  const match =
    stated.code === '' && stated.territorio !== '' ? matchWritten(gazetteer, stated) : matchStated(gazetteer, stated)
  if (match.kind === 'problema') return notFound(gazetteer, placing, match)
  return {
    ubigeo: match.ubigeo,
    byName: match.rules.includes('por_nombre'),
    mends: [
      ...(split === placing ? [] : [splitMend(placing.code, split.code)]),
      ...match.rules.flatMap((rule) => mendOf(gazetteer, stated, match.ubigeo, rule)),
    ],
  }
}

function splitMend(before: string, after: string): PlaceMend {
  return { column: 'ubigeo', before, after, rule: 'codigo_separado_del_nombre' }
}

// Of the ways in which a text may name a place those count that find one; several are for a person to choose from.
function matchWritten(gazetteer: Gazetteer, placing: Placing): Match {
  const matches = waysToRead(placing).map((way) => matchStated(gazetteer, way))
  const found = matches.filter((match) => match.kind === 'hallado')
  const codes = [...new Set(found.map(({ ubigeo }) => ubigeo))]
  const [first] = found
  if (first !== undefined && codes.length === 1) return first
  const problems = matches.filter((match) => match.kind === 'problema')
  if (codes.length > 1) return { kind: 'problema', problem: 'nombre_ambiguo', suggestions: codes.slice(0, 5) }
  const suggestions = [...new Set(problems.flatMap((each) => each.suggestions))].slice(0, 5)
  const ambiguous = problems.find(({ problem }) => problem === 'nombre_ambiguo' || problem === 'lima_ambigua')
  return { kind: 'problema', problem: ambiguous?.problem ?? 'nombre_desconocido', suggestions }
}

/** What a person said of the row's place. */
export function asConfirmed(placing: Placing, answer: Ubigeo): PlaceFound {
  const column = columnOf(placing)
  const mend = { column, before: textOf(placing, column), after: answer, rule: 'territorio_confirmado' } as const
  return { ubigeo: answer, byName: false, mends: [mend] }
}

function notFound(
  gazetteer: Gazetteer,
  placing: Placing,
  { problem, suggestions }: Extract<Match, { kind: 'problema' }>,
): PlaceFound {
  const column = columnOf(placing)
  const suggested = suggestions.length > 0 ? suggestions : suggestedCode(gazetteer, placing.code)
  return {
    problem,
    column,
    value: textOf(placing, column),
    suggestion: suggested.map((each) => describeTerritory(gazetteer, each)).join('; '),
    suggested,
    naming: namingKey(placing),
  }
}

function columnOf(placing: Placing): PlaceMend['column'] {
  if (placing.code !== '') return 'ubigeo'
  return (
    (['distrito', 'provincia', 'departamento', 'territorio'] as const).find((name) => placing[name] !== '') ??
    (placing.hasCodeColumn ? 'ubigeo' : 'distrito')
  )
}

function textOf(placing: Placing, column: PlaceMend['column']): string {
  return column === 'ubigeo' ? placing.code : placing[column]
}

// A column that names departamentos, provincias and distritos in turn names the level of its row's code.
function withMixedName(placing: Placing): Placing {
  if (placing.territorio === '') return placing
  const reading = readCode(placing.code)
  if (reading.kind !== 'codigo') return placing
  const level = levelOf(reading.code)
  return placing[level] === '' ? { ...placing, [level]: placing.territorio } : placing
}

function matchStated(gazetteer: Gazetteer, placing: Placing): Match {
  const alone =
    placing.code === '' && placing.provincia === '' && placing.distrito === '' && placing.departamento !== ''
  if (alone && placing.level !== 'distrito' && (placing.level !== 'provincia' || placing.regional))
    return matchRegionAlone(gazetteer, placing)
  const region = placing.departamento === '' ? null : matchRegion(gazetteer, placing.departamento)
  const named = region?.kind === 'hallado' && region.rules.includes('otro_nombre') ? region.ubigeo : null
  const departamento =
    named === null ? placing.departamento : (gazetteer.byCode.get(departamentoOf(named))?.name ?? placing.departamento)
  const naming: Naming = {
    level: placing.level,
    code: placing.code,
    departamento,
    provincia: placing.provincia,
    distrito: placing.distrito,
  }
  const match = matchTerritory(gazetteer, naming)
  const strays =
    named !== null &&
    match.kind === 'hallado' &&
    levelOf(match.ubigeo) !== 'departamento' &&
    regionOf(match.ubigeo) !== named
  return strays ? { kind: 'problema', problem: 'codigo_y_nombre_difieren', suggestions: [match.ubigeo] } : match
}

// The region "Lima Provincias" is not the departamento that code 15 means in tables of figures.
function matchRegionAlone(gazetteer: Gazetteer, placing: Placing): Match {
  const match = matchRegion(gazetteer, placing.departamento)
  const partOnly =
    match.kind === 'hallado' &&
    levelOf(match.ubigeo) === 'departamento' &&
    !bearsName(gazetteer, match.ubigeo, 'departamento', placing.departamento)
  return partOnly && !placing.regional
    ? { kind: 'problema', problem: 'lima_ambigua', suggestions: [match.ubigeo] }
    : match
}

function mendOf(gazetteer: Gazetteer, placing: Placing, found: Ubigeo, rule: MatchRule): PlaceMend[] {
  const level = levelOf(found)
  const official = gazetteer.byCode.get(found)?.name ?? found
  switch (rule) {
    case 'por_nombre':
      return placing.hasCodeColumn ? [{ column: 'ubigeo', before: placing.code, after: found, rule }] : []
    case 'abreviatura_expandida':
    case 'otro_nombre':
    case 'nombre_parecido': {
      if (placing.territorio !== '' && placing.code === '')
        return [{ column: 'territorio', before: placing.territorio, after: official, rule }]
      const column = placing[level] === '' ? 'departamento' : level
      return [{ column, before: placing[column], after: column === level ? official : found, rule }]
    }
    default:
      return [{ column: 'ubigeo', before: placing.code, after: found, rule }]
  }
}
