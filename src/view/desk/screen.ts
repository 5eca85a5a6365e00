import type { UnitKey } from '../../domain/territory/index.ts'
import type { Limites } from '../../workspace/session/index.ts'

/** What is open or pointed at; never part of the URL. */
export interface Screen {
  readonly hovered: UnitKey | null
  readonly panelOpen: boolean
  /** The table that says the same as the map is shown in its place. */
  readonly tableTwin: boolean
  /** Priorizar shows who meets each criterion, a map for each, in the place of the one map. */
  readonly byCriterion: boolean
  /** What is critical wears a hatch on the map, for who cannot tell its colours apart ("Tramas"). */
  readonly hatched: boolean
  /** Airports whose flights are yet to be confirmed are drawn, hollow. */
  readonly unsureAirports: boolean
  /** What of Priorizar a narrow screen shows. */
  readonly side: 'lista' | 'mapa'
  readonly drawerOpen: boolean
  /** Whose desk this is was asked at this visit and put off. */
  readonly officePutOff: boolean
  /** What the panel of Priorizar shows: the order, how sure it is, or the frozen runs. */
  readonly priorityView: 'orden' | 'firmeza' | 'corridas'
  /** Who counts as among the first. */
  readonly topCount: 5 | 10 | 20
  /** The note of an order that is about to be frozen: it waits when its dialog is left. */
  readonly freezeNote: string
  readonly mapUnavailable: boolean
  /** Section of the Método page to go to when it opens. */
  readonly rule: string | null
  readonly online: boolean
  /** A newer version of the page is kept whole and comes with the next reload. */
  readonly newerVersion: boolean
  readonly limites: Limites | 'cargando' | 'error'
  /**
   * The parts of the first picture, each in its place until the live one is there; null once something else is to be
   * seen.
   */
  readonly still: Readonly<Record<'map' | 'view' | 'panel', HTMLElement>> | null
  /** Whether a live map stood drawn in its place in the page. */
  readonly isMapDrawn: boolean
  /** What was dropped on the page, or pasted on another, until Datos takes it for review. */
  readonly brought: Clip | null
  /** A file of answers that was brought elsewhere, until the needs of strengthening take it. */
  readonly answers?: File | null
}

/** What a drop or a clipboard held, which the browser lends only while it lasts. */
export interface Clip {
  readonly html: string
  readonly text: string
  readonly files: readonly File[]
}

export interface ScreenStore {
  get(): Screen
  set(change: Partial<Screen>): void
  subscribe(listener: () => void): () => void
}

const START: Screen = {
  hovered: null,
  panelOpen: true,
  tableTwin: false,
  byCriterion: false,
  hatched: false,
  unsureAirports: true,
  side: 'lista',
  drawerOpen: false,
  officePutOff: false,
  priorityView: 'orden',
  topCount: 10,
  freezeNote: '',
  mapUnavailable: false,
  rule: null,
  online: true,
  newerVersion: false,
  limites: 'cargando',
  still: null,
  isMapDrawn: false,
  brought: null,
}

export function createScreenStore(start: Partial<Screen> = {}): ScreenStore {
  let screen: Screen = { ...START, ...start }
  const listeners = new Set<() => void>()
  return {
    get: () => screen,
    set(change) {
      if (Object.entries(change).every(([key, value]) => screen[key as keyof Screen] === value)) return
      screen = { ...screen, ...change }
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
