import {
  instrumentOf,
  placeFinder,
  readAnswers,
  readAsked,
  readInstrument,
  type Actor,
  type AnswersRead,
  type Asked,
  type Capacities,
  type Capacity,
  type InstrumentRead,
} from '../../domain/capacities/index.ts'
import { nameWithoutReserved } from '../../domain/disclosure/index.ts'
import { addVisits, proposeVisitForNeed, type VisitNeed } from '../../domain/visits/index.ts'
import type { TerritoryFacts } from '../../domain/country/index.ts'
import { isSameUnit } from '../../domain/territory/index.ts'
import type { Workspace } from '../session/index.ts'
import { mayWrite } from './may-write.ts'

/** What a file brings: answers with the instrument that they answer, or an instrument alone. */
export type CapacityFile =
  | {
      readonly kind: 'respuestas'
      readonly file: string
      readonly capacities: readonly Capacity[]
      readonly read: AnswersRead
      readonly asked: readonly Asked[]
    }
  | ({ readonly kind: 'instrumento'; readonly file: string } & InstrumentRead)

/**
 * Reads a file of answers (its form may bring the instrument and who was asked in sheets of its own), or an
 * instrument; rows that say no kind of actor have that one. Null when it is neither.
 */
export async function readCapacityFile(
  workspace: Workspace,
  bytes: Uint8Array,
  fileName: string,
  actor: Actor | null,
): Promise<CapacityFile | null> {
  const { derived, session } = workspace.getState()
  const { readCells } = await import('../../database/files/index.ts')
  const cells = await readCells(bytes, fileName)
  if (derived === null || !cells.ok) return null
  const tables = cells.sheets.map((sheet) => sheet.cells)
  const file = nameWithoutReserved(fileName)
  const brought = tables.flatMap((table) => readInstrument(table) ?? [])[0]
  const inUse = instrumentOf(session.papers.papers.capacidades)
  const capacities = brought === undefined || brought.capacities.length === 0 ? inUse : brought.capacities
  const placing = { findPlace: placeFinder(derived.national.country), actor }
  const answers = tables.filter((table) => readInstrument(table) === null)
  const read = answers.flatMap((table) => readAnswers(table, capacities, placing) ?? [])[0]
  if (read !== undefined && read.answers.length + read.faults.length > 0) {
    const asked = answers.flatMap((table) => readAsked(table, placing) ?? [])
    return { kind: 'respuestas', file, capacities, read, asked }
  }
  return brought === undefined ? null : { kind: 'instrumento', file, ...brought }
}

/** Keeps what was answered as a round of its own. Taken back by undo. */
export function takeRound(
  workspace: Workspace,
  { file, capacities, read, asked }: Extract<CapacityFile, { kind: 'respuestas' }>,
  label: string,
): string {
  const { choices } = workspace.getState()
  const on = read.on ?? choices.parameters.referenceDate
  const id = `${on}-${crypto.randomUUID().slice(0, 8)}`
  const { own, rounds } = held(workspace)
  const round = { id, label, on, file, capacities, answers: read.answers, asked }
  workspace.revise('capacidades', { own, rounds: [...rounds, round] })
  return id
}

/** Puts an instrument in place of the one in use; an empty one gives the ready one back. */
export function takeInstrument(workspace: Workspace, own: readonly Capacity[]): void {
  workspace.revise('capacidades', { ...held(workspace), own })
}

/** Takes a round away; undo brings it back. */
export function dropRound(workspace: Workspace, id: string): void {
  const { own, rounds } = held(workspace)
  workspace.revise('capacidades', { own, rounds: rounds.filter((round) => round.id !== id) })
}

/** Calls a round otherwise. */
export function renameRound(workspace: Workspace, id: string, label: string): void {
  const { own, rounds } = held(workspace)
  const renamed = rounds.map((round) => (round.id === id ? { ...round, label } : round))
  workspace.revise('capacidades', { own, rounds: renamed })
}

function held(workspace: Workspace): Capacities {
  return workspace.getState().session.papers.papers.capacidades
}

/**
 * A visit of the plan that answers a need: with the intervention, the agenda and the contents that it asks for; none
 * outside one's share. Taken back by undo.
 */
export function planForNeed(workspace: Workspace, facts: TerritoryFacts, need: VisitNeed): void {
  const { session, choices, derived } = workspace.getState()
  if (derived === null || !mayWrite(workspace.getState(), facts.ubigeo)) return
  const { plan } = session.papers.papers
  const ranked = derived.ranking?.find(({ assessment }) => isSameUnit(assessment.unit, facts)) ?? null
  const { group, parameters } = choices
  const seed = { facts, group, on: parameters.referenceDate, ranked, disclosure: derived.national.disclosure }
  workspace.revise('plan', addVisits(plan, [proposeVisitForNeed(plan, seed, need)]))
}
