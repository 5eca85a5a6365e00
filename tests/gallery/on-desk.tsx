import { calendarOf } from '../../src/domain/calendar/index.ts'
import type { ReactElement } from 'react'
import type { Country } from '../../src/domain/country/index.ts'
import type { National } from '../../src/domain/criteria/index.ts'
import type { RankedTerritory } from '../../src/domain/ranking/index.ts'
import type { MacroRegion, Ubigeo, UnitLevel } from '../../src/domain/territory/index.ts'
import { createScreenStore, DeskProvider, type Screen } from '../../src/view/desk/index.ts'
import type { Choices } from '../../src/workspace/choices/index.ts'
import type { Limites, Workspace } from '../../src/workspace/session/index.ts'
import { isReady, open, until } from '../workspace/opened-workspace.ts'
import { drawComponent, type Frame } from './draw-component.tsx'
import type { Exhibit, ExhibitKind, ExhibitState } from './exhibit.ts'
import { countryIn, LAGO, YUNGA } from './invented-places.ts'
import { Opened } from './opened.tsx'
import { placeLimits } from './place.ts'

const SETS: readonly MacroRegion[] = [
  { id: 'sur', name: 'Sur', origin: 'prueba', regions: [YUNGA, LAGO] },
  { id: 'yunga', name: 'Sólo Yunga', origin: 'prueba', regions: [YUNGA] },
]
const CALENDAR = calendarOf([{ date: '2026-12-08', name: 'Inmaculada Concepción' }])

/** The limits as the page loads them. */
export function limitesOnScreen(kind: 'esquematico' | 'real'): Limites {
  const { brecha, ...topology } = placeLimits(kind)
  return { ...topology, brecha: { ...brecha, sinGeometria: [], avisos: [] } }
}

/** What a component is given: the desk's own state over the invented places. */
export interface Scene {
  readonly national: National
  readonly country: Country
  readonly ranking: readonly RankedTerritory[]
  readonly workspace: Workspace
}

/** How the desk stands when the component is drawn. */
export interface Stage {
  readonly choices?: Partial<Choices>
  readonly screen?: Partial<Screen>
  /** What the person did before. */
  readonly prepare?: (workspace: Workspace) => void
}

interface Shown extends Frame, Stage {
  readonly kind: ExhibitKind
  readonly name: string
  readonly state: ExhibitState
  readonly shows: string
  readonly of: (scene: Scene) => ReactElement
  /** Whether what opens over the page is drawn open. */
  readonly opened?: boolean
}

/** An exhibit of a component as it stands on the desk of the page. */
export function onDesk({
  kind,
  name,
  state,
  shows,
  of,
  choices,
  screen,
  prepare,
  opened = false,
  ...frame
}: Shown): Exhibit {
  const draw = async () => {
    const country = countryIn(state)
    const { workspace } = open({
      loadFirstFacts: () => Promise.resolve({ country, macroRegions: SETS, holidays: CALENDAR }),
    })
    await until(workspace, isReady(workspace))
    if (choices !== undefined) workspace.choose(choices)
    prepare?.(workspace)
    const { derived } = workspace.getState()
    if (derived === null) throw new Error('nothing derived from the invented places')
    const store = createScreenStore({ limites: limitesOnScreen('real'), ...screen })
    const scene = { national: derived.national, country, ranking: derived.ranking ?? [], workspace }
    const desk = <DeskProvider value={{ workspace, screen: store }}>{of(scene)}</DeskProvider>
    return drawComponent(<Opened value={opened}>{desk}</Opened>, frame)
  }
  return { kind, name, state, shows, draw }
}

/** A territory that the invented places surely have. */
export function factsOf({ country }: Pick<Scene, 'country'>, level: UnitLevel, code: Ubigeo) {
  const found = country.at(level, code)
  if (found === undefined) throw new Error(`the invented places have no ${level} ${code}`)
  return found
}

/** A callback of a component that nobody presses. */
export const nobody = () => undefined
