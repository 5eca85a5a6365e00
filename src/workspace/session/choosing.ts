import type { Completeness } from '../../domain/criteria/index.ts'
import { officeView, readHash, writeHash, type Choices, type Office } from '../choices/index.ts'
import { movedSlider } from './moved-slider.ts'
import { settleChoices } from './settle-choices.ts'
import type { StateStore } from './store.ts'
import type { WorkspaceOptions } from './workspace-options.ts'

/** The choices: each change is written to the address, and none names what the loaded country does not have. */
export class Choosing {
  private lastMoved: string | null = null
  private readonly store: StateStore
  private readonly options: Pick<WorkspaceOptions, 'hash' | 'today' | 'office'>
  private readonly matrixChosen: (matrix: Choices['matrix']) => void
  private readonly registerChosen: () => void

  /** `matrixChosen` and `registerChosen` hear of each change of the matrix or the register, once the choice stands. */
  constructor(
    store: StateStore,
    options: Pick<WorkspaceOptions, 'hash' | 'today' | 'office'>,
    matrixChosen: (matrix: Choices['matrix']) => void,
    registerChosen: () => void,
  ) {
    this.store = store
    this.options = options
    this.matrixChosen = matrixChosen
    this.registerChosen = registerChosen
  }

  get current(): Choices {
    return this.store.get().choices
  }

  /** Every choice is a step of its own, but a slider on the move is one until something else changes. */
  choose(change: Partial<Choices>): void {
    const moved = movedSlider(this.current, { ...this.current, ...change }, this.lastMoved)
    this.change(change, moved === null || moved !== this.lastMoved)
    this.lastMoved = moved
  }

  /** Sits down at a desk: what it opens with takes the place of what was looked at. */
  sitAt(office: Office): void {
    this.lastMoved = null
    this.change(officeView(office), true)
    this.options.office?.write(office)
  }

  /** Where a silence of the matrix means "no" (METHOD §2). */
  stateComplete({ matrixComplete, completeRegions }: Completeness): void {
    const { parameters } = this.current
    const isSaid =
      parameters.matrixComplete === matrixComplete && String(parameters.completeRegions) === String(completeRegions)
    if (!isSaid) this.change({ parameters: { ...parameters, matrixComplete, completeRegions } }, false)
  }

  /** Takes the choices of a link; one that says nothing new changes nothing, nor does it whose desk this is. */
  follow(hash: string): void {
    const { choices: told, notice } = readHash(hash, this.options.today)
    const choices = { ...told, office: told.office ?? this.current.office }
    if (notice !== null) this.store.setSession({ notice })
    if (this.hashOf(choices) === this.hash()) return
    this.lastMoved = null
    this.change(this.settled(choices), false)
  }

  /** The choices as they stand, as a hash. */
  hash(): string {
    return this.hashOf(this.current)
  }

  /** Back to the matrix that is loaded, when another one could not be had. */
  keepMatrix(matrix: Choices['matrix']): void {
    this.change({ matrix }, false)
  }

  /** Leaves out of the choices what the country on screen does not have, and tells of the change. */
  settle(): void {
    this.store.update({ choices: this.settled(this.current) })
  }

  private change(change: Partial<Choices>, isStep: boolean): void {
    const before = this.current
    this.store.update({ choices: { ...before, ...change } })
    this.options.hash.write(this.hash(), isStep)
    if (this.current.matrix !== before.matrix) this.matrixChosen(this.current.matrix)
    if (this.current.register !== before.register) this.registerChosen()
  }

  private settled(choices: Choices): Choices {
    const { country, macroRegions } = this.store.get().session
    if (country === null) return choices
    const settled = settleChoices(choices, country, macroRegions)
    if (settled !== choices) this.store.setSession({ notice: 'enlace_incompleto' })
    return settled
  }

  private hashOf(choices: Choices): string {
    return writeHash(choices, this.options.today)
  }
}
