import { assessGroup, criteriaOf, type Assessment, type GroupKey, type National } from '../criteria/index.ts'
import type { Ubigeo } from '../territory/index.ts'
import { layOut, restrict, type AssessedGroup } from './group.ts'
import { rankUnits, type RankedTerritory } from './rank.ts'
import { weightsAreUsable, type Weights } from './weights.ts'

/** What units of a group are ranked: one level, or all that the group judges. */
export type RankingLevel = 'provincia' | 'distrito' | 'region' | 'todos'

/** The levels at which each group can be ranked, and the one taken when none is asked for (METHOD §7). */
export const GROUP_LEVELS: Readonly<
  Record<GroupKey, { readonly admitted: readonly RankingLevel[]; readonly usual: RankingLevel }>
> = {
  creacion: { admitted: ['provincia', 'distrito'], usual: 'provincia' },
  regional: { admitted: ['region'], usual: 'region' },
  local: { admitted: ['provincia', 'distrito', 'todos'], usual: 'todos' },
}

/** Whether a territory is among those asked about; null = the whole country. */
export type Holds = ((code: Ubigeo) => boolean) | null

/** What is ranked: a group, at a level (its usual one when absent), inside a scope, with weights over the defaults. */
export interface GroupQuestion {
  readonly group: GroupKey
  readonly level?: RankingLevel
  readonly scope?: Holds
  readonly weights?: Weights
}

/** A group in order, and the scores that the order was made from. */
export interface RankedGroup {
  readonly group: AssessedGroup
  readonly ranking: readonly RankedTerritory[]
}

/**
 * The one way from a country to a place: page, documents, slides, agenda and command line rank by it. Throws a
 * RangeError on weights that rank nothing.
 */
export function rankGroup(national: National, question: GroupQuestion): RankedGroup {
  const { group: key, level = GROUP_LEVELS[key].usual, scope = null, weights = {} } = question
  const group = inScope(national, assessAt(national, key, level), scope)
  return { group, ranking: rankUnits(group, weights) }
}

/**
 * First step of rankGroup: every unit of the group judged; a level that the group does not rank by leaves it at its
 * own.
 */
export function assessAt(national: National, key: GroupKey, level: RankingLevel): AssessedGroup {
  const one = level === 'provincia' || level === 'distrito' ? level : null
  return layOut(criteriaOf(key), assessGroup(national, key, one), national.country.womenKnown)
}

/** Second step of rankGroup: the units of the scope; their scores stay national (METHOD §7, filters). */
export function inScope(national: National, group: AssessedGroup, scope: Holds): AssessedGroup {
  if (scope === null) return group
  const passes = ({ unit }: Assessment) => scope(unit.ubigeo)
  return restrict(group, passes, national.country.womenKnown)
}

/** Last step of rankGroup where weights may still be on their way: null while they rank nothing. */
export function orderOrNull(group: AssessedGroup, weights: Weights): readonly RankedTerritory[] | null {
  return weightsAreUsable(group.criteria, weights) ? rankUnits(group, weights) : null
}
