import { PAPER_KINDS, type PaperKind } from '../storage/index.ts'
import { EMPTY_PAPERS, type Papers, type ReadPapers } from './papers.ts'
import { readCapacities } from './read-capacities.ts'
import { readCuts, readShares } from './read-cuts.ts'
import { readDispatches } from './read-dispatches.ts'
import { readFieldTrips } from './read-field-trips.ts'
import { readEdits } from './read-edits.ts'
import { readLetterhead } from './read-letterhead.ts'
import { readLineage } from './read-lineage.ts'
import { readModels } from './read-models.ts'
import { readPlan } from './read-plan.ts'
import { readRecipes } from './read-recipes.ts'
import { readRuns } from './read-runs.ts'
import { readWorkshops } from './read-workshops.ts'
import { withoutReservedTexts } from './reserved-papers.ts'

const READERS: { readonly [K in PaperKind]: (json: unknown) => Papers[K] | null } = {
  ediciones: readEdits,
  corridas: readRuns,
  plan: readPlan,
  envios: readDispatches,
  linaje: readLineage,
  recetas: readRecipes,
  reparto: readShares,
  cortes: readCuts,
  capacidades: readCapacities,
  talleres: readWorkshops,
  membrete: readLetterhead,
  campo: readFieldTrips,
  modelos: readModels,
}

/**
 * The papers of kept bytes, over those that stand where there are none; one that cannot be read whole is left. The
 * texts of those `unjudged` were not judged as they were written: what they hold of persons is left out now.
 */
export function readPapers(
  bytes: ReadonlyMap<PaperKind, Uint8Array>,
  standing: Papers = EMPTY_PAPERS,
  unjudged: readonly PaperKind[] = [],
): ReadPapers {
  let [damaged, redacted] = [false, false]
  const read = <K extends PaperKind>(kind: K): Papers[K] => {
    const kept = bytes.get(kind)
    if (kept === undefined) return standing[kind]
    const { json, redacted: isLess } = withoutReservedTexts(parseJson(kept), !unjudged.includes(kind))
    redacted ||= isLess
    const paper = READERS[kind](json)
    damaged ||= paper === null
    return paper ?? standing[kind]
  }
  const papers = Object.fromEntries(PAPER_KINDS.map((kind) => [kind, read(kind)])) as unknown as Papers
  return { papers, damaged, redacted }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}
