import { registerCells, type CellKey, type ReturnedBook, type ReturnedCell } from '../../domain/consolidation/index.ts'
import type { Country } from '../../domain/country/index.ts'
import { redactTables } from '../imports/index.ts'
import { idOfWork, joiningInWorker, type JoiningTable, type PartDifference, type TakenPart } from '../joining/index.ts'
import type { ProjectHead } from '../kits/index.ts'
import { headOf, withAncestors, workToKeep, type Ancestor, type Papers, type Work } from '../papers/index.ts'
import type { Workspace, WorkspaceState } from '../session/index.ts'
import type { ProjectFault } from '../storage/index.ts'

/** Another desk's project that is being joined with the work here, and what stood here before. */
export interface Joining {
  readonly file: string
  /** What the other desk calls itself; '' where it does not say. */
  readonly label: string
  /** The day on which the project was saved. */
  readonly on: string
  /** Whether the two works come from one that is known. */
  readonly related: boolean
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly before: { readonly papers: Papers; readonly work: Work }
  readonly table: JoiningTable
}

/** What is brought and written on a desk, as its session holds it. */
type HeldState = Pick<WorkspaceState['session'], 'imports' | 'papers'>

function workOf({ papers, imports }: HeldState): Work {
  const { ediciones, corridas, plan, envios, reparto, cortes, capacidades, talleres, modelos } = papers.papers
  const stored = imports.imports.map((each) => each.stored)
  return { ediciones, corridas, plan, envios, reparto, cortes, capacidades, talleres, modelos, imports: stored }
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

/**
 * Opens another desk's project to be joined, changing nothing; the fault when it is not whole. What is answered is
 * closed with `table.close`.
 */
export async function openJoining(
  workspace: Workspace,
  bytes: Uint8Array,
  file: string,
  openTable: typeof joiningInWorker = joiningInWorker,
): Promise<ProjectFault | Joining> {
  const table = openTable()
  try {
    const joining = await met(workspace, table, bytes, file)
    if (typeof joining === 'string') table.close()
    return joining
  } catch {
    table.close()
    return 'no_es_proyecto'
  }
}

async function met(
  workspace: Workspace,
  table: JoiningTable,
  bytes: Uint8Array,
  file: string,
): Promise<ProjectFault | Joining> {
  const { imports } = workspace
  if (imports === null) return 'no_es_proyecto'
  const opened = await table.open(bytes)
  if (typeof opened === 'string') return opened
  const { label, savedAt } = opened
  const tables = await redactTables(opened.imports, opened.files, (...given) => imports.read(...given))
  const [work, papers] = [workHere(workspace), workspace.getState().session.papers.papers]
  const { ancestors } = papers.linaje
  const common = await table.meet(tables.imports, workToKeep(work), ancestors.map(headOf))
  const base = common.held ? null : (ancestors.find(({ id }) => id === common.id)?.work ?? null)
  if (base !== null) await table.lend(base)
  const related = common.held || base !== null
  return { file, label, on: savedAt.slice(0, 10), related, files: tables.files, before: { papers, work }, table }
}

/** What the other project says otherwise than what stands on the desk. */
export function joiningDifferences(held: HeldState, { table, file }: Joining): Promise<readonly PartDifference[]> {
  return table.compare(workToKeep(workOf(held)), file)
}

/** Takes parts of the other project, papers in one act and then tables; false, and no change, if they are not whole. */
export async function takeJoined(
  workspace: Workspace,
  { table, files }: Joining,
  taken: readonly TakenPart[],
): Promise<boolean> {
  const ours = workHere(workspace)
  const changes = await table.take(ours, taken)
  if (changes === null) return false
  await stand(workspace, { ...ours, ...changes }, files)
  return true
}

/** Ends a joining: what was not taken is decided as it stands here, and the other work is one that this comes from. */
export async function endJoining(workspace: Workspace, { table }: Joining): Promise<void> {
  const theirs: Ancestor[] = []
  for (let next = await table.ancestor(0); next !== null; next = await table.ancestor(theirs.length)) theirs.push(next)
  const { linaje } = workspace.getState().session.papers.papers
  workspace.revise('linaje', { ...linaje, ancestors: withAncestors(linaje.ancestors, theirs) })
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
  openTable: typeof joiningInWorker,
): Promise<ProjectFault | { readonly head: ProjectHead; readonly book: ReturnedBook }> {
  const joining = await openJoining(workspace, bytes, file, openTable)
  const { country } = workspace.getState().session
  if (typeof joining === 'string') return joining
  try {
    const { label, on, related, table } = joining
    const cells = country && (await registerOf(country, table))
    if (cells === null) return 'no_es_proyecto'
    return { head: { what: 'proyecto', file, label, related }, book: { source: { file, unit: '', on }, cells } }
  } finally {
    joining.table.close()
  }
}

async function registerOf(country: Country, table: JoiningTable): Promise<ReadonlyMap<CellKey, ReturnedCell>> {
  const { base, theirs } = await table.registers()
  const [was, is] = [base && registerCells(country, base), registerCells(country, theirs)]
  const keys = new Set([...(was?.keys() ?? []), ...is.keys()])
  return new Map([...keys].map((key) => [key, { base: was && (was.get(key) ?? ''), value: is.get(key) ?? '' }]))
}
