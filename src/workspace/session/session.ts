import type { Calendar } from '../../domain/calendar/index.ts'
import type { PublishedContext } from '../../domain/context/index.ts'
import type { Country } from '../../domain/country/index.ts'
import type { Completeness, National } from '../../domain/criteria/index.ts'
import type { AssessedGroup, RankedTerritory } from '../../domain/ranking/index.ts'
import type { MacroRegion } from '../../domain/territory/index.ts'
import type { PlaceSpread } from '../stability/index.ts'
import type { Drafts } from '../storage/index.ts'
import type { PaperKind, Papers, PaperState } from '../papers/index.ts'
import type { Choices, Office } from '../choices/index.ts'
import type { Importer, ImportState } from '../imports/index.ts'

/** What is loaded, and how far the engine's start has come. */
export interface Session {
  /** `reason` is "datos_ausentes" (not there) or "datos_danados" (not as the build promised). */
  readonly facts:
    | { readonly status: 'cargando' }
    | { readonly status: 'error'; readonly reason: string }
    | { readonly status: 'listo' }
  readonly engine: {
    readonly status: 'apagado' | 'cargando' | 'listo' | 'error'
    readonly loadedBytes: number
    readonly totalBytes: number
  }
  /** Until the last visit's tables are back, or it is known that there are none or that they cannot be had. */
  readonly restoring: boolean
  readonly country: Country | null
  readonly macroRegions: readonly MacroRegion[]
  /** Working days and national holidays; weekdays alone until the first facts are there. */
  readonly holidays: Calendar
  /** Figures of context that the build brings (7.3.3.1 (3)); a person's own stand in the statements. */
  readonly context: readonly PublishedContext[]
  /**
   * A sentence key until dismissed: "enlace_no_valido" and "enlace_de_otra_version" (hash refused, default view),
   * "enlace_incompleto" (part of it is not in the loaded data), "matriz_no_disponible" (the other matrix did not load).
   */
  readonly notice: string | null
  /** Whether small counts are shown: a deliberate switch of this visit, never in a link and never kept. */
  readonly internalUse: boolean
  /** Whether what lies outside the share of one's team may be written: a deliberate switch of this visit, like that. */
  readonly unlocked: boolean
  /** What the person wrote here: changes to the matrix, frozen priorisations, the plan of visits. */
  readonly papers: PaperState
  /** The person's own tables, and whether the browser keeps them. */
  readonly imports: ImportState
}

/**
 * What follows from the session and the choices: computed once per change, group and ranking when they are first read,
 * and shared by map, table, export.
 */
export interface Derived {
  readonly national: National
  readonly group: AssessedGroup
  /** Null when the weights are all zero. */
  readonly ranking: readonly RankedTerritory[] | null
}

export interface WorkspaceState {
  readonly session: Session
  readonly choices: Choices
  readonly derived: Derived | null
  /** Spread of each ranked unit's place over draws of weights, keyed `level/ubigeo`; null while it is being weighed. */
  readonly spreads: ReadonlyMap<string, PlaceSpread> | null
}

/** The analyst's workspace: one store, read by subscription, changed by commands. */
export interface Workspace {
  getState(): WorkspaceState
  subscribe(listener: () => void): () => void
  /** Changes choices; the URL hash and everything derived follow. */
  choose(change: Partial<Choices>): void
  /** Says whose desk this is: kept in this browser, and what the desk opens with is on screen. */
  sitAt(office: Office): void
  /** Says where the silence of the matrix means "no" (METHOD §2); kept with the person's own matrix. */
  declareComplete(said: Completeness): void
  dismissNotice(): void
  /** Shows small counts, or hides them again; everything exported meanwhile is stamped. */
  setInternalUse(on: boolean): void
  /** Lets what lies outside one's share be written at this visit, or not again. */
  setUnlocked(on: boolean): void
  /** Puts a new version of a paper in place; kept with the tables, and taken back by undo. */
  revise<K extends PaperKind>(kind: K, next: Papers[K]): void
  /** Puts several papers in place in one act, kept all together or not at all; `undoAll` takes it back. */
  reviseAll(next: Partial<Papers>): void
  undoAll(kinds: readonly PaperKind[]): void
  undoPaper(kind: PaperKind): void
  redoPaper(kind: PaperKind): void
  /** Starts the engine, if it is not, before the person's own tables ask for it. */
  wakeEngine(): void
  /** The person's own tables; null where the page was opened without an engine to load them. */
  readonly imports: Importer | null
  /** What was typed and is not taken as it stands. */
  readonly drafts: Drafts
  /** A change of the choices by a link, as when it is pasted. */
  follow(hash: string): void
}
