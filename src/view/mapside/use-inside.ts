import { useMemo } from 'react'
import type { LayerSpec } from '../../domain/layers/index.ts'
import {
  isRegionKey,
  isWithin,
  provinciaOf,
  regionOf,
  type Ubigeo,
  type UnitLevel,
} from '../../domain/territory/index.ts'
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
 * holds or, where it is itself one of the units, those of the territory that it is part of. Null when that is
 * everything.
 */
export function useInside(spec: LayerSpec): Inside | null {
  const page = useWorkspace((state) => state.choices.page)
  const scope = useWorkspace((state) => state.choices.scope)
  const selection = useWorkspace((state) => state.choices.selection)
  const sets = useWorkspace((state) => state.session.macroRegions)
  const country = useWorkspace((state) => state.session.country)
  return useMemo(() => {
    const around = page === 'priorizar' ? null : contextOf(selection, spec.level)
    const holds = page === 'priorizar' ? isInScope(scope, sets) : holdsSelection(around)
    const codes = new Set([...spec.units.keys()].filter(holds))
    if (codes.size === 0 || codes.size === spec.units.size) return null
    const name = around && country?.at(around.level, around.ubigeo)?.name
    return { codes, name: name ?? shellText.inScope, holds }
  }, [page, scope, selection, sets, country, spec])
}

/** What is chosen, or what that is part of where it is of the level of the map; null for the country. */
function contextOf(selection: Choices['selection'], level: UnitLevel): Selection | null {
  if (selection?.level !== level) return selection
  if (level === 'provincia') return { level: 'region', ubigeo: regionOf(selection.ubigeo) }
  const provincia = level === 'distrito' ? provinciaOf(selection.ubigeo) : null
  return provincia === null ? null : { level: 'provincia', ubigeo: provincia }
}

function holdsSelection(selection: Choices['selection']): (code: Ubigeo) => boolean {
  return selection === null ? () => true : (code) => isHeldBy(code, selection)
}

/** Regions hold by their own key, since one departamento has two. */
function isHeldBy(code: Ubigeo, { level, ubigeo }: Selection): boolean {
  return level === 'region' && isRegionKey(ubigeo) ? regionOf(code) === ubigeo : isWithin(code, ubigeo)
}
