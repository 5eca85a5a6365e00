import { codesNamed, describeTerritory, namingKey, type Gazetteer } from '../../domain/gazetteer/index.ts'
import { couldBeReniec, isWithin, LEVELS, levelOf, readCode, type Ubigeo } from '../../domain/territory/index.ts'
import { asConfirmed, type PlaceFound } from './find-territory.ts'
import type { Placing } from './placing.ts'

const SUGGESTED = 5

/**
 * What a second column of codes is, over all its rows: the same scheme as the first (`igual`), RENIEC's, the INEI's
 * beside a first one that is RENIEC's (`primera_reniec`), or codes of other places (`otro`), by which nothing is
 * checked.
 */
export type SecondCode = 'igual' | 'reniec' | 'primera_reniec' | 'otro'

/** What the further columns of codes of a table are; null where it has none. */
export interface OtherCodes {
  readonly second: SecondCode | null
  readonly reniec: boolean
}

/** The further column of codes that says another place than the row's names and first code. */
export type Unlike = 'otro_ubigeo' | 'ubigeo_reniec'

/** The code of a cell, or null. */
export function codeIn(cell: string): Ubigeo | null {
  const reading = readCode(cell.trim())
  return reading.kind === 'codigo' ? reading.code : null
}

/** Whether two codes are of one place, or one of them of a territory that holds the other. */
export function isOfOne(one: Ubigeo, other: Ubigeo): boolean {
  return isWithin(one, other) || isWithin(other, one)
}

interface Holding {
  readonly gazetteer: Gazetteer
  readonly confirmed: ReadonlyMap<string, Ubigeo>
  readonly otherCodes: OtherCodes
}

type Differing = Omit<Extract<PlaceFound, { readonly problem: unknown }>, 'problem'> & {
  readonly problem: 'codigos_difieren' | 'codigo_reniec'
}

/**
 * A territory held against the row's further codes. One that says another place makes the row wait for a person, with
 * both to choose from, unless the row's names prove the first; of several suggestions those are left that the further
 * codes agree with.
 */
export function heldAgainst(
  found: PlaceFound,
  placing: Placing,
  { gazetteer, confirmed, otherCodes }: Holding,
): PlaceFound | Differing | (PlaceFound & { readonly unlike: Unlike }) {
  const checks = checksOf(placing, otherCodes)
  if (checks.length === 0) return found
  const naming = [namingKey(placing), ...checks.map(({ code }) => code)].join('|')
  const answer = confirmed.get(naming)
  if (answer !== undefined) return asConfirmed(placing, answer)
  if ('problem' in found) return narrowed(found, placing, checks, gazetteer)
  if (found.mends.some(({ rule }) => rule === 'territorio_confirmado')) return found
  const unlike = checks.find(({ agrees }) => !agrees(found.ubigeo))
  if (unlike === undefined) return found
  if (isNamed(placing, found.ubigeo) && otherCodes.second !== 'primera_reniec')
    return { ...found, unlike: unlike.column }
  const places = unlike.isInei && gazetteer.byCode.has(unlike.code) ? [unlike.code] : []
  const isReniec = otherCodes.second === 'primera_reniec'
  const suggested = isReniec ? places : [found.ubigeo, ...places]
  return {
    problem: isReniec ? 'codigo_reniec' : 'codigos_difieren',
    column: 'ubigeo',
    value: [placing.code, unlike.code].filter((code) => code !== '').join(' · '),
    suggestion: described(gazetteer, suggested),
    suggested,
    naming,
  }
}

// The departamento's name proves no distrito of it.
function isNamed(placing: Placing, found: Ubigeo): boolean {
  return placing[levelOf(found)] !== '' || placing.territorio !== ''
}

function described(gazetteer: Gazetteer, codes: readonly Ubigeo[]): string {
  return codes.map((code) => describeTerritory(gazetteer, code)).join('; ')
}

function narrowed(
  found: Extract<PlaceFound, { readonly problem: unknown }>,
  placing: Placing,
  checks: readonly Check[],
  gazetteer: Gazetteer,
): PlaceFound {
  const stated = checks.filter(({ isInei, code }) => isInei && gazetteer.byCode.has(code)).map(({ code }) => code)
  const fitting = candidates(found, placing, gazetteer).filter((code) => checks.every(({ agrees }) => agrees(code)))
  const left = fitting.length > 0 ? fitting : found.suggested.length > 0 ? found.suggested : stated
  const suggested = left.slice(0, SUGGESTED)
  return { ...found, suggested, suggestion: described(gazetteer, suggested) }
}

// All places of a name, of which a suggestion tells the first few.
function candidates(
  { problem, suggested }: Extract<PlaceFound, { readonly problem: unknown }>,
  placing: Placing,
  gazetteer: Gazetteer,
): readonly Ubigeo[] {
  const level = LEVELS.toReversed().find((each) => placing[each] !== '')
  return problem === 'nombre_ambiguo' && level !== undefined ? codesNamed(gazetteer, level, placing[level]) : suggested
}

interface Check {
  readonly column: Unlike
  readonly code: Ubigeo
  readonly isInei: boolean
  readonly agrees: (found: Ubigeo) => boolean
}

function checksOf({ otherCode = '', reniecCode = '' }: Placing, { second, reniec }: OtherCodes): readonly Check[] {
  const [other, ofReniec] = [codeIn(otherCode), codeIn(reniecCode)]
  const isInei = second === 'igual' || second === 'primera_reniec'
  return [
    ...(other !== null && isInei
      ? [{ column: 'otro_ubigeo', code: other, isInei, agrees: (found: Ubigeo) => isOfOne(other, found) } as const]
      : []),
    ...(other !== null && second === 'reniec' ? [reniecCheck('otro_ubigeo', other)] : []),
    ...(ofReniec !== null && reniec ? [reniecCheck('ubigeo_reniec', ofReniec)] : []),
  ]
}

// RENIEC's code of a distrito says in which departamento a provincia is, and nothing more of a place of another level.
function reniecCheck(column: Unlike, code: Ubigeo): Check {
  const agrees = (found: Ubigeo) => couldBeReniec(code, found) || levelOf(code) !== levelOf(found)
  return { column, code, isInei: false, agrees }
}
