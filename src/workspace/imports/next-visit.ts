import { nameWithoutReserved } from '../../domain/disclosure/index.ts'
import { FACTS, PICTURE, type Keeper } from '../keeping/index.ts'
import { parseImport, sha256, type StoredImport } from '../storage/index.ts'
import { completeOf } from './complete-matrix.ts'
import type { ImportPorts, OwnFacts } from './import-ports.ts'

type Ports = Pick<ImportPorts, 'base' | 'build' | 'hash' | 'stateComplete'>

/** What the next visit opens with. */
interface NextVisit {
  /** Makes its picture; null for none. */
  readonly picture: () => Promise<object | null>
  /** The facts of the person's tables; null where they are kept already, or there are none. */
  readonly facts: OwnFacts | null
  /** The imports that the facts are of. */
  readonly stored: readonly StoredImport[]
}

/** Keeps what the next visit opens with; true when the facts are kept. Rejects when it cannot be made or kept. */
export async function keepForNextVisit(keeper: Keeper, ports: Ports, visit: NextVisit): Promise<boolean> {
  await keeper.keepBeside(PICTURE, async (saved) => {
    const picture = await visit.picture()
    return picture && JSON.stringify({ ...picture, saved })
  })
  const of = visit.facts === null ? null : await factsMark(visit.stored, ports)
  if (of === null) return false
  return keeper.keepBeside(FACTS, () => Promise.resolve(JSON.stringify({ of, ...visit.facts })))
}

/**
 * The facts that the last visit kept of the tables that are on their way, and where these say that the matrix is
 * complete; null unless they are of these very tables, of this program and of its data.
 */
export async function readKeptFacts(keeper: Keeper, ports: Ports): Promise<OwnFacts | null> {
  const bytes = await keeper.readBeside(FACTS)
  const of = bytes === null ? null : await factsMark(keeper.waiting, ports)
  if (bytes === null || of === null) return null
  const kept = JSON.parse(new TextDecoder().decode(bytes)) as OwnFacts & { readonly of: string }
  if (kept.of !== of) return null
  if (ports.hash.read() === '') ports.stateComplete(completeOf(keeper.waiting))
  return { rows: kept.rows, sources: kept.sources }
}

/** What facts are of: the program, its data, the choices that the engine is asked with, and the imports as read. */
async function factsMark(stored: readonly StoredImport[], { base, build }: Ports): Promise<string | null> {
  if (build === undefined) return null
  const tables = stored.filter(({ table }) => table !== 'limites').map((each) => parseImport(each, nameWithoutReserved))
  return sha256(new TextEncoder().encode(JSON.stringify({ build, ...base(), tables })))
}
