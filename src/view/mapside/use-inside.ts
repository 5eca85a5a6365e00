import { useMemo } from 'react'
import type { LayerSpec } from '../../domain/layers/index.ts'
import { isRegionKey, isWithin, regionOf, type Ubigeo } from '../../domain/territory/index.ts'
import { isInScope, type Choices, type Selection } from '../../workspace/choices/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { shellText } from '../text/index.ts'

/** The units of a layer that lie in what was chosen, and how that is called. */
export interface Inside {
  readonly codes: ReadonlySet<Ubigeo>
  readonly name: string
  /** Whether a place of any level lies in it. */
  holds(code: Ubigeo): boolean
}

/**
 * What the map sets off from the rest: in Priorizar the units that are ranked, elsewhere what the chosen territory
 * holds. Null when that is everything, or nothing finer than the units themselves.
 */
export function useInside(spec: LayerSpec): Inside | null {
  const page = useWorkspace((state) => state.choices.page)
  const scope = useWorkspace((state) => state.choices.scope)
  const selection = useWorkspace((state) => state.choices.selection)
  const sets = useWorkspace((state) => state.session.macroRegions)
  const country = useWorkspace((state) => state.session.country)
  return useMemo(() => {
    const holds = page === 'priorizar' ? isInScope(scope, sets) : holdsSelection(selection)
    const codes = new Set([...spec.units.keys()].filter(holds))
    if (codes.size === 0 || codes.size === spec.units.size) return null
    if (page !== 'priorizar' && selection?.level === spec.level) return null
    const name = page === 'priorizar' ? null : selection && country?.at(selection.level, selection.ubigeo)?.name
    return { codes, name: name ?? shellText.inScope, holds }
  }, [page, scope, selection, sets, country, spec])
}

function holdsSelection(selection: Choices['selection']): (code: Ubigeo) => boolean {
  return selection === null ? () => true : (code) => isHeldBy(code, selection)
}

/** Regions hold by their own key, since one departamento has two. */
function isHeldBy(code: Ubigeo, { level, ubigeo }: Selection): boolean {
  return level === 'region' && isRegionKey(ubigeo) ? regionOf(code) === ubigeo : isWithin(code, ubigeo)
}
