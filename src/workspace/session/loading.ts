import type { ReplacedTables } from '../../database/tables/index.ts'
import { assembleCountry, type Country, type CountryRows } from '../../domain/country/index.ts'
import type { Source, TableName } from '../../domain/measure/index.ts'
import type { Choices } from '../choices/index.ts'
import { tablesIn, type OwnFacts } from '../imports/index.ts'
import type { Choosing } from './choosing.ts'
import type { CountryEngine } from './country-engine.ts'
import { FactsError } from './fetch-data.ts'
import type { FirstFacts } from './first-facts.ts'
import type { Session } from './session.ts'
import type { StateStore } from './store.ts'
import type { WorkspaceOptions } from './workspace-options.ts'

type LoadingOptions = Pick<WorkspaceOptions, 'loadFirstFacts' | 'startEngine' | 'mark'>

/** Brings the person's tables back; rejects when the engine cannot be had. */
type Restore = () => Promise<unknown>

/**
 * Which country is on screen: the build's facts of a matrix, or those that the engine answers with the person's tables
 * in.
 */
export class Loading {
  private turn = 0
  private loaded: Choices['matrix'] | null = null
  private baseSources: readonly Source[] = []
  private engine: Promise<CountryEngine> | null = null
  private waking: Promise<boolean> | null = null
  /** Brings back tables that an engine which failed has left where they are kept. */
  private left: Restore | null = null
  /** While the person's own tables are on their way, nobody else's are shown in their place. */
  private holding = false
  private readonly store: StateStore
  private readonly choosing: Choosing
  private readonly options: LoadingOptions
  private readonly baseChanged: () => void

  /** `baseChanged` hears that another matrix lies under the person's own tables. */
  constructor(store: StateStore, choosing: Choosing, options: LoadingOptions, baseChanged: () => void) {
    this.store = store
    this.choosing = choosing
    this.options = options
    this.baseChanged = baseChanged
  }

  /**
   * Loads what there is, and then has `restore` bring the person's own tables back, if there are any; until then the
   * facts that were kept of them stand on screen. Only those need the engine.
   */
  async open(hasKept: boolean, restore: Restore, keptFacts: () => Promise<OwnFacts | null>): Promise<void> {
    this.holding = hasKept
    await this.load(this.choosing.current.matrix)
    const facts = hasKept ? await keptFacts() : null
    if (facts !== null) await this.install(facts)
    const isBack = (!hasKept || (await this.wakeEngine())) && (await this.bringBack(restore))
    if (!isBack) this.left = restore
    if (this.holding) await this.holdNoMore(isBack)
    this.store.setSession({ restoring: false })
  }

  /** The facts with these tables in place of the build's. Rejects when the engine cannot be had. */
  async askWith(replaced: ReplacedTables, over: ReadonlySet<TableName>): Promise<CountryRows> {
    await this.wakeEngine()
    return (await (this.engine ?? Promise.reject(new Error('no engine')))).askWith(replaced, over)
  }

  base(): { readonly sources: readonly Source[] } & Pick<Choices, 'matrix' | 'register'> {
    const { matrix, register } = this.choosing.current
    return { sources: this.baseSources, matrix, register }
  }

  /** Puts these facts on screen; null = the build's own again. */
  async install(facts: OwnFacts | null): Promise<void> {
    if (facts === null) return this.load(this.choosing.current.matrix)
    await this.options.mark?.(facts.rows.cases)
    this.show(assembleCountry(facts.rows, facts.sources), this.store.get().session.macroRegions)
  }

  /** The matrix that is loaded already is only gone back to: a load still under way is forgotten. */
  fetchMatrix(matrix: Choices['matrix']): void {
    if (matrix !== this.loaded) return void this.load(matrix)
    this.turn += 1
    this.store.setSession({ facts: { status: 'listo' } })
  }

  /** Loads the facts of a matrix; an answer that a later request has overtaken is dropped. */
  private async load(matrix: Choices['matrix']): Promise<void> {
    this.turn += 1
    const turn = this.turn
    this.store.setSession({ facts: { status: 'cargando' } })
    const loaded = await this.options.loadFirstFacts(matrix).catch(failureOf)
    if (turn !== this.turn) return
    if (loaded instanceof FactsError) this.refuse(loaded)
    else this.accept(loaded, matrix)
  }

  private accept({ country, macroRegions, holidays, context = [] }: FirstFacts, matrix: Choices['matrix']): void {
    this.loaded = matrix
    this.baseSources = [...country.sources.values()]
    this.store.setSession({ holidays, context })
    if (this.holding) return this.store.setSession({ macroRegions })
    if (this.hasOwnTables()) return this.baseChanged()
    this.show(country, macroRegions)
  }

  /** Without a country nothing can be shown; with one, the matrix that is loaded stays. */
  private refuse({ reason }: FactsError): void {
    if (this.loaded === null) return this.store.setSession({ facts: { status: 'error', reason } })
    this.store.setSession({ facts: { status: 'listo' }, notice: 'matriz_no_disponible' })
    this.choosing.keepMatrix(this.loaded)
  }

  private show(country: Country, macroRegions: Session['macroRegions']): void {
    this.store.hold(country, macroRegions)
    this.choosing.settle()
  }

  private hasOwnTables(): boolean {
    return tablesIn(this.store.get().session.imports.imports).length > 0
  }

  /**
   * Starts the engine, which only the person's own tables need; once it stands or is on its way, does nothing. True
   * when it is ready, false when it failed: the next time tries again.
   */
  wakeEngine(): Promise<boolean> {
    return (this.waking ??= this.startEngine().then((isReady) => {
      const { left } = this
      if (isReady && left !== null) void this.bringBack(left)
      return isReady
    }))
  }

  private async startEngine(): Promise<boolean> {
    const { startEngine } = this.options
    if (!startEngine) return false
    const tell = (status: Session['engine']['status'], loadedBytes = 0, totalBytes = 0) =>
      this.store.setSession({ engine: { status, loadedBytes, totalBytes } })
    tell('cargando')
    try {
      this.engine = startEngine((loadedBytes, totalBytes) => tell('cargando', loadedBytes, totalBytes))
      await this.engine
      const { loadedBytes, totalBytes } = this.store.get().session.engine
      tell('listo', Math.max(loadedBytes, totalBytes), totalBytes)
      return true
    } catch {
      this.waking = null
      tell('error')
      return false
    }
  }

  /** True once `restore` has done its work; else it waits for the next engine. */
  private async bringBack(restore: Restore): Promise<boolean> {
    this.left = null
    const isBack = await restore().then(
      () => true,
      () => false,
    )
    if (!isBack) this.left = restore
    return isBack
  }

  /** Where the person's tables are not back, the build's facts stand in for them and a notice says so. */
  private async holdNoMore(isBack: boolean): Promise<void> {
    this.holding = false
    if (isBack && this.hasOwnTables()) return
    this.store.setSession({ notice: 'cargas_no_disponibles' })
    await this.load(this.choosing.current.matrix)
  }
}

function failureOf(cause: unknown): FactsError {
  return cause instanceof FactsError ? cause : new FactsError('datos_danados', cause)
}
