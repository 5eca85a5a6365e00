import { registerCells, type ReturnedBook } from '../../domain/consolidation/index.ts'
import { openProjectFile, type ProjectFault } from '../imports/index.ts'
import {
  compareWorks,
  idOfWork,
  renumbered,
  sharedNumbers,
  takeParts,
  type PartDifference,
  type SharedNumbers,
  type TakenPart,
} from '../joining/index.ts'
import type { ProjectHead } from '../kits/index.ts'
import { readStoredPapers } from '../keeping/index.ts'
import { commonWork, withAncestors, workToKeep, type Ancestor, type Papers, type Work } from '../papers/index.ts'
import type { Workspace, WorkspaceState } from '../session/index.ts'

/** Another desk's project that is being joined with the work here, and what stood here before. */
export interface Joining {
  readonly file: string
  /** What the other desk calls itself; '' where it does not say. */
  readonly label: string
  /** The day on which the project was saved. */
  readonly on: string
  /** Null when the two works share none that is known. */
  readonly base: Work | null
  readonly theirs: Work
  readonly ancestors: readonly Ancestor[]
  readonly shared: SharedNumbers
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly before: { readonly papers: Papers; readonly work: Work }
}

/** What is brought and written on a desk, as its session holds it. */
type HeldState = Pick<WorkspaceState['session'], 'imports' | 'papers'>

function workOf({ papers, imports }: HeldState): Work {
  const { ediciones, corridas, plan, envios, reparto, cortes, capacidades } = papers.papers
  const stored = imports.imports.map((each) => each.stored)
  return { ediciones, corridas, plan, envios, reparto, cortes, capacidades, imports: stored }
}

function workHere(workspace: Workspace): Work {
  return workOf(workspace.getState().session)
}

function todayOf(workspace: Workspace): string {
  return workspace.getState().choices.parameters.referenceDate
}

/** What this desk calls itself from now on, never a person. */
export function nameTeam(workspace: Workspace, label: string): void {
  workspace.revise('linaje', { ...workspace.getState().session.papers.papers.linaje, label })
}

/** The whole workspace as the bytes of a `.brecha` file that says which work it is and what it comes from. */
export async function saveProject(workspace: Workspace): Promise<Uint8Array> {
  const { imports } = workspace
  if (imports === null) throw new Error('the page was opened without tables')
  const { linaje } = workspace.getState().session.papers.papers
  const work = workHere(workspace)
  const self: Ancestor = {
    id: await idOfWork(work),
    label: linaje.label,
    on: todayOf(workspace),
    work: workToKeep(work),
  }
  const others = linaje.ancestors.filter(({ id }) => id !== self.id)
  workspace.revise('linaje', { ...linaje, ancestors: withAncestors(others, [self]) })
  return imports.saveProject()
}

/** Opens another desk's project to be joined, changing nothing; the fault when it is not whole. */
export async function openJoining(
  workspace: Workspace,
  bytes: Uint8Array,
  file: string,
): Promise<ProjectFault | Joining> {
  const { imports } = workspace
  const opened =
    imports === null ? 'no_es_proyecto' : await openProjectFile(bytes, (...given) => imports.read(...given))
  if (typeof opened === 'string') return opened
  const { snapshot, files } = opened.project
  const { papers } = await readStoredPapers(snapshot.papers, files)
  const { linaje, ...written } = papers
  const theirs: Work = { ...written, imports: snapshot.imports }
  const [ours, here] = [workHere(workspace), workspace.getState().session.papers.papers]
  const self = (id: string, work: Work): Ancestor => ({
    id,
    label: linaje.label,
    on: snapshot.savedAt,
    work: workToKeep(work),
  })
  const ancestors = withAncestors(linaje.ancestors, [self(await idOfWork(theirs), theirs)])
  const ownAncestors = withAncestors(here.linaje.ancestors, [self(await idOfWork(ours), ours)])
  const base = commonWork(ownAncestors, ancestors)
  const shared = sharedNumbers(base, ours, theirs)
  return {
    ...{ file, label: linaje.label, on: snapshot.savedAt.slice(0, 10), base, ancestors, shared, files },
    theirs: renumbered(theirs, shared),
    before: { papers: here, work: ours },
  }
}

/** What the other project says otherwise than what stands on the desk. */
export function joiningDifferences(
  held: HeldState,
  { base, theirs, shared, file, on }: Joining,
): readonly PartDifference[] {
  return compareWorks(base, renumbered(workOf(held), shared), theirs, { file, unit: '', on })
}

/** Takes parts of the other project, papers in one act and then tables; false, and no change, if they are not whole. */
export async function takeJoined(
  workspace: Workspace,
  joining: Joining,
  taken: readonly TakenPart[],
): Promise<boolean> {
  const ours = renumbered(workHere(workspace), joining.shared)
  const next = takeParts(ours, joining.theirs, taken)
  if (next === null) return false
  await stand(workspace, next, joining.files)
  return true
}

/** Ends a joining: what was not taken is decided as it stands here, and the other work is one that this comes from. */
export function endJoining(workspace: Workspace, { ancestors }: Joining): void {
  const { linaje } = workspace.getState().session.papers.papers
  workspace.revise('linaje', { ...linaje, ancestors: withAncestors(linaje.ancestors, ancestors) })
}

/** Takes a joining back whole: everything stands as it was before it. */
export async function undoJoining(workspace: Workspace, { before, files }: Joining): Promise<void> {
  await stand(workspace, before.work, files, before.papers)
}

async function stand(
  workspace: Workspace,
  { imports, ...written }: Work,
  files: ReadonlyMap<string, Uint8Array>,
  papers: Partial<Papers> = {},
): Promise<void> {
  const here = workHere(workspace).imports.map(({ id }) => id)
  workspace.reviseAll({ ...papers, ...written })
  if (here.join() !== imports.map(({ id }) => id).join()) await workspace.imports?.takeJoined(imports, files.values())
}

/**
 * The register of another's project as a book that came back, over the work that both come from; the fault when the
 * file is not whole.
 */
export async function openRegister(
  workspace: Workspace,
  bytes: Uint8Array,
  file: string,
): Promise<ProjectFault | { readonly head: ProjectHead; readonly book: ReturnedBook }> {
  const joining = await openJoining(workspace, bytes, file)
  const { country } = workspace.getState().session
  if (typeof joining === 'string') return joining
  if (country === null) return 'no_es_proyecto'
  const { base, theirs, label, on } = joining
  const [was, is] = [base && registerCells(country, base.ediciones), registerCells(country, theirs.ediciones)]
  const keys = new Set([...(was?.keys() ?? []), ...is.keys()])
  const cells = new Map([...keys].map((key) => [key, { base: was && (was.get(key) ?? ''), value: is.get(key) ?? '' }]))
  return {
    head: { what: 'proyecto', file, label, related: base !== null },
    book: { source: { file, unit: '', on }, cells },
  }
}
