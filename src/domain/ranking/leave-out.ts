import type { Criterion } from '../criteria/index.ts'
import type { Ubigeo, UnitLevel } from '../territory/index.ts'
import type { AssessedGroup } from './group.ts'
import { Placer } from './placer.ts'
import { scoreTable, sharesOf, type ScoreTable } from './score-table.ts'
import type { Weights } from './weights.ts'

/** A unit by its name, wherever lists of them are compared. */
export interface NamedUnit {
  readonly level: UnitLevel
  readonly ubigeo: Ubigeo
  readonly name: string
}

/**
 * The order without one criterion, neither its score nor its "sí" counting: who enters and leaves the first N, and the
 * place of each unit.
 */
export interface LeftOut {
  readonly criterion: Criterion
  readonly entered: readonly NamedUnit[]
  readonly left: readonly NamedUnit[]
  /** Place of each unit in the group's order; 0 when no weight is left to rank with. */
  readonly places: Uint16Array
  /** The most places that any unit moves. */
  readonly farthest: number
}

/** What each criterion alone decides; the first N are the units whose place is N or better, ties included. */
export function leaveEachOut(group: AssessedGroup, weights: Weights, top: number): readonly LeftOut[] {
  const scores = scoreTable(group, weights)
  const present = new Placer(scores).place(sharesOf(scores.weights)).slice()
  const units = { names: group.units.map((_, unit) => nameUnit(group, unit)), places: present, top }
  return group.criteria.map((criterion, at) => {
    const places = placesWithout(group, scores, at)
    const farthest = places.reduce(
      (most, place, unit) => Math.max(most, place === 0 ? 0 : Math.abs(place - (present[unit] ?? 0))),
      0,
    )
    return { criterion, ...changeOfTop(units, places), places, farthest }
  })
}

/** The units of a group by name, their places, and who is among the first N. */
export interface PlacedUnits {
  readonly names: readonly NamedUnit[]
  readonly places: Uint16Array
  readonly top: number
}

/** Units among the first N after and not before, and the other way round, in their new and old order. */
export function changeOfTop(
  { names, places: before, top }: PlacedUnits,
  after: Uint16Array,
): Pick<LeftOut, 'entered' | 'left'> {
  const entered: number[] = []
  const left: number[] = []
  for (let unit = 0; unit < after.length; unit += 1) {
    const [was, is] = [before[unit] ?? 0, after[unit] ?? 0]
    if (is > 0 && is <= top && was > top) entered.push(unit)
    if (is > top && was <= top) left.push(unit)
  }
  const named = (found: readonly number[], places: Uint16Array) =>
    [...found].sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0)).flatMap((unit) => names[unit] ?? [])
  return { entered: named(entered, after), left: named(left, before) }
}

export function nameUnit(group: AssessedGroup, at: number): NamedUnit {
  const facts = group.units[at]?.unit
  if (facts === undefined) throw new RangeError(`no unit ${at} in the group`)
  return { level: facts.level, ubigeo: facts.ubigeo, name: facts.name }
}

function placesWithout(group: AssessedGroup, scores: ScoreTable, left: number): Uint16Array {
  const weights = scores.weights.map((weight, at) => (at === left ? 0 : weight))
  if (weights.every((weight) => weight === 0)) return new Uint16Array(scores.units)
  const met = Uint8Array.from(
    group.units,
    ({ met: count, results }) => count - (results[left]?.verdict === 'si' && results[left]?.criterion.judged ? 1 : 0),
  )
  return new Placer({ ...scores, met }).place(sharesOf(weights)).slice()
}
