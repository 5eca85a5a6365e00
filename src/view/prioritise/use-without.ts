import { useDeferredValue, useMemo } from 'react'
import type { CriterionKey } from '../../domain/criteria/index.ts'
import { leaveEachOut, type RankedTerritory } from '../../domain/ranking/index.ts'
import { useWorkspace } from '../desk/index.ts'

/**
 * The place that the unit would have without each criterion, by its key; the order on the move does not wait for it.
 */
export function useWithout(ranked: RankedTerritory): ReadonlyMap<CriterionKey, number> {
  const group = useWorkspace((state) => state.derived?.group ?? null)
  const weights = useWorkspace((state) => state.choices.weights)
  const deferred = useDeferredValue(useMemo(() => ({ group, weights }), [group, weights]))
  const all = useMemo(
    () => (deferred.group === null ? [] : leaveEachOut(deferred.group, deferred.weights, 1)),
    [deferred],
  )
  const at = deferred.group?.units.indexOf(ranked.assessment) ?? -1
  return new Map(
    at < 0 ? [] : all.flatMap(({ criterion, places }) => (places[at] ? [[criterion.key, places[at]] as const] : [])),
  )
}
