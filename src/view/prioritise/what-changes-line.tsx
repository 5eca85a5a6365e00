import { useDeferredValue, useMemo } from 'react'
import { sayChanges, whatChanges, type RankedTerritory } from '../../domain/ranking/index.ts'
import { useScreen, useWorkspace } from '../desk/index.ts'
import { CRITERION_NAME } from '../text/index.ts'

/**
 * The least that would move the unit in or out of the first ones, in one sentence; the order on the move does not wait
 * for it.
 */
export function WhatChangesLine({ ranked }: { readonly ranked: RankedTerritory }) {
  const top = useScreen((state) => state.topCount)
  const group = useWorkspace((state) => state.derived?.group ?? null)
  const weights = useWorkspace((state) => state.choices.weights)
  const {
    group: known,
    weights: weighed,
    ranked: unit,
  } = useDeferredValue(useMemo(() => ({ group, weights, ranked }), [group, weights, ranked]))
  const words = useMemo(() => {
    const at = known?.units.indexOf(unit.assessment) ?? -1
    return known === null || at < 0
      ? ''
      : sayChanges(whatChanges(known, weighed, at, top), ({ key }) => CRITERION_NAME[key])
  }, [known, weighed, unit, top])
  return <p className="complementary">{words}</p>
}
