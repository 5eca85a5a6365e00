import { nameWithoutReserved } from '../../domain/disclosure/index.ts'
import { isDay } from '../../domain/calendar/index.ts'
import { isRecord, isText } from '../../domain/untrusted/index.ts'
import { parseImport } from '../storage/index.ts'
import { readList } from './checks.ts'
import type { Ancestor, Lineage, Work } from './lineage.ts'
import { NO_CAPACITIES } from '../../domain/capacities/index.ts'
import { readCapacities } from './read-capacities.ts'
import { readCuts, readShares } from './read-cuts.ts'
import { readDispatches } from './read-dispatches.ts'
import { readEdits } from './read-edits.ts'
import { readMarkedModels } from './read-models.ts'
import { readPlan } from './read-plan.ts'
import { readRuns } from './read-runs.ts'
import { readWorkshops } from './read-workshops.ts'

const MOST = 500
const LONGEST_LABEL = 80

/** The lineage of a JSON value, every field checked, or null: the text may come from a stranger's file. */
export function readLineage(json: unknown): Lineage | null {
  if (!isRecord(json) || !isText(json.label, LONGEST_LABEL)) return null
  const ancestors = readList(json.ancestors, MOST, readAncestor)
  return ancestors === null ? null : { label: json.label, ancestors }
}

function readAncestor(value: unknown): Ancestor | null {
  if (!isRecord(value)) return null
  const { id, label, on } = value
  if (!isText(id) || !/^[0-9a-f]{64}$/.test(id) || !isText(label, LONGEST_LABEL) || !isText(on) || !isDay(on))
    return null
  return { id, label, on, work: value.work === null ? null : readWork(value.work) }
}

/** A work that cannot be read whole is none: it is the base of nothing then. */
function readWork(value: unknown): Work | null {
  if (!isRecord(value)) return null
  const imports = readList(value.imports, MOST, (each) => parseImport(each, nameWithoutReserved))
  const [ediciones, corridas] = [readEdits(value.ediciones), readRuns(value.corridas)]
  const [plan, envios] = [readPlan(value.plan), readDispatches(value.envios)]
  // Works of before had neither shares nor cuts, nor rounds of answers, nor workshops, nor own models.
  const [reparto, cortes] = [readShares(value.reparto ?? []), readCuts(value.cortes ?? [])]
  const [capacidades, talleres, modelos] = [
    readCapacities(value.capacidades ?? NO_CAPACITIES),
    readWorkshops(value.talleres ?? []),
    readMarkedModels(value.modelos ?? []),
  ]
  if (imports === null || ediciones === null || corridas === null || plan === null || envios === null) return null
  if (reparto === null || cortes === null || capacidades === null || talleres === null) return null
  if (modelos === null) return null
  return { ediciones, corridas, plan, envios, reparto, cortes, capacidades, talleres, modelos, imports }
}
