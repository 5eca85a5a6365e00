import { WEEKDAYS_ONLY } from '../../domain/calendar/index.ts'
import {
  applyEdits,
  assembleCountry,
  putEdit,
  type Country,
  type CountryRows,
  type Edit,
} from '../../domain/country/index.ts'
import type { RankedTerritory } from '../../domain/ranking/index.ts'
import type { Source } from '../../domain/measure/index.ts'
import { readHash, writeHash, type Choices } from '../choices/index.ts'
import { ImportDesk, tablesIn } from '../imports/index.ts'
import { EMPTY_PAPER_STATE, PaperDesk, type PaperKind } from '../papers/index.ts'
import { browserDrafts } from '../storage/index.ts'
import { createDeriver, remember } from './derive.ts'
import { exportRankingCsv } from './export-ranking-csv.ts'
import { settleChoices } from './settle-choices.ts'
import { FactsError } from './fetch-data.ts'
import type { FirstFacts } from './first-facts.ts'
import { movedSlider } from './moved-slider.ts'
import { createStabilityDesk, type StabilityDesk } from '../stability/index.ts'
import type { Session, Workspace, WorkspaceState } from './session.ts'
import type { Keeping, WorkspaceOptions } from './workspace-options.ts'
import type { CountryEngine } from './country-engine.ts'

/** Opens the desk: reads the hash, loads the first facts, starts the engine in the background and brings back the person's tables. */
export function createWorkspace(options: WorkspaceOptions): Workspace {
  const desk = new Desk(options)
  options.hash.watch?.((hash) => desk.follow(hash))
  void desk.open()
  return {
    imports: desk.imports,
    drafts: options.keeping?.store.drafts ?? browserDrafts(),
    follow: (hash) => desk.follow(hash),
    getState: () => desk.getState(),
    subscribe: (listener) => desk.subscribe(listener),
    choose: (change) => desk.choose(change),
    revise: (kind, next) => desk.changePaper(kind, () => desk.papers.revise(kind, next)),
    undoPaper: (kind) => desk.changePaper(kind, () => desk.papers.undo(kind)),
    redoPaper: (kind) => desk.changePaper(kind, () => desk.papers.redo(kind)),
    dismissNotice: () => desk.notify(null),
    setInternalUse: (internalUse) => desk.useInternally(internalUse),
    exportRankingCsv: () => exportRankingCsv(desk.getState()),
  }
}

class Desk {
  private state: WorkspaceState
  private readonly listeners = new Set<() => void>()
  private readonly derive = createDeriver()
  private readonly options: WorkspaceOptions
  private lastMoved: string | null = null
  private loading = 0
  private loaded: Choices['matrix'] | null = null
  private baseSources: readonly Source[] = []
  private engine: Promise<CountryEngine> | null = null
  /** While the person's own tables are on their way, nobody else's are shown in their place. */
  private holding = false
  readonly imports: ImportDesk | null
  readonly papers = new PaperDesk((papers) => this.setSession({ papers }))
  /** The country without the person's changes to it. */
  private unedited: Country | null = null
  private readonly edited = remember((country: Country, edits: readonly Edit[]) =>
    edits.length === 0 ? country : assembleCountry(applyEdits(country.rows, edits), [...country.sources.values()]),
  )
  private readonly stability: StabilityDesk | null
  private weighed: readonly RankedTerritory[] | null = null

  constructor(options: WorkspaceOptions) {
    this.options = options
    const { choices, notice } = readHash(options.hash.read(), options.today)
    this.state = { session: emptySession(notice), choices, derived: null, spreads: null }
    this.stability = options.weigh ? createStabilityDesk(options.weigh, (spreads) => this.update({ spreads })) : null
    this.imports = options.keeping && options.startEngine ? this.openImports(options.keeping) : null
  }

  private openImports(keeping: Keeping): ImportDesk {
    const desk: ImportDesk = new ImportDesk({
      store: keeping.store,
      read: keeping.read,
      lock: keeping.openLock(() => desk.yieldWriting()),
      askWith: async (replaced) => (await (this.engine ?? Promise.reject(new Error('no engine')))).askWith(replaced),
      base: () => ({ sources: this.baseSources, matrix: this.state.choices.matrix }),
      install: (facts) => this.install(facts),
      tell: (imports) => this.setSession({ imports }),
      today: this.options.today,
      papers: {
        read: () => this.papers.current,
        replace: (papers) => this.papers.replace(papers),
        rebase: (base, kept) => this.papers.rebase(base, kept),
        state: (edits) => this.papers.revise('ediciones', edits.reduce(putEdit, this.papers.current.ediciones)),
      },
      hash: { read: () => writeHash(this.state.choices, this.options.today), follow: (hash) => this.follow(hash) },
    })
    return desk
  }

  async open(): Promise<void> {
    this.holding = (await this.imports?.hasKept()) ?? false
    await this.load(this.state.choices.matrix)
    await this.startEngine()
    const restored = await this.imports?.restore().then(
      () => true,
      () => false,
    )
    if (!this.holding) return
    this.holding = false
    if (restored === true && tablesIn(this.state.session.imports.imports).length > 0) return
    this.notify('cargas_no_disponibles')
    await this.load(this.state.choices.matrix)
  }

  private async install(
    facts: { readonly rows: CountryRows; readonly sources: readonly Source[] } | null,
  ): Promise<void> {
    if (facts === null) return this.load(this.state.choices.matrix)
    await this.options.mark?.(facts.rows.cases)
    this.show(assembleCountry(facts.rows, facts.sources), this.state.session.macroRegions)
  }

  getState(): WorkspaceState {
    return this.state
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Every choice is a step of its own, but a slider on the move is one until something else changes. */
  choose(change: Partial<Choices>): void {
    const moved = movedSlider(this.state.choices, { ...this.state.choices, ...change }, this.lastMoved)
    this.change(change, moved === null || moved !== this.lastMoved)
    this.lastMoved = moved
  }

  private change(change: Partial<Choices>, isStep: boolean): void {
    const before = this.state.choices
    this.update({ choices: { ...before, ...change } })
    this.options.hash.write(writeHash(this.state.choices, this.options.today), isStep)
    if (this.state.choices.matrix !== before.matrix) this.fetchMatrix(this.state.choices.matrix)
  }

  /** Back to the matrix that is loaded: a load still under way is forgotten. */
  private fetchMatrix(matrix: Choices['matrix']): void {
    if (matrix !== this.loaded) return void this.load(matrix)
    this.loading += 1
    this.setSession({ facts: { status: 'listo' } })
  }

  follow(hash: string): void {
    const { choices, notice } = readHash(hash, this.options.today)
    if (notice !== null) this.notify(notice)
    if (writeHash(choices, this.options.today) === writeHash(this.state.choices, this.options.today)) return
    this.lastMoved = null
    this.change(this.settle(choices), false)
  }

  useInternally(internalUse: boolean): void {
    this.setSession({ internalUse })
  }

  notify(notice: string | null): void {
    this.setSession({ notice })
  }

  /** Loads the facts of a matrix; an answer that a later request has overtaken is dropped. */
  async load(matrix: Choices['matrix']): Promise<void> {
    this.loading += 1
    const turn = this.loading
    this.setSession({ facts: { status: 'cargando' } })
    const loaded = await this.options.loadFirstFacts(matrix).catch(failureOf)
    if (turn !== this.loading) return
    if (loaded instanceof FactsError) this.refuse(loaded)
    else this.accept(loaded, matrix)
  }

  private accept({ country, macroRegions, holidays }: FirstFacts, matrix: Choices['matrix']): void {
    this.loaded = matrix
    this.state = { ...this.state, session: { ...this.state.session, holidays } }
    this.baseSources = [...country.sources.values()]
    if (this.holding) return this.setSession({ macroRegions })
    if (tablesIn(this.state.session.imports.imports).length > 0) return void this.imports?.rebase()
    this.show(country, macroRegions)
  }

  /** A change of a paper is on screen at once and kept after it. */
  changePaper(kind: PaperKind, change: () => void): void {
    change()
    void this.imports?.keepPaper(kind)
  }

  private show(country: Country, macroRegions: Session['macroRegions']): void {
    this.unedited = country
    this.state = {
      ...this.state,
      session: { ...this.state.session, facts: { status: 'listo' }, country, macroRegions },
    }
    this.update({ choices: this.settle(this.state.choices) })
  }

  /** Without a country nothing can be shown; with one, the matrix that is loaded stays. */
  private refuse({ reason }: FactsError): void {
    if (this.loaded === null) return this.setSession({ facts: { status: 'error', reason } })
    this.setSession({ facts: { status: 'listo' }, notice: 'matriz_no_disponible' })
    this.change({ matrix: this.loaded }, false)
  }

  private settle(choices: Choices): Choices {
    const { country, macroRegions } = this.state.session
    if (country === null) return choices
    const settled = settleChoices(choices, country, macroRegions)
    if (settled !== choices) this.notify('enlace_incompleto')
    return settled
  }

  /** Starts the engine once; without it the first facts still rank. */
  async startEngine(): Promise<void> {
    const { startEngine } = this.options
    if (!startEngine) return
    const tell = (status: Session['engine']['status'], loadedBytes = 0, totalBytes = 0) =>
      this.setSession({ engine: { status, loadedBytes, totalBytes } })
    tell('cargando')
    try {
      this.engine = startEngine((loadedBytes, totalBytes) => tell('cargando', loadedBytes, totalBytes))
      await this.engine
      const { loadedBytes, totalBytes } = this.state.session.engine
      tell('listo', Math.max(loadedBytes, totalBytes), totalBytes)
    } catch {
      tell('error')
    }
  }

  private setSession(change: Partial<Session>): void {
    this.update({ session: { ...this.state.session, ...change } })
  }

  private update(change: Partial<WorkspaceState>): void {
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
    country: null,
    macroRegions: [],
    holidays: WEEKDAYS_ONLY,
    notice,
    internalUse: false,
    papers: EMPTY_PAPER_STATE,
    imports: { imports: [], kept: 'si', damaged: false, redacted: false, clashes: [] },
  }
}

function failureOf(cause: unknown): FactsError {
  return cause instanceof FactsError ? cause : new FactsError('datos_danados', cause)
}
