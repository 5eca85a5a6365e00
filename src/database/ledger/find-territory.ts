import {
  bearsName,
  describeTerritory,
  matchRegion,
  matchTerritory,
  type Gazetteer,
  type Match,
  type MatchProblem,
  type MatchRule,
  type Naming,
} from '../../domain/gazetteer/index.ts'
import { departamentoOf, levelOf, readCode, regionOf, type Level, type Ubigeo } from '../../domain/territory/index.ts'
import type { CorrectionRule } from './account.ts'

/** What a row's territory columns hold, as written. `territorio` names the level of the code, or nothing without a code. */
export interface Placing {
  readonly level: Level | null
  /** Whether a departamento's name stands for its regional government (Lima then means one of two, METHOD §1). */
  readonly regional: boolean
  readonly code: string
  readonly hasCodeColumn: boolean
  readonly departamento: string
  readonly provincia: string
  readonly distrito: string
  readonly territorio: string
}

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

/** The key of what a row says of its territory: a person's answer for one row serves all rows that say the same. */
export function namingKey({ code, departamento, provincia, distrito, territorio }: Placing): string {
  return [code, departamento, provincia, distrito, territorio].map((text) => text.trim().toUpperCase()).join('|')
}

/** Finds the territory of a row; `confirmed` are a person's answers by naming key and win over everything. */
export function findTerritory(
  gazetteer: Gazetteer,
  placing: Placing,
  confirmed: ReadonlyMap<string, Ubigeo>,
): PlaceFound {
  const answer = confirmed.get(namingKey(placing))
  if (answer !== undefined) return asConfirmed(placing, answer)
  const stated = withMixedName(placing)
  const match = matchStated(gazetteer, stated)
  if (match.kind === 'problema') return notFound(gazetteer, placing, match)
  return {
    ubigeo: match.ubigeo,
    byName: match.rules.includes('por_nombre'),
    mends: match.rules.flatMap((rule) => mendOf(gazetteer, stated, match.ubigeo, rule)),
  }
}

function asConfirmed(placing: Placing, answer: Ubigeo): PlaceFound {
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
  return {
    problem,
    column,
    value: textOf(placing, column),
    suggestion: suggestions.map((each) => describeTerritory(gazetteer, each)).join('; '),
    suggested: suggestions,
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
      const column = placing[level] === '' ? 'departamento' : level
      return [{ column, before: placing[column], after: column === level ? official : found, rule }]
    }
    default:
      return [{ column: 'ubigeo', before: placing.code, after: found, rule }]
  }
}
