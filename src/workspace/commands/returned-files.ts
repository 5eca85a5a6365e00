import { localDay } from '../../domain/calendar/index.ts'
import type { Difference, KitAnswer, TakenCell } from '../../domain/consolidation/index.ts'
import type { Country } from '../../domain/country/index.ts'
import { owedInstancias } from '../../domain/register/index.ts'
import { joiningInWorker } from '../joining/index.ts'
import { kitsInWorker, type FileHead, type KitTable } from '../kits/index.ts'
import type { Papers } from '../papers/index.ts'
import type { Workspace } from '../session/index.ts'
import { consolidate, standingCells, undoConsolidation } from './consolidate.ts'
import { openRegister } from './join-project.ts'

/** A file on the table with the day it was last saved. */
export interface TabledFile {
  readonly head: FileHead
  readonly on: string
}

/** Returned files on their way into the register. */
export interface ReturnedState {
  readonly files: readonly TabledFile[]
  /** How many of the files that were brought are read; null while none is being read. */
  readonly reading: { readonly done: number; readonly total: number } | null
  readonly failed: boolean
  /** Null until they have been compared with what stands here. */
  readonly differences: readonly Difference[] | null
  /** Cells of the consolidation, all its acts, while it can be taken back whole; null when there is none. */
  readonly taken: number | null
  /** Cells that were not taken because they lie outside one's share. */
  readonly left: number
  readonly undone: boolean
}

/** What a consolidation writes. */
type Written = Pick<Papers, 'ediciones' | 'envios'>

const EMPTY: ReturnedState = {
  files: [],
  reading: null,
  failed: false,
  differences: null,
  taken: null,
  left: 0,
  undone: false,
}

/**
 * The files on the table of a workspace, read one after the other as they are brought, and compared anew whenever they
 * or what stands here change. They lie there while the page is open, whatever page is looked at.
 */
export class ReturnedFiles {
  private state: ReturnedState = EMPTY
  private readonly listeners = new Set<() => void>()
  private readonly workspace: Workspace
  private readonly openTable: typeof kitsInWorker
  private readonly openJoined: typeof joiningInWorker
  private table: KitTable | null = null
  private compared: Country | null = null
  private turn = 0
  private written: Written | null = null
  /** Acts of the consolidation that can be taken back: by rule, one by one, the rest. */
  private acts = 0

  /** `openTable` makes the table with the first file that is brought, `openJoined` that of each project. */
  constructor(workspace: Workspace, openTable = kitsInWorker, openJoined = joiningInWorker) {
    this.workspace = workspace
    this.openTable = openTable
    this.openJoined = openJoined
    workspace.subscribe(() => this.look())
  }

  readonly get = (): ReturnedState => this.state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Reads files and lays them on the table; answers with those that are neither kit, matrix nor project. */
  async bring(files: readonly File[]): Promise<readonly File[]> {
    const foreign: File[] = []
    this.set({ failed: false, undone: false, left: 0 })
    for (const [done, file] of files.entries()) {
      this.set({ reading: { done, total: files.length } })
      const on = localDay(new Date(file.lastModified))
      const head = await this.read(file, on).catch(() => null)
      if (head === null) this.set({ failed: true })
      else if (head.what === 'otro' && head.refused === null) foreign.push(file)
      else this.lay({ head, on })
    }
    this.set({ reading: null })
    this.compare()
    return foreign
  }

  remove(file: string): void {
    void this.table?.remove(file)
    this.set({ files: this.state.files.filter(({ head }) => head.file !== file) })
    this.compare()
  }

  /** Takes cells, and notes who answered. */
  take(cells: readonly TakenCell[]): void {
    const { referenceDate } = this.workspace.getState().choices.parameters
    const answers = this.state.files.flatMap(({ head }): readonly KitAnswer[] =>
      head.what === 'libro' ? [{ kit: head.kit, unit: head.unit, file: head.file, on: referenceDate }] : [],
    )
    const before = this.state.taken
    this.set({ undone: false, taken: null })
    const taken = consolidate(this.workspace, cells, answers)
    this.written = this.standing
    this.acts = before === null ? 1 : this.acts + 1
    this.set({ taken: (before ?? 0) + taken, left: cells.length - taken })
  }

  /** Takes the consolidation back whole: every act of it since something else was last written. */
  undo(): void {
    const { acts } = this
    this.set({ taken: null, left: 0, undone: true })
    for (let act = 0; act < acts; act++) undoConsolidation(this.workspace)
  }

  private get standing(): Written {
    const { ediciones, envios } = this.workspace.getState().session.papers.papers
    return { ediciones, envios }
  }

  private async read(file: File, on: string): Promise<FileHead> {
    const { country } = this.workspace.getState().session
    if (country === null) throw new Error('nothing is loaded')
    const table = (this.table ??= this.openTable(
      new Set(owedInstancias(country).map(({ level, unit }) => `${level}/${unit.ubigeo}`)),
    ))
    const bytes = new Uint8Array(await file.arrayBuffer())
    if (!/\.brecha$/i.test(file.name)) return table.put(bytes, file.name, on)
    const opened = await openRegister(this.workspace, bytes, file.name, this.openJoined)
    if (typeof opened === 'string') return { what: 'otro', file: file.name, refused: opened }
    await table.hold(opened.book)
    return opened.head
  }

  private lay(file: TabledFile): void {
    this.set({ files: [...this.state.files.filter(({ head }) => head.file !== file.head.file), file] })
  }

  /** What was taken can be taken back whole while nothing else was written of the register or of who answered. */
  private look(): void {
    const { ediciones, envios } = this.standing
    const isLast = this.written?.ediciones === ediciones && this.written.envios === envios
    if (this.state.taken !== null && !isLast) this.set({ taken: null })
    if (this.workspace.getState().session.country !== this.compared) this.compare()
  }

  /** An answer that a later question has overtaken is dropped. */
  private compare(): void {
    const { files, reading } = this.state
    this.turn += 1
    const turn = this.turn
    this.compared = this.workspace.getState().session.country
    const ours = reading === null && files.length > 0 ? standingCells(this.workspace) : null
    if (ours === null || this.table === null) {
      if (this.state.differences !== null) this.set({ differences: null })
      return
    }
    void this.table.compare(ours).then(
      (differences) => turn === this.turn && this.set({ differences }),
      () => undefined,
    )
  }

  private set(change: Partial<ReturnedState>): void {
    this.state = { ...this.state, ...change }
    for (const listener of [...this.listeners]) listener()
  }
}

const tables = new WeakMap<Workspace, ReturnedFiles>()

/** The table of a workspace: one, whoever asks. */
export function returnedFiles(workspace: Workspace): ReturnedFiles {
  const table = tables.get(workspace) ?? new ReturnedFiles(workspace)
  tables.set(workspace, table)
  return table
}
