import type { Edit } from '../../domain/country/index.ts'
import { readStoredPapers } from '../keeping/index.ts'
import {
  commonAncestor,
  headOf,
  withAncestors,
  workToKeep,
  type Ancestor,
  type AncestorHead,
  type Work,
} from '../papers/index.ts'
import { readProjectFile, type ProjectFault, type StoredImport } from '../storage/index.ts'
import { compareWorks, renumbered, sharedNumbers, type PartDifference, type SharedNumbers } from './join-works.ts'
import { takeParts, type TakenPart } from './take-parts.ts'
import { idOfWork } from './work-id.ts'

/** What a project file says of itself, and the tables that it carries. */
export interface OpenedProject {
  /** What the other desk calls itself; '' where it does not say. */
  readonly label: string
  readonly savedAt: string
  readonly imports: readonly StoredImport[]
  /** By checksum, papers apart. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** The work that two desks both come from, and whether the file that was opened keeps it. */
export interface CommonWork {
  readonly id: string | null
  readonly held: boolean
}

/** The statements of the register of the work that both come from, null where there is none, and of the other work. */
export interface JoinedRegisters {
  readonly base: readonly Edit[] | null
  readonly theirs: readonly Edit[]
}

/**
 * Another desk's project that is being joined with the work here: `open`, then `meet`, and `lend` where the file does
 * not keep the work that both come from; all else after that.
 */
export interface JoiningTable {
  open(bytes: Uint8Array): Promise<ProjectFault | OpenedProject>
  /** `imports` are the tables of the file as they may be kept here; `known` what the work here comes from. */
  meet(imports: readonly StoredImport[], ours: Work, known: readonly AncestorHead[]): Promise<CommonWork>
  lend(work: Work): Promise<void>
  /** What the other project says otherwise than the work here. */
  compare(ours: Work, file: string): Promise<readonly PartDifference[]>
  /** What becomes otherwise of the work here with those parts taken; null when it would not be whole. */
  take(ours: Work, parts: readonly TakenPart[]): Promise<Partial<Work> | null>
  registers(): Promise<JoinedRegisters>
  /** What the other work comes from, itself the last, one by one; null after the last. */
  ancestor(at: number): Promise<Ancestor | null>
  close(): void
}

interface Opened {
  readonly label: string
  readonly savedAt: string
  readonly written: Omit<Work, 'imports'>
  readonly ancestors: readonly Ancestor[]
}

interface Met {
  readonly savedOn: string
  readonly ancestors: readonly Ancestor[]
  readonly ours: Work
  /** As its file says it. */
  readonly brought: Work
  readonly base: Work | null
  readonly shared: SharedNumbers
  /** With numbers told apart from ours. */
  readonly theirs: Work
}

/** A project joined on this very thread. */
export function openJoiningTable(): JoiningTable {
  let [opened, met]: [Opened | null, Met | null] = [null, null]
  return {
    open: async (bytes) => {
      const read = await readProject(bytes)
      if (typeof read === 'string') return read
      opened = read.opened
      return read.told
    },
    meet: async (imports, ours, known) => {
      const { common, ...found } = await meetingOf(theOne(opened), imports, ours, known)
      met = toldFrom(found)
      return common
    },
    lend: (base) => {
      met = toldFrom({ ...theOne(met), base })
      return Promise.resolve()
    },
    ...questions(() => theOne(met)),
    close: () => {
      opened = null
      met = null
    },
  }
}

type Meeting = Omit<Met, 'shared' | 'theirs'>

async function meetingOf(
  { label, savedAt, written, ancestors }: Opened,
  imports: readonly StoredImport[],
  ours: Work,
  known: readonly AncestorHead[],
): Promise<Meeting & { readonly common: CommonWork }> {
  const brought: Work = { ...written, imports }
  const [here, there] = [await idOfWork(ours), await idOfWork(brought)]
  const all = withAncestors(ancestors, [{ id: there, label, on: savedAt, work: workToKeep(brought) }])
  const own = [...known.filter(({ id }) => id !== here), { id: here, held: true }]
  const id = commonAncestor(own, all.map(headOf))
  const base = all.find((each) => each.id === id)?.work ?? (id === here ? ours : null)
  return { savedOn: savedAt.slice(0, 10), ancestors: all, ours, brought, base, common: { id, held: base !== null } }
}

/** Both works with numbers of their own for what only shares its number. */
function toldFrom(meeting: Meeting): Met {
  const shared = sharedNumbers(meeting.base, meeting.ours, meeting.brought)
  return { ...meeting, shared, theirs: renumbered(meeting.brought, shared) }
}

type Question = 'compare' | 'take' | 'registers' | 'ancestor'

/** What is asked of two works that have met. */
function questions(metOf: () => Met): Pick<JoiningTable, Question> {
  return {
    compare: (ours, file) => {
      const { base, theirs, shared, savedOn } = metOf()
      return Promise.resolve(compareWorks(base, renumbered(ours, shared), theirs, { file, unit: '', on: savedOn }))
    },
    take: (ours, parts) => {
      const { theirs, shared } = metOf()
      const next = takeParts(renumbered(ours, shared), theirs, parts)
      return Promise.resolve(next === null ? null : changesOf(ours, next))
    },
    registers: () => {
      const { base, theirs } = metOf()
      return Promise.resolve({ base: base?.ediciones ?? null, theirs: theirs.ediciones })
    },
    ancestor: (at) => Promise.resolve(metOf().ancestors[at] ?? null),
  }
}

async function readProject(
  bytes: Uint8Array,
): Promise<ProjectFault | { readonly opened: Opened; readonly told: OpenedProject }> {
  const reading = await readProjectFile(bytes)
  if (!reading.ok) return reading.fault
  const { snapshot, files } = reading.project
  const { papers } = await readStoredPapers(snapshot.papers, files)
  const { linaje, ...written } = papers
  const { savedAt, imports } = snapshot
  const ofPapers = new Set(snapshot.papers.map(({ sha256 }) => sha256))
  const others = new Map([...files].filter(([checksum]) => !ofPapers.has(checksum)))
  return {
    opened: { label: linaje.label, savedAt, written, ancestors: linaje.ancestors },
    told: { label: linaje.label, savedAt, imports, files: others },
  }
}

function theOne<T>(thing: T | null): T {
  if (thing === null) throw new Error('no project was opened')
  return thing
}

/** What stands otherwise in a work than it did. */
function changesOf(was: Work, is: Work): Partial<Work> {
  const kinds = Object.keys(is) as readonly (keyof Work)[]
  return Object.fromEntries(kinds.filter((kind) => is[kind] !== was[kind]).map((kind) => [kind, is[kind]]))
}
