import { compareBooks, type CellSource, type Difference } from '../../domain/consolidation/index.ts'
import { lettersOf, type Work } from '../papers/index.ts'
import { inOrder, partsOf, thingOf, wholeText, type PartKey, type Parts } from './parts.ts'

export type PartDifference = Difference<PartKey>

/**
 * What another work says otherwise than ours, part by part, over the work that both come from; null where they share
 * none. Whichever of the two is ours, the same parts differ, and the same contradict.
 */
export function compareWorks(
  base: Work | null,
  ours: Work,
  theirs: Work,
  source: CellSource,
): readonly PartDifference[] {
  const [was, mine, other] = [base && partsOf(base), partsOf(ours), partsOf(theirs)]
  const torn = tornThings(was, mine, other)
  const [before, here, there] = [was && withWhole(was, torn), withWhole(mine, torn), withWhole(other, torn)]
  const keys = new Set([...(before?.keys() ?? []), ...there.keys()])
  const cells = new Map(
    [...keys].map((key) => [key, { base: before && (before.get(key) ?? ''), value: there.get(key) ?? '' }] as const),
  )
  return compareBooks(here, [{ source, cells }])
}

/** Things that one took away and the other changed: they contradict whole, and none is left with half of itself. */
function tornThings(was: Parts | null, mine: Parts, other: Parts): ReadonlySet<PartKey> {
  const changed = new Set([...(was === null ? [] : [...changedThings(was, mine), ...changedThings(was, other)])])
  const known = [...(was?.keys() ?? [])].filter((key) => key === thingOf(key))
  return new Set(known.filter((thing) => mine.has(thing) !== other.has(thing) && changed.has(thing)))
}

/** Things that stand still and say something else than they said. */
function changedThings(was: Parts, is: Parts): readonly PartKey[] {
  const moved = [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key))
  return moved.map(thingOf).filter((thing) => is.has(thing))
}

/** The parts with all those of each of these things as one. */
function withWhole(parts: Parts, things: ReadonlySet<PartKey>): Parts {
  if (things.size === 0) return parts
  const whole = new Map<PartKey, Record<string, string>>()
  const left = [...parts].filter(([key, value]) => {
    const thing = thingOf(key)
    if (!things.has(thing)) return true
    whole.set(thing, { ...whole.get(thing), [key]: value })
    return false
  })
  return new Map([...left, ...[...whole].map(([thing, of]) => [thing, wholeText(of)] as const)])
}

/**
 * Both works with runs and visits that only share their number told apart: each takes a number of its own that follows
 * from what it says, so that it is the same on both desks.
 */
export function toldApart(base: Work | null, ours: Work, theirs: Work): readonly [Work, Work] {
  const shared = sharedNumbers(base, ours, theirs)
  return [renumbered(ours, shared), renumbered(theirs, shared)]
}

/** Numbers of runs and of visits that two works gave to different things. */
export interface SharedNumbers {
  readonly runs: ReadonlySet<string>
  readonly visits: ReadonlySet<string>
}

export function sharedNumbers(base: Work | null, ours: Work, theirs: Work): SharedNumbers {
  return {
    runs: clashing(base?.corridas, ours.corridas, theirs.corridas),
    visits: clashing(base?.plan.visits, ours.plan.visits, theirs.plan.visits),
  }
}

/** The work with numbers of their own for those things; the same work where it has none of them. */
export function renumbered(work: Work, { runs, visits }: SharedNumbers): Work {
  if (runs.size + visits.size === 0) return work
  return {
    ...work,
    corridas: work.corridas.map((run) => named(run, runs)),
    plan: { ...work.plan, visits: work.plan.visits.map((visit) => named(visit, visits)) },
  }
}

interface Numbered {
  readonly id: string
}

function clashing<T extends Numbered>(
  base: readonly T[] = [],
  ours: readonly T[],
  theirs: readonly T[],
): ReadonlySet<string> {
  const [known, mine] = [new Set(base.map(({ id }) => id)), new Map(ours.map((each) => [each.id, each]))]
  const other = theirs.filter((each) => {
    const own = mine.get(each.id)
    return !known.has(each.id) && own !== undefined && textOf(own) !== textOf(each)
  })
  return new Set(other.map(({ id }) => id))
}

function named<T extends Numbered>(thing: T, clashes: ReadonlySet<string>): T {
  return clashes.has(thing.id) ? { ...thing, id: `${thing.id.slice(0, 60)}-${lettersOf(textOf(thing))}` } : thing
}

function textOf(thing: object): string {
  return JSON.stringify(thing, inOrder)
}

/** Parts that differ and contradict nothing. */
export function freeOf(differences: readonly PartDifference[]): readonly PartDifference[] {
  return differences.filter(({ kind }) => kind !== 'contradice')
}
