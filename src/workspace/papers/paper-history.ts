import { PAPER_KINDS, type PaperKind } from '../storage/index.ts'
import { mergePapers } from './merge-papers.ts'
import { EMPTY_PAPERS, type Papers } from './papers.ts'

/** Changes of one paper that can be taken back, at most. */
const STEPS = 100

/** The papers and the way back and forth through the changes of each. */
export interface PaperState {
  readonly papers: Papers
  readonly canUndo: readonly PaperKind[]
  readonly canRedo: readonly PaperKind[]
}

export const EMPTY_PAPER_STATE: PaperState = { papers: EMPTY_PAPERS, canUndo: [], canRedo: [] }

type Steps = Record<PaperKind, Papers[PaperKind][]>

/** Holds the papers; every change is a step of its own that undo takes back. `tell` hears of each change. */
export class PaperHistory {
  private papers: Papers = EMPTY_PAPERS
  private past: Steps = noSteps()
  private future: Steps = noSteps()
  private readonly tell: (state: PaperState) => void

  constructor(tell: (state: PaperState) => void) {
    this.tell = tell
  }

  get current(): Papers {
    return this.papers
  }

  /** Puts other papers in place of all, with no way back: a project that was opened, or what was kept. */
  replace(papers: Papers): void {
    this.papers = papers
    this.past = noSteps()
    this.future = noSteps()
    this.announce()
  }

  /** Puts what is kept under what was written since `base`: both stay, and the way back leads to what is kept. */
  rebase(base: Papers, kept: Papers): void {
    const over = (papers: Papers): Papers => mergePapers(base, kept, papers)
    for (const steps of [this.past, this.future])
      for (const kind of PAPER_KINDS) steps[kind] = steps[kind].map((paper) => over({ ...base, [kind]: paper })[kind])
    this.papers = over(this.papers)
    this.announce()
  }

  revise<K extends PaperKind>(kind: K, next: Papers[K]): void {
    this.past[kind] = [...this.past[kind].slice(-STEPS), this.papers[kind]]
    this.future[kind] = []
    this.put(kind, next)
  }

  /** Several papers at once: seen and kept together, so that neither stands without the others. */
  reviseAll(next: Partial<Papers>): void {
    for (const kind of PAPER_KINDS) {
      if (next[kind] === undefined) continue
      this.past[kind] = [...this.past[kind].slice(-STEPS), this.papers[kind]]
      this.future[kind] = []
    }
    this.papers = { ...this.papers, ...next }
    this.announce()
  }

  undo(kind: PaperKind): void {
    this.move(kind, this.past, this.future)
  }

  /** The last change of each of those papers taken back together. */
  undoAll(kinds: readonly PaperKind[]): void {
    const back = kinds.flatMap((kind) => {
      const step = this.past[kind].pop()
      if (step === undefined) return []
      this.future[kind].push(this.papers[kind])
      return [[kind, step] as const]
    })
    this.papers = { ...this.papers, ...Object.fromEntries(back) }
    this.announce()
  }

  redo(kind: PaperKind): void {
    this.move(kind, this.future, this.past)
  }

  private move(kind: PaperKind, from: Steps, to: Steps): void {
    const step = from[kind].pop()
    if (step === undefined) return
    to[kind].push(this.papers[kind])
    this.put(kind, step)
  }

  private put(kind: PaperKind, paper: Papers[PaperKind]): void {
    this.papers = { ...this.papers, [kind]: paper }
    this.announce()
  }

  private announce(): void {
    this.tell({
      papers: this.papers,
      canUndo: PAPER_KINDS.filter((kind) => this.past[kind].length > 0),
      canRedo: PAPER_KINDS.filter((kind) => this.future[kind].length > 0),
    })
  }
}

function noSteps(): Steps {
  return {
    ediciones: [],
    corridas: [],
    plan: [],
    envios: [],
    linaje: [],
    recetas: [],
    reparto: [],
    cortes: [],
    capacidades: [],
    talleres: [],
    membrete: [],
    campo: [],
    modelos: [],
  }
}
