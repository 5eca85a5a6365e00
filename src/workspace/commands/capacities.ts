import {
  instrumentOf,
  placeFinder,
  placeSuggester,
  readAnswers,
  readAsked,
  readInstrument,
  type Actor,
  type AnswersRead,
  type Asked,
  type Capacities,
  type Capacity,
  type InstrumentRead,
  type UnplacedName,
} from '../../domain/capacities/index.ts'
import { nameWithoutReserved } from '../../domain/disclosure/index.ts'
import { addVisits, proposeVisitForNeed, type VisitNeed } from '../../domain/visits/index.ts'
import type { Country, TerritoryFacts } from '../../domain/country/index.ts'
import { isSameUnit, type Ubigeo } from '../../domain/territory/index.ts'
import { namesForAll, recipeOfNames, withNames, withRecipe } from '../imports/index.ts'
import { readRecipes } from '../papers/index.ts'
import type { Workspace } from '../session/index.ts'
import { mayWrite } from './may-write.ts'

/** A wording of an instancia that cannot be told, and what it may mean. */
export interface NameToPlace extends UnplacedName {
  readonly suggested: ReturnType<ReturnType<typeof placeSuggester>>
}

/** What a file brings: answers with the instrument that they answer, or an instrument alone. */
export type CapacityFile =
  | {
      readonly kind: 'respuestas'
      readonly file: string
      readonly capacities: readonly Capacity[]
      readonly read: AnswersRead
      readonly asked: readonly Asked[]
      readonly unplaced: readonly NameToPlace[]
    }
  | ({ readonly kind: 'instrumento'; readonly file: string } & InstrumentRead)

/** Names that are offered with suggestions, at most. */
const MOST_NAMES = 40

/** What is not in a file of answers: who answers where a row says none, and how it names its instancias. */
export interface AnswersSaid {
  readonly actor: Actor | null
  /** What a person said here of a wording; those that are remembered count besides. */
  readonly confirmed: ReadonlyMap<string, Ubigeo>
}

/**
 * Reads a file of answers (its form may bring the instrument and who was asked in sheets of its own), or an
 * instrument. Null when it is neither.
 */
export async function readCapacityFile(
  workspace: Workspace,
  bytes: Uint8Array,
  fileName: string,
  { actor, confirmed }: AnswersSaid,
): Promise<CapacityFile | null> {
  const { derived, session } = workspace.getState()
  const { readCells } = await import('../../database/files/index.ts')
  const cells = await readCells(bytes, fileName)
  if (derived === null || !cells.ok) return null
  const { country } = derived.national
  const tables = cells.sheets.map((sheet) => sheet.cells)
  const file = nameWithoutReserved(fileName)
  const brought = tables.flatMap((table) => readInstrument(table) ?? [])[0]
  const inUse = instrumentOf(session.papers.papers.capacidades)
  const capacities = brought === undefined || brought.capacities.length === 0 ? inUse : brought.capacities
  const known = namesForAll(session.imports.imports, session.papers.papers.recetas)
  const placing = { findPlace: placeFinder(country, new Map([...known, ...confirmed])), actor }
  const answers = tables.filter((table) => readInstrument(table) === null)
  const read = answers.flatMap((table) => readAnswers(table, capacities, placing) ?? [])[0]
  if (read === undefined || read.answers.length + read.faults.length === 0)
    return brought === undefined ? null : { kind: 'instrumento', file, ...brought }
  const asked = answers.flatMap((table) => readAsked(table, placing) ?? [])
  return { kind: 'respuestas', file, capacities, read, asked, unplaced: namesToPlace(country, read) }
}

function namesToPlace(country: Country, { unplaced }: AnswersRead): readonly NameToPlace[] {
  if (unplaced.length === 0) return []
  const suggest = placeSuggester(country)
  return unplaced.slice(0, MOST_NAMES).map((each) => ({ ...each, suggested: suggest(each.words) }))
}

/**
 * Remembers the territory of a wording for every file to come, with the names that other files taught; false where the
 * wording tells of a person and must not be kept.
 */
export function rememberPlace(workspace: Workspace, naming: string, code: Ubigeo, called: string): boolean {
  const { session, choices } = workspace.getState()
  const { recetas } = session.papers.papers
  const before = recetas.find((each) => each.called === called && each.shape.length === 0)?.recipe.confirmed ?? []
  const names = recipeOfNames(withNames([], [...before, [naming, code]]), called, choices.parameters.referenceDate)
  const made = readRecipes([names])?.[0]
  if (made === undefined || !made.recipe.confirmed.some(([known]) => known === naming)) return false
  workspace.revise('recetas', withRecipe(recetas, made))
  return true
}

/** Keeps what was answered as a round of its own. Taken back by undo. */
export function takeRound(
  workspace: Workspace,
  { file, capacities, read, asked }: Omit<Extract<CapacityFile, { kind: 'respuestas' }>, 'kind' | 'unplaced'>,
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
