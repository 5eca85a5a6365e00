import type { Ubigeo } from '../territory/index.ts'
import type { Plan } from '../visits/index.ts'

/**
 * The plan as it may become: visits of territories that may not be written stay as they were, are not taken away and
 * are not added; `left` counts those of which something else was asked.
 */
export function planWithin(
  before: Plan,
  asked: Plan,
  mayWrite: (code: Ubigeo) => boolean,
): { readonly plan: Plan; readonly left: number } {
  const wanted = new Map(asked.visits.map((visit) => [visit.id, visit]))
  const known = new Set(before.visits.map(({ id }) => id))
  const added = asked.visits.filter(({ id }) => !known.has(id))
  const stay = before.visits.filter((visit) => !mayWrite(visit.ubigeo))
  const refused = added.filter(({ ubigeo }) => !mayWrite(ubigeo)).length
  const left = refused + stay.filter((visit) => wanted.get(visit.id) !== visit).length
  if (left === 0) return { plan: asked, left }
  const kept = before.visits.flatMap((visit) => (mayWrite(visit.ubigeo) ? (wanted.get(visit.id) ?? []) : visit))
  const visits = [...kept, ...added.filter(({ ubigeo }) => mayWrite(ubigeo))]
  const isSame = visits.length === before.visits.length && visits.every((visit, at) => visit === before.visits[at])
  if (isSame && asked.rules === before.rules && asked.hours === before.hours && asked.signal === before.signal)
    return { plan: before, left }
  return { plan: { ...asked, visits }, left }
}
