import { unitKey } from '../territory/index.ts'
import { CATALOGUE, type CriterionKey, type Parameters } from '../criteria/index.ts'
import type { TableName } from '../measure/index.ts'
import type { FrozenCriterion, FrozenPlace, FrozenRun } from './frozen-run.ts'
import { GRAIN } from './placer.ts'

/**
 * Why a unit changed place: its own data, a parameter, the weights, the scope, a tie made or broken, or only what
 * changed for others.
 */
export type MoveCause = 'datos' | 'parametros' | 'pesos' | 'ambito' | 'empate' | 'otros'

/**
 * A unit whose place differs: null where it is not on that list; `changes` are its criteria that are not what they
 * were.
 */
export interface Move {
  readonly unit: FrozenPlace
  readonly before: number | null
  readonly after: number | null
  readonly causes: readonly MoveCause[]
  readonly changes: readonly { readonly before: FrozenCriterion; readonly after: FrozenCriterion }[]
}

/** Two runs side by side: what differs in what they were made from, and whom it moved. */
export interface RunComparison {
  readonly top: number
  readonly tables: readonly TableName[]
  readonly edits: boolean
  readonly parameters: readonly (keyof Parameters)[]
  readonly weights: readonly CriterionKey[]
  readonly scope: boolean
  /** Into and out of the first N, and every other unit that moved, the farthest first. */
  readonly entered: readonly Move[]
  readonly left: readonly Move[]
  readonly moved: readonly Move[]
  readonly unmoved: number
}

/** Whether two runs order the same kind of unit by the same criteria; others are not compared. */
export function areComparable(one: FrozenRun, other: FrozenRun): boolean {
  return one.group === other.group && one.level === other.level
}

/** Compares two comparable runs, the earlier first; the first N are the units whose place is N or better. */
export function compareRuns(before: FrozenRun, after: FrozenRun, top: number): RunComparison {
  const made = madeDifferently(before, after)
  const moves = movesBetween(before, after, made)
  const isIn = (place: number | null) => place !== null && place <= top
  const entered = moves
    .filter((move) => isIn(move.after) && !isIn(move.before))
    .sort((a, b) => (a.after ?? 0) - (b.after ?? 0))
  const left = moves
    .filter((move) => isIn(move.before) && !isIn(move.after))
    .sort((a, b) => (a.before ?? 0) - (b.before ?? 0))
  const moved = moves.filter((move) => isIn(move.before) === isIn(move.after)).sort((a, b) => distance(b) - distance(a))
  const all = new Set([...before.places, ...after.places].map(keyOf)).size
  return { top, ...made, entered, left, moved, unmoved: all - moves.length }
}

type Made = Pick<RunComparison, 'tables' | 'edits' | 'parameters' | 'weights' | 'scope'>

function madeDifferently(before: FrozenRun, after: FrozenRun): Made {
  const sums = (run: FrozenRun) =>
    new Map(
      run.sources.map((source) => [
        source.table,
        [
          source.sha256 ?? `${source.title}/${source.cutOff}/${source.rowsKept}`,
          ...(source.register === null ? [] : [source.register]),
        ].join('/'),
      ]),
    )
  const [one, other] = [sums(before), sums(after)]
  const keys = Object.keys({ ...before.parameters, ...after.parameters }) as (keyof Parameters)[]
  return {
    tables: [...new Set([...one.keys(), ...other.keys()])].filter((table) => one.get(table) !== other.get(table)),
    edits: JSON.stringify(before.edits) !== JSON.stringify(after.edits),
    parameters: keys.filter((key) => String(before.parameters[key]) !== String(after.parameters[key])),
    weights: after.weights
      .filter(({ key, weight }) => before.weights.find((each) => each.key === key)?.weight !== weight)
      .map(({ key }) => key),
    scope: before.scope !== after.scope,
  }
}

function movesBetween(before: FrozenRun, after: FrozenRun, made: Made): readonly Move[] {
  const then = new Map(before.places.map((place) => [keyOf(place), place]))
  const now = new Map(after.places.map((place) => [keyOf(place), place]))
  const reweighed = made.weights.length === 0 ? null : placesUnder(before.places, weightsOf(after))
  const units = [...after.places, ...before.places.filter((place) => !now.has(keyOf(place)))]
  return units.flatMap((unit): Move[] => {
    const [old, current] = [then.get(keyOf(unit)), now.get(keyOf(unit))]
    if (old?.place === current?.place) return []
    const changes = changesBetween(old, current)
    const byWeights = old !== undefined && reweighed !== null && reweighed.get(keyOf(old)) !== old.place
    const causes =
      old === undefined || current === undefined
        ? causesOfList(made)
        : causesOfMove(old, current, { made, changes, byWeights, then, now })
    return [{ unit, before: old?.place ?? null, after: current?.place ?? null, causes, changes }]
  })
}

/** A unit that is on one list only: the scope, the data or the parameters decide who is listed. */
function causesOfList({ scope, tables, edits, parameters }: Made): readonly MoveCause[] {
  if (scope) return ['ambito']
  return [
    ...(tables.length > 0 || edits ? (['datos'] as const) : []),
    ...(parameters.length > 0 ? (['parametros'] as const) : []),
  ]
}

interface Circumstances {
  readonly made: Made
  readonly changes: Move['changes']
  readonly byWeights: boolean
  readonly then: ReadonlyMap<string, FrozenPlace>
  readonly now: ReadonlyMap<string, FrozenPlace>
}

function causesOfMove(
  old: FrozenPlace,
  current: FrozenPlace,
  { made, changes, byWeights, then, now }: Circumstances,
): readonly MoveCause[] {
  const bearing = changes.some(({ after }) =>
    made.parameters.some((parameter) => CATALOGUE[after.key].bears.includes(parameter)),
  )
  const byData = changes.length > 0 && (made.tables.length > 0 || made.edits)
  const causes: readonly MoveCause[] = [
    ...(byData ? (['datos'] as const) : []),
    ...(bearing ? (['parametros'] as const) : []),
    ...(byWeights ? (['pesos'] as const) : []),
  ]
  if (causes.length > 0) return causes
  if (made.scope) return ['ambito']
  return changesTies(old, current, then, now) ? ['empate'] : ['otros']
}

/** Whether all of the move is units that were tied with it and now stand above, or the other way round. */
function changesTies(
  old: FrozenPlace,
  current: FrozenPlace,
  then: ReadonlyMap<string, FrozenPlace>,
  now: ReadonlyMap<string, FrozenPlace>,
): boolean {
  let [loosened, tightened] = [0, 0]
  for (const [key, other] of then) {
    const later = now.get(key)
    if (later === undefined || key === keyOf(old)) continue
    if (other.place === old.place && later.place < current.place) loosened += 1
    if (other.place < old.place && later.place === current.place) tightened += 1
  }
  return current.place - old.place === loosened - tightened
}

function changesBetween(old: FrozenPlace | undefined, current: FrozenPlace | undefined): Move['changes'] {
  return (current?.criteria ?? []).flatMap((after) => {
    const before = old?.criteria.find((each) => each.key === after.key)
    return before !== undefined &&
      (before.verdict !== after.verdict ||
        before.min !== after.min ||
        before.max !== after.max ||
        before.words !== after.words)
      ? [{ before, after }]
      : []
  })
}

function weightsOf(run: FrozenRun): ReadonlyMap<CriterionKey, number> {
  return new Map(run.weights.map(({ key, weight }) => [key, weight]))
}

/** Places that the units would have had under other weights. */
function placesUnder(
  places: readonly FrozenPlace[],
  weights: ReadonlyMap<CriterionKey, number>,
): ReadonlyMap<string, number> {
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
  const scored = places
    .map((place) => {
      const score = place.criteria.reduce((sum, { key, min }) => sum + (weights.get(key) ?? 0) * min, 0) / total
      return { key: keyOf(place), standing: Math.round(score * GRAIN) * 16 + place.met }
    })
    .sort((a, b) => b.standing - a.standing)
  let place = 1
  return new Map(
    scored.map(({ key, standing }, at) => {
      if (standing !== scored[at - 1]?.standing) place = at + 1
      return [key, place]
    }),
  )
}

function keyOf({ level, ubigeo }: FrozenPlace): string {
  return unitKey({ level, ubigeo })
}

function distance({ before, after }: Move): number {
  return Math.abs((before ?? 0) - (after ?? 0))
}
