import { useEffect, useMemo, useState } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import type { LayerSpec, teamLayer } from '../../domain/layers/index.ts'
import type { UnitLevel } from '../../domain/territory/index.ts'
import { useWorkspace } from '../desk/index.ts'

/** Whether the map shows who answers for what: it was asked for, and there are shares. */
export function useShowsTeams(): boolean {
  return useWorkspace(({ choices, session }) => choices.showsTeams && session.papers.papers.reparto.length > 0)
}

/** That layer; null where it is not shown, and until its code has come. */
export function useTeamsLayer(national: National, level: UnitLevel): LayerSpec | null {
  const shown = useShowsTeams()
  const shares = useWorkspace((state) => state.session.papers.papers.reparto)
  const [made, setMade] = useState<{ readonly layer: typeof teamLayer } | null>(null)
  useEffect(() => {
    if (shown)
      void import('./team-spec.ts').then(
        (part) => setMade({ layer: part.teamLayer }),
        () => undefined,
      )
  }, [shown])
  return useMemo(
    () => (shown && made ? made.layer(national, level, shares) : null),
    [shown, made, national, level, shares],
  )
}
