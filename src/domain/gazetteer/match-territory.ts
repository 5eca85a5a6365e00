import {
  couldBeReniec,
  levelOf,
  readCode,
  regionsIn,
  sharesDepartamento,
  type CodeRule,
  type Level,
  type Ubigeo,
} from '../territory/index.ts'
import { isAbbreviated, nameKey } from './fold-name.ts'
import { bearsName, codesNamed, fullName, isKnownName, liesIn, spellingsOf, type Gazetteer } from './gazetteer.ts'
import { isNear } from './similarity.ts'

/** How a row names its territory; empty texts say nothing. `level` is the one that the table or the row declares. */
export interface Naming {
  readonly level: Level | null
  readonly code: string
  readonly departamento: string
  readonly provincia: string
  readonly distrito: string
}

/** The key of what a row says of its territory: a person's answer for one row serves all rows that say the same. */
export function namingKey(said: Omit<Naming, 'level'> & { readonly territorio: string }): string {
  const { code, departamento, provincia, distrito, territorio } = said
  return [code, departamento, provincia, distrito, territorio].map((text) => text.trim().toUpperCase()).join('|')
}

/** Rules by which a name or code was mended to match; each is told, none is silent. */
export type MatchRule = CodeRule | 'por_nombre' | 'abreviatura_expandida' | 'otro_nombre' | 'nombre_parecido'

/** Why a row did not match, each with its own sentence on screen. */
export type MatchProblem =
  | 'sin_territorio'
  | 'codigo_ilegible'
  | 'codigo_desconocido'
  | 'codigo_retirado'
  | 'codigo_no_oficial'
  | 'codigo_de_otro_nivel'
  | 'codigo_reniec'
  | 'codigo_y_nombre_difieren'
  | 'nombre_ambiguo'
  | 'nombre_desconocido'
  | 'provincia_en_lugar_de_distrito'
  | 'lima_ambigua'

export type Match =
  | { readonly kind: 'hallado'; readonly ubigeo: Ubigeo; readonly rules: readonly MatchRule[] }
  | { readonly kind: 'problema'; readonly problem: MatchProblem; readonly suggestions: readonly Ubigeo[] }

/**
 * Finds the territory of a row: the code first, checked against the names when there are any; names alone where there
 * is no code. What is less than exact is a problem with suggestions for a person to confirm, never a silent match.
 */
export function matchTerritory(gazetteer: Gazetteer, naming: Naming): Match {
  const reading = readCode(naming.code)
  if (reading.kind === 'ilegible') return problem('codigo_ilegible', byNames(gazetteer, naming))
  if (reading.kind === 'vacio') return matchByNames(gazetteer, naming)
  const known = reading.code
  if (!gazetteer.byCode.has(known)) return unknownCode(gazetteer, naming, known)
  const level = levelOf(known)
  if (naming.level !== null && naming.level !== level)
    return problem('codigo_de_otro_nivel', byNames(gazetteer, naming))
  return checkNames(gazetteer, naming, known, reading.rules)
}

function problem(kind: MatchProblem, suggestions: readonly Ubigeo[] = []): Match {
  return { kind: 'problema', problem: kind, suggestions: suggestions.slice(0, 5) }
}

function unknownCode(gazetteer: Gazetteer, naming: Naming, code: Ubigeo): Match {
  const odd = gazetteer.odd.get(code)
  const named = byNames(gazetteer, naming)
  if (odd?.replacedBy) return problem('codigo_retirado', [odd.replacedBy])
  if (odd) return problem('codigo_no_oficial', named)
  return problem(named.some((each) => couldBeReniec(code, each)) ? 'codigo_reniec' : 'codigo_desconocido', named)
}

function nameAt(naming: Naming, level: Level): string {
  return naming[level].trim()
}

function checkNames(gazetteer: Gazetteer, naming: Naming, code: Ubigeo, rules: readonly MatchRule[]): Match {
  const level = levelOf(code)
  const name = nameAt(naming, level)
  const above = liesIn(
    gazetteer,
    code,
    level === 'distrito' ? naming : { departamento: level === 'provincia' ? naming.departamento : '' },
  )
  if (name === '' ? above : above && bearsName(gazetteer, code, level, name))
    return { kind: 'hallado', ubigeo: code, rules }
  if (name !== '' && !above && bearsName(gazetteer, code, level, name) && onlyMisspelt(gazetteer, code, naming))
    return { kind: 'hallado', ubigeo: code, rules: [...rules, 'nombre_parecido'] }
  const elsewhere = byNames(gazetteer, naming).filter((each) => each !== code)
  const reniec = elsewhere.filter((each) => couldBeReniec(code, each))
  if (reniec.length > 0) return problem('codigo_reniec', reniec)
  if (elsewhere.length === 0 && above && resembles(gazetteer, code, name))
    return { kind: 'hallado', ubigeo: code, rules: [...rules, 'nombre_parecido'] }
  return problem('codigo_y_nombre_difieren', [...elsewhere, code])
}

// Code, name and departamento agree, and the provincia is written like no provincia of the country ("Carlos F.
// Fitzcarrald").
function onlyMisspelt(gazetteer: Gazetteer, code: Ubigeo, { departamento, provincia }: Naming): boolean {
  return (
    levelOf(code) === 'distrito' &&
    departamento !== '' &&
    liesIn(gazetteer, code, { departamento }) &&
    !isKnownName(gazetteer, 'provincia', provincia)
  )
}

function resembles(gazetteer: Gazetteer, code: Ubigeo, name: string): boolean {
  return isNear(nameKey(gazetteer.byCode.get(code)?.name ?? ''), nameKey(name))
}

/** Codes that the names point to exactly, at the row's own level (the deepest one named when none is declared). */
function byNames(gazetteer: Gazetteer, naming: Naming): readonly Ubigeo[] {
  const level = levelNamed(naming)
  if (level === null) return []
  const inContext = (code: Ubigeo) => liesIn(gazetteer, code, contextOf(naming, level))
  return (
    spellingsOf(nameAt(naming, level))
      .map((spelling) => codesSpelt(gazetteer, level, spelling).filter(inContext))
      .find((codes) => codes.length > 0) ?? []
  )
}

function codesSpelt(gazetteer: Gazetteer, level: Level, name: string): readonly Ubigeo[] {
  const aliases = (gazetteer.aliases.get(`${level}/${nameKey(name)}`) ?? []).map((alias) => alias.ubigeo)
  return [...new Set([...codesNamed(gazetteer, level, name), ...aliases])]
}

function levelNamed(naming: Naming): Level | null {
  if (naming.level !== null) return nameAt(naming, naming.level) === '' ? null : naming.level
  return (['distrito', 'provincia', 'departamento'] as const).find((level) => nameAt(naming, level) !== '') ?? null
}

function contextOf(naming: Naming, level: Level): { departamento: string; provincia: string } {
  return {
    departamento: level === 'departamento' ? '' : naming.departamento.trim(),
    provincia: level === 'distrito' ? naming.provincia.trim() : '',
  }
}

function matchByNames(gazetteer: Gazetteer, naming: Naming): Match {
  const level = levelNamed(naming)
  if (level === null) return problem('sin_territorio')
  const found = byNames(gazetteer, naming)
  const [only] = found
  if (found.length > 1) return problem('nombre_ambiguo', found)
  if (only !== undefined) return { kind: 'hallado', ubigeo: only, rules: rulesByName(gazetteer, naming, level, only) }
  return missingName(gazetteer, naming, level)
}

function rulesByName(gazetteer: Gazetteer, naming: Naming, level: Level, code: Ubigeo): readonly MatchRule[] {
  const name = nameAt(naming, level)
  const rules: MatchRule[] = ['por_nombre']
  if (!codesNamed(gazetteer, level, name).includes(code)) rules.push('otro_nombre')
  if (isAbbreviated(name)) rules.push('abreviatura_expandida')
  return rules
}

function missingName(gazetteer: Gazetteer, naming: Naming, level: Level): Match {
  const name = nameAt(naming, level)
  const provincias = level === 'distrito' ? codesNamed(gazetteer, 'provincia', name) : []
  if (provincias.length > 0) return problem('provincia_en_lugar_de_distrito', provincias)
  const near = [...gazetteer.byCode.values()].filter(
    (each) =>
      levelOf(each.ubigeo) === level &&
      liesIn(gazetteer, each.ubigeo, contextOf(naming, level)) &&
      resembles(gazetteer, each.ubigeo, name),
  )
  const others = near.length > 0 || level !== 'distrito' ? [] : elsewhere(gazetteer, naming)
  return problem('nombre_desconocido', near.length > 0 ? near.map((each) => each.ubigeo) : others)
}

// Of a distrito whose provincia is no provincia of the country ("VICTOR FAFARDO") the name may still be one of its
// departamento.
function elsewhere(gazetteer: Gazetteer, naming: Naming): readonly Ubigeo[] {
  const misspelt = naming.provincia !== '' && !isKnownName(gazetteer, 'provincia', naming.provincia)
  return misspelt && naming.departamento !== '' ? byNames(gazetteer, { ...naming, provincia: '' }) : []
}

/** "Lima" as a region means one of three things; a person says which (METHOD §1). Other regions by name or code. */
export function matchRegion(gazetteer: Gazetteer, text: string): Match {
  const alias = (gazetteer.aliases.get(`region/${nameKey(text)}`) ?? [])[0]
  if (alias) return { kind: 'hallado', ubigeo: alias.ubigeo, rules: ['por_nombre', 'otro_nombre'] }
  const split = codesNamed(gazetteer, 'departamento', text).find(sharesDepartamento)
  if (split !== undefined) return problem('lima_ambigua', regionsIn(split))
  return matchTerritory(gazetteer, { level: 'departamento', code: '', departamento: text, provincia: '', distrito: '' })
}

/** A suggestion as a person reads it: "180105 San Cristóbal, Mariscal Nieto, Moquegua". */
export function describeTerritory(gazetteer: Gazetteer, code: Ubigeo): string {
  return `${code} ${fullName(gazetteer, code)}`
}
