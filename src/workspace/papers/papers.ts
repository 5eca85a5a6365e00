import { NO_CAPACITIES, type Capacities } from '../../domain/capacities/index.ts'
import { NO_DISPATCHES, type Dispatches } from '../../domain/consolidation/index.ts'
import type { Cut } from '../../domain/cuts/index.ts'
import type { Edit } from '../../domain/country/index.ts'
import type { FieldTrip } from '../../domain/field/index.ts'
import type { OwnModel } from '../../domain/instancias/index.ts'
import type { FrozenRun } from '../../domain/ranking/index.ts'
import { NO_LETTERHEAD, type Letterhead } from '../../domain/letterhead/index.ts'
import { NO_SHARES, type Shares } from '../../domain/shares/index.ts'
import { EMPTY_PLAN, type Plan } from '../../domain/visits/index.ts'
import type { WorkshopEvent } from '../../domain/workshops/index.ts'
import { PAPER_KINDS, type PaperKind } from '../storage/index.ts'
import { NO_LINEAGE, type Lineage } from './lineage.ts'
import type { NamedRecipe } from './read-recipes.ts'

/**
 * What a person writes here: changes to the matrix, frozen priorisations, the plan of visits, the kits sent and
 * answered, what the work comes from, what is remembered of how files are read, who answers for which region, the
 * states that were kept, the capacities with their rounds of answers, the workshops, and the office's own models.
 */
export interface Papers {
  readonly ediciones: readonly Edit[]
  readonly corridas: readonly FrozenRun[]
  readonly plan: Plan
  readonly envios: Dispatches
  readonly linaje: Lineage
  readonly recetas: readonly NamedRecipe[]
  readonly reparto: Shares
  readonly cortes: readonly Cut[]
  readonly capacidades: Capacities
  readonly talleres: readonly WorkshopEvent[]
  readonly membrete: Letterhead
  readonly campo: readonly FieldTrip[]
  readonly modelos: readonly OwnModel[]
}

export const EMPTY_PAPERS: Papers = {
  ediciones: [],
  corridas: [],
  plan: EMPTY_PLAN,
  envios: NO_DISPATCHES,
  linaje: NO_LINEAGE,
  recetas: [],
  reparto: NO_SHARES,
  cortes: [],
  capacidades: NO_CAPACITIES,
  talleres: [],
  membrete: NO_LETTERHEAD,
  campo: [],
  modelos: [],
}

/** Texts of papers that were written before: a change of one does not write the others again. */
const written = new WeakMap<object, string>()

/** The papers that are not empty, each as the bytes that are kept. */
export function writePapers(papers: Papers): readonly (readonly [PaperKind, Uint8Array])[] {
  const texts = PAPER_KINDS.map((kind) => [kind, textOf(papers[kind])] as const)
  return texts
    .filter(([kind, text]) => text !== textOf(EMPTY_PAPERS[kind]))
    .map(([kind]) => [kind, bytesOf(papers[kind])])
}

const encoded = new WeakMap<object, Uint8Array>()

/** The same bytes for the same paper: what comes from a year of saves is not written out anew with every word. */
function bytesOf(paper: object): Uint8Array {
  const bytes = encoded.get(paper) ?? new TextEncoder().encode(textOf(paper))
  encoded.set(paper, bytes)
  return bytes
}

/** A paper as it is kept. */
export function textOf(paper: object): string {
  const text = written.get(paper) ?? JSON.stringify(paper)
  written.set(paper, text)
  return text
}

/**
 * Papers read; `damaged` when one could not be, `redacted` when something of persons or of a refuge was left out of
 * one.
 */
export interface ReadPapers {
  readonly papers: Papers
  readonly damaged: boolean
  readonly redacted: boolean
}
