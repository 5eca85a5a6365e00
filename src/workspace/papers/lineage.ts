import type { Capacities } from '../../domain/capacities/index.ts'
import type { Edit } from '../../domain/country/index.ts'
import type { Cut } from '../../domain/cuts/index.ts'
import type { Dispatches } from '../../domain/consolidation/index.ts'
import type { OwnModel } from '../../domain/instancias/index.ts'
import type { FrozenRun } from '../../domain/ranking/index.ts'
import type { Shares } from '../../domain/shares/index.ts'
import type { Plan } from '../../domain/visits/index.ts'
import type { WorkshopEvent } from '../../domain/workshops/index.ts'
import type { StoredImport } from '../storage/index.ts'
import { lettersOf } from './letters-of.ts'

/** All that was brought and written on one desk at one moment; what two works say is compared part by part. */
export interface Work {
  readonly ediciones: readonly Edit[]
  readonly corridas: readonly FrozenRun[]
  readonly plan: Plan
  readonly envios: Dispatches
  readonly reparto: Shares
  readonly cortes: readonly Cut[]
  readonly capacidades: Capacities
  readonly talleres: readonly WorkshopEvent[]
  readonly modelos: readonly OwnModel[]
  readonly imports: readonly StoredImport[]
}

/** An own model with a mark in place of its document: it tells two apart, and the document need not be kept twice. */
export function markedModel(model: OwnModel): OwnModel {
  return isMarked(model) ? model : { ...model, docx: `#${lettersOf(model.docx)}` }
}

export function isMarked({ docx }: OwnModel): boolean {
  return /^#[a-p]{8}$/.test(docx)
}

/**
 * A work as it is kept of an ancestor: a cut and a round of answers never change but for their name, so that what they
 * hold need not be kept twice.
 */
export function workToKeep(work: Work): Work {
  const { own, rounds } = work.capacidades
  return {
    ...work,
    cortes: work.cortes.map((cut) => ({ ...cut, stages: [], instruments: [], causes: [] })),
    capacidades: { own, rounds: rounds.map((round) => ({ ...round, answers: [], asked: [] })) },
    modelos: work.modelos.map(markedModel),
  }
}

/** A work that left in a project file or was joined from one, and whose it was. */
export interface Ancestor {
  /** SHA-256 of the work: the same work has the same id on every desk. */
  readonly id: string
  /** What the desk that saved it calls itself; '' where it was not told. */
  readonly label: string
  /** AAAA-MM-DD. */
  readonly on: string
  /** Null where it is too far back to be kept: it is known then, and can be the base of nothing. */
  readonly work: Work | null
}

/** What a desk calls itself, never a person, and the works that its own comes from, the latest last. */
export interface Lineage {
  readonly label: string
  readonly ancestors: readonly Ancestor[]
}

export const NO_LINEAGE: Lineage = { label: '', ancestors: [] }

/** The last ancestors, whose work is kept of each, and those that are known at all. */
const HELD = 6
const KNOWN = 200

/** The ancestors with more of them, each once: one that stood already stays in its place, and may gain its work. */
export function withAncestors(ancestors: readonly Ancestor[], more: readonly Ancestor[]): readonly Ancestor[] {
  const known = new Map(ancestors.map((each) => [each.id, each]))
  for (const each of more) known.set(each.id, { ...each, work: each.work ?? known.get(each.id)?.work ?? null })
  const listed = [...known.values()].slice(-KNOWN)
  return thinned(listed)
}

/**
 * Of the ancestors before the last, the further back the fewer are kept with their work, and the first of all always:
 * two desks that have saved however often still find a work that both come from.
 */
function thinned(listed: readonly Ancestor[]): readonly Ancestor[] {
  const spanOf = (at: number) => Math.floor(Math.log2(Math.max(1, listed.length - at - HELD)))
  const isLast = (at: number) => at >= listed.length - HELD
  const oldest = new Map<number, string>()
  for (const [at, { id, work }] of listed.entries())
    if (work !== null && !isLast(at) && !oldest.has(spanOf(at))) oldest.set(spanOf(at), id)
  return listed.map((each, at) => (isLast(at) || oldest.get(spanOf(at)) === each.id ? each : { ...each, work: null }))
}

/** An ancestor by its number alone, and whether its work is at hand. */
export interface AncestorHead {
  readonly id: string
  readonly held: boolean
}

export function headOf({ id, work }: Ancestor): AncestorHead {
  return { id, held: work !== null }
}

/**
 * The number of the latest work that both come from, or the ids of both are the same; null when they share none that
 * either keeps.
 */
export function commonAncestor(ours: readonly AncestorHead[], theirs: readonly AncestorHead[]): string | null {
  const kept = new Set([...ours, ...theirs].flatMap(({ id, held }) => (held ? [id] : [])))
  const known = new Set(ours.map(({ id }) => id))
  return theirs.filter(({ id }) => known.has(id) && kept.has(id)).at(-1)?.id ?? null
}
