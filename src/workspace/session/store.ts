import { WEEKDAYS_ONLY } from '../../domain/calendar/index.ts'
import { applyEdits, assembleCountry, type Country, type Edit } from '../../domain/country/index.ts'
import type { RankedTerritory } from '../../domain/ranking/index.ts'
import type { Choices } from '../choices/index.ts'
import { EMPTY_PAPER_STATE } from '../papers/index.ts'
import { createWeigher, type Weigher, type Weigh } from '../stability/index.ts'
import { createDeriver, remember } from './derive.ts'
import type { Session, WorkspaceState } from './session.ts'

/**
 * The one state of the page: changed by parts, told to whoever listens, with what follows from it derived once for each
 * change.
 */
export class StateStore {
  private state: WorkspaceState
  private readonly listeners = new Set<() => void>()
  private readonly derive = createDeriver()
  /** The country without the person's changes to it. */
  private unedited: Country | null = null
  private readonly edited = remember((country: Country, edits: readonly Edit[]) =>
    edits.length === 0 ? country : assembleCountry(applyEdits(country.rows, edits), [...country.sources.values()]),
  )
  private readonly stability: Weigher | null
  private weighed: readonly RankedTerritory[] | null = null

  constructor(choices: Choices, notice: string | null, weigh: Weigh | undefined) {
    this.state = { session: emptySession(notice), choices, derived: null, spreads: null }
    this.stability = weigh ? createWeigher(weigh, (spreads) => this.update({ spreads })) : null
  }

  get(): WorkspaceState {
    return this.state
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Has this country from now on; whoever listens hears of it with the next change. */
  hold(country: Country, macroRegions: Session['macroRegions']): void {
    this.unedited = country
    const session = { ...this.state.session, facts: { status: 'listo' } as const, country, macroRegions }
    this.state = { ...this.state, session }
  }

  setSession(change: Partial<Session>): void {
    this.update({ session: { ...this.state.session, ...change } })
  }

  update(change: Partial<WorkspaceState>): void {
    const { session: told, choices, spreads } = { ...this.state, ...change }
    const session = {
      ...told,
      country: this.unedited === null ? null : this.edited(this.unedited, told.papers.papers.ediciones),
    }
    const derived =
      session.country === null ? null : this.derive(session.country, session.macroRegions, choices, session.internalUse)
    this.state = { session, choices, derived, spreads }
    this.weighShown()
    for (const listener of [...this.listeners]) listener()
  }

  /** A ranking on screen is weighed once; one that nobody looks at is not. */
  private weighShown(): void {
    const { choices, derived } = this.state
    if (choices.page !== 'priorizar' || !derived?.ranking || derived.ranking === this.weighed) return
    this.weighed = derived.ranking
    this.stability?.request(derived.group, choices.weights)
  }
}

function emptySession(notice: string | null): Session {
  return {
    facts: { status: 'cargando' },
    engine: { status: 'apagado', loadedBytes: 0, totalBytes: 0 },
    restoring: true,
    country: null,
    macroRegions: [],
    holidays: WEEKDAYS_ONLY,
    context: [],
    notice,
    internalUse: false,
    unlocked: false,
    papers: EMPTY_PAPER_STATE,
    imports: { imports: [], kept: 'si', damaged: false, redacted: false, clashes: [] },
  }
}
