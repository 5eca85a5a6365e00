import { rankingCsv, rankingSheet, type RankingToPublish } from '../../publish/table/index.ts'
import type { Scope } from '../choices/index.ts'
import type { WorkspaceState } from '../session/index.ts'

/** The ranking on screen as CSV, row by row in its order; empty text while there is no ranking. */
export function rankingAsCsv(state: WorkspaceState): string {
  const published = rankingOf(state)
  return published === null ? '' : rankingCsv(published)
}

/** The same as the sheet of a workbook; null while there is no ranking. */
export function rankingAsSheet(state: WorkspaceState): ReturnType<typeof rankingSheet> | null {
  const published = rankingOf(state)
  return published === null ? null : rankingSheet(published)
}

function rankingOf({ choices, derived }: WorkspaceState): RankingToPublish | null {
  if (derived === null || derived.ranking === null) return null
  return {
    group: choices.group,
    national: derived.national,
    criteria: derived.group.criteria,
    ranking: derived.ranking,
    weights: choices.weights,
    level: choices.group === 'regional' ? 'region' : choices.rankLevel,
    scope: scopeText(choices.scope),
  }
}

function scopeText(scope: Scope): string {
  switch (scope.kind) {
    case 'pais':
      return 'pais'
    case 'departamento':
      return scope.ubigeo
    case 'macro':
      return `macro:${scope.id}`
    case 'reparto':
      return [`territorios:${scope.held.join(',')}`, ...scope.without.map((code) => `sin:${code}`)].join(' ')
    case 'regiones':
      return `regiones:${scope.regions.join(',')}`
  }
}
