import { useMemo } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import { priorityDiscs, priorityLayer, specOf, type Disc, type LayerSpec } from '../../domain/layers/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import { useScreen, useWorkspace } from '../desk/index.ts'
import { NO_DISCS } from './first-scene.ts'
import { useTeamsLayer } from './use-teams-layer.ts'

/** What the map draws: a layer, and discs over the first places where the layer is the order itself. */
export interface DrawnLayer {
  readonly spec: LayerSpec
  readonly discs: ReadonlyMap<Ubigeo, Disc>
}

/** Whether the order can be the layer: in Priorizar, while the map is of the level that is ranked. */
export function useCanShowPriority(): boolean {
  return useWorkspace(
    ({ choices, derived }) =>
      choices.page === 'priorizar' && derived?.ranking?.[0]?.assessment.unit.level === choices.mapLevel,
  )
}

/** The layer on the map and on its table twin; moving a weight moves the order of both in the same frame. */
export function useLayer(national: National): DrawnLayer {
  const level = useWorkspace((state) => state.choices.mapLevel)
  const layer = useWorkspace((state) => state.choices.layer)
  const horizon = useWorkspace((state) => state.choices.horizonMonths)
  const canShow = useCanShowPriority()
  const wanted = useWorkspace((state) => state.choices.showsOrder)
  const first = useScreen((state) => state.topCount)
  const teams = useTeamsLayer(national, level)
  const ranking = useWorkspace((state) => (canShow && wanted ? (state.derived?.ranking ?? null) : null))
  const drawn = useMemo(
    () =>
      ranking === null
        ? { spec: specOf(national, level, layer, horizon), discs: NO_DISCS }
        : { spec: priorityLayer(national, level, ranking), discs: priorityDiscs(ranking, first) },
    [national, level, layer, horizon, ranking, first],
  )
  return useMemo(() => (teams === null ? drawn : { spec: teams, discs: NO_DISCS }), [teams, drawn])
}
