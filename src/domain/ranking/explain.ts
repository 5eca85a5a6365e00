import type { CriterionResult } from '../criteria/index.ts'
import { isHiddenReason } from '../disclosure/index.ts'
import { formatNumber, joinWords } from '../measure/index.ts'
import { metWords, unknownWords } from './evidence-words.ts'
import { HIDDEN_RATE } from './phrases.ts'
import type { RankedTerritory } from './rank.ts'
import { weightOf, type Weights } from './weights.ts'

/** Part of the score that a criterion gives: w·s_min / Σw, a share 0–1 (METHOD §7). */
export function contributionOf(result: CriterionResult, ranked: RankedTerritory, weights: Weights): number {
  const total = ranked.assessment.results.reduce((sum, each) => sum + weightOf(each.criterion, weights), 0)
  return (weightOf(result.criterion, weights) * result.score.min) / total
}

/**
 * One plain Spanish sentence: the place, the criteria met with values and clauses, and what is still unknown (METHOD
 * §7).
 */
export function explainPlace(ranked: RankedTerritory): string {
  const judged = ranked.assessment.results.filter((result) => result.criterion.judged)
  const reasons = judged.filter((result) => result.verdict === 'si').map(reasonOf)
  const gaps = judged.filter((result) => result.verdict === 'sin_dato').map(gapOf)
  const place = `Está en el puesto ${formatNumber(ranked.place)}${ranked.tied ? ', empatado,' : ''}`
  const why = reasons.length > 0 ? ` porque ${joinWords(reasons)}` : ' y no se sabe que cumpla ningún criterio'
  return `${place}${why}${gaps.length > 0 ? unknownTail(gaps, ranked) : ''}.`
}

function unknownTail(gaps: readonly string[], ranked: RankedTerritory): string {
  const moves =
    ranked.bestPlace < ranked.place ? `, lo que podría llevarla al puesto ${formatNumber(ranked.bestPlace)}` : ''
  return `; falta saber ${joinWords(gaps)}${moves}`
}

function clauseOf(result: CriterionResult): string {
  return result.criterion.clause.replace('7.3.1.2 ', '')
}

function reasonOf(result: CriterionResult): string {
  const phrase = metWords(result)
  return phrase.endsWith(')') ? `${phrase.slice(0, -1)}: ${clauseOf(result)})` : `${phrase} (${clauseOf(result)})`
}

function gapOf(result: CriterionResult): string {
  const hidden = isHiddenReason(result.missing) ? `, ${HIDDEN_RATE[result.missing]}` : ''
  return `${unknownWords(result)}${hidden} (${clauseOf(result)})`
}
