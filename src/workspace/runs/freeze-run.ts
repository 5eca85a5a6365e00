import { registersOf, type Country, type Edit, type TerritoryFacts } from '../../domain/country/index.ts'
import type { CriterionResult } from '../../domain/criteria/index.ts'
import { listSources, type Source } from '../../domain/measure/index.ts'
import {
  explainPlace,
  weightOf,
  type FrozenEdit,
  type FrozenPlace,
  type FrozenRun,
  type FrozenSource,
  type RankedTerritory,
} from '../../domain/ranking/index.ts'
import { writeHash } from '../choices/index.ts'
import { createDeriver, type Derived, type WorkspaceState } from '../session/index.ts'

/** What the screen says of a run: it is frozen in those words. */
export interface RunWords {
  readonly scope: string
  readonly value: (result: CriterionResult) => string
  readonly within: (country: Country, facts: TerritoryFacts) => string
  readonly edit: (edit: Edit) => string
}

/** The id of a run that is not kept: the present order, put beside a frozen one. */
export const PRESENT = 'actual'

export interface Freezing {
  readonly id: string
  /** AAAA-MM-DD. */
  readonly today: string
  readonly note: string
  readonly words: RunWords
}

/**
 * The order on screen as a run of its own, with all that it was made from; null while there is none or nothing is
 * listed.
 */
export function freezeRun(state: WorkspaceState, { id, today, note, words }: Freezing): FrozenRun | null {
  const { session, choices } = state
  const derived = shareable(state)
  if (derived === null || derived.ranking === null || derived.ranking.length === 0) return null
  const { national, group, ranking } = derived
  return {
    id,
    frozenOn: today,
    note,
    group: choices.group,
    level: choices.group === 'regional' ? 'region' : choices.rankLevel,
    scope: words.scope,
    hash: writeHash({ ...choices, page: 'priorizar', selection: null }, today),
    parameters: choices.parameters,
    weights: group.criteria.map((criterion) => ({ key: criterion.key, weight: weightOf(criterion, choices.weights) })),
    smallCount: choices.smallCount,
    sources: listSources(national.country.sources.values()).map((source) => ({
      ...freezeSource(source),
      register: source.table === 'violencia' ? (registersOf(national.country)?.used ?? null) : null,
    })),
    edits: session.papers.papers.ediciones.map((edit) => freezeEdit(edit, words)),
    places: ranking.map((ranked) => freezePlace(national.country, ranked, words)),
  }
}

/** What follows from the same choices with small counts hidden, whatever the screen shows. */
function shareable({ session, choices, derived }: WorkspaceState): Derived | null {
  if (derived === null || session.country === null || !derived.national.disclosure.internal) return derived
  return createDeriver()(session.country, session.macroRegions, choices, false)
}

function freezeSource({
  table,
  title,
  publisher,
  cutOff,
  licence,
  quality,
  rowsKept,
  rowsRejected,
  sha256,
}: Source): Omit<FrozenSource, 'register'> {
  return { table, title, publisher, cutOff, licence, quality, rowsKept, rowsRejected, sha256: sha256 ?? null }
}

function freezeEdit(edit: Edit, words: RunWords): FrozenEdit {
  return {
    ubigeo: edit.ubigeo,
    level: edit.level,
    about: edit.about,
    editedOn: edit.editedOn,
    states: words.edit(edit),
  }
}

function freezePlace(country: Country, ranked: RankedTerritory, words: RunWords): FrozenPlace {
  const { unit, results, met } = ranked.assessment
  const { place, tied, score, scoreMax, bestPlace, worstPlace } = ranked
  return {
    ubigeo: unit.ubigeo,
    level: unit.level,
    name: unit.name,
    within: words.within(country, unit),
    place,
    tied,
    score,
    scoreMax,
    bestPlace,
    worstPlace,
    met,
    criteria: results.map((result) => ({
      key: result.criterion.key,
      verdict: result.verdict,
      min: result.score.min,
      max: result.score.max,
      words: words.value(result),
      quality: result.quality,
    })),
    explanation: explainPlace(ranked),
  }
}

/** An id that no run has yet. */
export function nextRunId(runs: readonly FrozenRun[]): string {
  return `corrida-${1 + Math.max(0, ...runs.map(({ id }) => Number(/^corrida-(\d{1,9})$/.exec(id)?.[1] ?? 0)))}`
}

/** Runs kept at most: a project with more would be refused when it is opened again. */
export const RUN_LIMIT = 200
