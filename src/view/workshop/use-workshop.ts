import { use, useMemo } from 'react'
import { criteriaOf, type National } from '../../domain/criteria/index.ts'
import { weightsAreUsable, type Weights } from '../../domain/ranking/index.ts'
import type { WorkshopSummary } from '../../domain/summary/index.ts'
import type { MacroRegion, Ubigeo } from '../../domain/territory/index.ts'
import type { WorkshopEvent } from '../../domain/workshops/index.ts'
import { openWorkshop, type Deck, type WorkshopPress } from '../../workspace/commands/index.ts'
import type { Scope } from '../../workspace/choices/index.ts'
import type { Limites } from '../../workspace/session/index.ts'
import { useScreen, useWorkspace } from '../desk/index.ts'
import { regionsInScope } from '../scope/index.ts'
import { workshopText } from '../text/index.ts'

/** The set of S2's first workshop: what is shown until another is chosen. */
export const FIRST_SET = 'taller-norte'

interface ChosenSet {
  readonly name: string
  readonly regions: readonly Ubigeo[]
}

/** The regions that meet: those of the scope in use, or of the first workshop while the scope is the whole country. */
function chosenSet(
  scope: Scope,
  sets: readonly MacroRegion[],
  regions: readonly { readonly ubigeo: Ubigeo; readonly name: string }[],
): ChosenSet {
  const keys = regionsInScope(
    scope,
    sets,
    regions.map((facts) => facts.ubigeo),
  )
  const named = sets.find((set) => set.id === (scope.kind === 'macro' ? scope.id : FIRST_SET))
  if (scope.kind === 'macro' || keys.length === 0)
    return (
      named ?? {
        name: workshopText.ownName,
        regions: keys.length > 0 ? keys : regions.slice(0, 1).map((facts) => facts.ubigeo),
      }
    )
  const names = regions.filter((facts) => keys.includes(facts.ubigeo)).map((facts) => facts.name)
  return { name: names.length > 0 && names.length < 4 ? names.join(', ') : workshopText.ownName, regions: keys }
}

export interface Workshop {
  readonly press: WorkshopPress
  readonly summary: WorkshopSummary
  readonly deck: Deck
  /** SVG by the name of the picture. */
  readonly pictures: ReadonlyMap<string, string>
  readonly limites: Limites | null
  readonly event: WorkshopEvent | null
}

const USUAL: Weights = {}
let opened: Promise<WorkshopPress> | null = null

/** The slides of the event, or of the chosen regions without one; suspends until their code has come. */
export function useWorkshop(national: National, event: WorkshopEvent | null): Workshop {
  opened ??= openWorkshop().catch((cause: unknown) => {
    opened = null
    throw cause
  })
  const press = use(opened)
  const scope = useWorkspace((state) => state.choices.scope)
  const sets = useWorkspace((state) => state.session.macroRegions)
  const { plan, membrete: letterhead } = useWorkspace((state) => state.session.papers.papers)
  const own = useWorkspace((state) => state.choices.weights)
  const found = useScreen((screen) => screen.limites)
  const limites = typeof found === 'object' ? found : null
  const weights = weightsAreUsable(criteriaOf('creacion'), own) ? own : USUAL
  const summary = useMemo(() => {
    const set =
      event === null
        ? chosenSet(scope, sets, national.country.byLevel.region)
        : { name: event.label, regions: event.regions }
    return press.plan(national, { ...set, weights, plan, sets, event })
  }, [press, national, scope, sets, weights, plan, event])
  const deck = useMemo(
    () => press.compose(national, summary, event, letterhead),
    [press, national, summary, event, letterhead],
  )
  const pictures = useMemo(
    () => new Map(limites === null ? [] : [['cobertura', press.drawMap(national, summary, limites)]]),
    [press, national, summary, limites],
  )
  return { press, summary, deck, pictures, limites, event }
}
