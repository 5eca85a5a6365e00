import {
  discloseCases,
  isHiddenReason,
  isSmall,
  type CountedRow,
  type DisclosurePolicy,
  type HiddenReason,
} from '../disclosure/index.ts'
import type { Measure } from '../measure/index.ts'
import {
  departamentoOf,
  leafOf,
  levelOf,
  parseUbigeo,
  provinciaOf,
  regionOf,
  unitKey,
  upTo,
  type Ubigeo,
  type Unit,
} from '../territory/index.ts'
import type { Actor, Answered, Asked, Capacity, Round } from './instrument.ts'

/** Whose gap: a territory with all inside it, or the country; one kind of actor, or all. */
export interface Group {
  readonly unit: Unit | 'pais'
  readonly actor: Actor | null
}

/** Ideal and current profile on what was answered, 0–100, and between what the gap lies if the others answer. */
export interface CapacityGapValue {
  readonly ideal: number
  readonly current: number
  readonly gap: number
  readonly low: number
  readonly high: number
}

/** The gap of a group in some capacities (METHOD §9). */
export interface CapacityGap {
  /** Who answered something of it. */
  readonly people: Measure
  /** Who was asked, or answered the rest, and said nothing of it; 0 where nobody told who was asked. */
  readonly silent: number
  /** Answers that are lacking, of all that those asked could give. */
  readonly lacking: number
  readonly hidden: HiddenReason | null
  /** Null where nobody answered, or where it is hidden. */
  readonly value: CapacityGapValue | null
}

/** The answers of a round as a policy lets them be told. */
export interface Survey {
  readonly round: Round
  gapOf(group: Group, wanted: (capacity: Capacity) => boolean): CapacityGap
  /** Who answered in a group, or why it is not told. */
  peopleOf(group: Group): Measure
}

const YEAR = 0
const NOBODY = { hidden: null, value: null } as const

/** Opens a round: every count of persons goes through the door of small counts (METHOD §3, §9). */
export function openSurvey(round: Round, { disclosure }: { readonly disclosure: DisclosurePolicy }): Survey {
  const door = discloseCases(rowsOf(round.answers, disclosure), disclosure, 'todo')
  const [answersIn, askedIn] = [byUnit(round.answers), byUnit(round.asked)]
  const peopleOf = ({ unit, actor }: Group): Measure => door.count(unit, [YEAR], actor, 'observado')
  return {
    round,
    peopleOf,
    gapOf: (group, wanted) => {
      const key = group.unit === 'pais' ? 'pais' : unitKey(group.unit)
      const isOne = (each: { readonly actor: Actor }) => group.actor === null || each.actor === group.actor
      const sums = addUp(
        round.capacities.flatMap((capacity, at) => (wanted(capacity) ? [[at, capacity] as const] : [])),
        (answersIn.get(key) ?? []).filter(isOne),
        (askedIn.get(key) ?? []).filter(isOne),
      )
      return tellGap(sums, peopleOf(group), disclosure)
    },
  }
}

interface Sums {
  readonly people: number
  readonly silent: number
  readonly answered: number
  readonly lacking: number
  readonly points: number
  readonly ideal: number
  readonly idealOfAll: number
}

function addUp(
  wanted: readonly (readonly [number, Capacity])[],
  answers: readonly Answered[],
  asked: readonly Asked[],
): Sums {
  let [people, answered, lacking, points, ideal, idealOfAll] = [0, 0, 0, 0, 0, 0]
  for (const { actor, points: own } of answers) {
    let said = 0
    for (const [at, capacity] of wanted) {
      const point = own[at]
      idealOfAll += capacity.ideal[actor]
      if (typeof point !== 'number') continue
      said += 1
      points += point
      ideal += capacity.ideal[actor]
    }
    answered += said
    lacking += wanted.length - said
    if (said > 0) people += 1
  }
  const absent = absentOf(answers, asked)
  for (const { actor, count } of absent) {
    lacking += count * wanted.length
    for (const [, capacity] of wanted) idealOfAll += count * capacity.ideal[actor]
  }
  const silent = answers.length - people + absent.reduce((sum, { count }) => sum + count, 0)
  return { people, silent, answered, lacking, points, ideal, idealOfAll }
}

/** Who was asked and did not answer, by instancia and kind of actor. */
function absentOf(answers: readonly Answered[], asked: readonly Asked[]): readonly Pick<Asked, 'actor' | 'count'>[] {
  if (asked.length === 0) return []
  const came = new Map<string, number>()
  for (const each of answers) came.set(askedKey(each), (came.get(askedKey(each)) ?? 0) + 1)
  return asked.map((each) => ({ actor: each.actor, count: Math.max(0, each.count - (came.get(askedKey(each)) ?? 0)) }))
}

function askedKey({ level, ubigeo, actor }: Pick<Asked, 'level' | 'ubigeo' | 'actor'>): string {
  return `${level}/${ubigeo}/${actor}`
}

function tellGap(sums: Sums, group: Measure, disclosure: DisclosurePolicy): CapacityGap {
  const { people, silent, answered, lacking, points, ideal, idealOfAll } = sums
  const counted: Measure =
    group.kind === 'missing' && isHiddenReason(group.reason)
      ? group
      : isSmall(people, disclosure)
        ? { kind: 'missing', reason: 'cuenta_pequena' }
        : { kind: 'known', value: people, quality: 'observado' }
  if (counted.kind === 'missing')
    return {
      people: counted,
      silent,
      lacking,
      hidden: isHiddenReason(counted.reason) ? counted.reason : null,
      value: null,
    }
  if (answered === 0) return { people: counted, silent, lacking, ...NOBODY }
  const all = answered + lacking
  const value = {
    ideal: ideal / answered,
    current: points / answered,
    gap: (ideal - points) / answered,
    low: (idealOfAll - points - 100 * lacking) / all,
    high: (idealOfAll - points) / all,
  }
  return { people: counted, silent, lacking, hidden: null, value }
}

/**
 * One row of persons per territory and kind of actor, at every level that is told; those of a region or of a provincia
 * stand on a leaf of their own, and with them those of its distritos that are too few to be told, so that each level is
 * the sum of the one below it.
 */
function rowsOf(answers: readonly Answered[], { k, internal }: DisclosurePolicy): readonly CountedRow[] {
  const own = new Map<string, number>()
  for (const { ubigeo } of answers) own.set(ubigeo, (own.get(ubigeo) ?? 0) + 1)
  const isFew = ({ ubigeo }: Answered) => !internal && (own.get(ubigeo) ?? 0) < k
  const rows = new Map<string, CountedRow>()
  for (const each of answers) {
    const code = codeOf(each)
    for (const unit of unitsOf(leafOf(isFew(each) ? upTo('provincia', code) : code))) {
      const key = `${unitKey(unit)} ${each.actor}`
      const cases = (rows.get(key)?.cases ?? 0) + 1
      rows.set(key, { ...unit, year: YEAR, modality: each.actor, cases })
    }
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}

function unitsOf(leaf: Ubigeo): readonly Unit[] {
  return [
    { level: 'distrito', ubigeo: leaf },
    { level: 'provincia', ubigeo: upTo('provincia', leaf) },
    { level: 'departamento', ubigeo: departamentoOf(leaf) },
    { level: 'region', ubigeo: regionOf(leaf) },
  ]
}

function codeOf({ ubigeo }: Pick<Answered, 'ubigeo'>): Ubigeo {
  const code = parseUbigeo(ubigeo)
  if (code === null) throw new RangeError(`no code: ${ubigeo}`)
  return code
}

/** What belongs to each territory and to those that hold it, and to the country. */
function byUnit<T extends Pick<Answered, 'level' | 'ubigeo'>>(items: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const held = new Map<string, T[]>([['pais', []]])
  for (const item of items) {
    for (const key of holdersOf(codeOf(item))) {
      const list = held.get(key)
      if (list === undefined) held.set(key, [item])
      else list.push(item)
    }
  }
  return held
}

function holdersOf(code: Ubigeo): readonly string[] {
  const provincia = provinciaOf(code)
  return [
    'pais',
    unitKey({ level: 'region', ubigeo: regionOf(code) }),
    ...(provincia === null ? [] : [unitKey({ level: 'provincia', ubigeo: provincia })]),
    ...(levelOf(code) === 'distrito' ? [unitKey({ level: 'distrito', ubigeo: code })] : []),
  ]
}
