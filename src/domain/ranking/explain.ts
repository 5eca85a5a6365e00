import type { CriterionResult, Evidence, RateField } from '../criteria/index.ts'
import { isHiddenReason } from '../disclosure/index.ts'
import { formatNumber, formatPercent, formatShare, joinWords } from '../measure/index.ts'
import { HIDDEN_RATE, PART_HOLDS, PART_UNKNOWN, UNKNOWN } from './phrases.ts'
import type { RankedTerritory } from './rank.ts'
import { weightOf, type Weights } from './weights.ts'
import { USED_REGISTER } from '../violence/index.ts'

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
  const phrase = phraseOf(result.evidence, result)
  return phrase.endsWith(')') ? `${phrase.slice(0, -1)}: ${clauseOf(result)})` : `${phrase} (${clauseOf(result)})`
}

function phraseOf(evidence: Evidence, result: CriterionResult): string {
  switch (evidence.kind) {
    case 'instruments':
      return `su región (${evidence.region}) tiene ${heldInstruments(evidence)}`
    case 'coverage':
      return coveragePhrase(evidence, result)
    case 'rate':
      return ratePhrase(evidence, result)
    case 'services':
      return servicesPhrase(evidence)
    case 'poverty':
      return evidence.percent === null ? 'sin dato de pobreza' : `su pobreza es de ${formatPercent(evidence.percent)}`
    case 'parts':
      return joinWords(evidence.parts.filter((part) => part.verdict === 'si').map((part) => PART_HOLDS[part.name]))
    case 'count':
      return `tiene ${formatNumber(evidence.count ?? 0)} servicios, igual o más que ${formatNumber(result.threshold ?? 0, 1)}`
  }
}

function heldInstruments(evidence: Extract<Evidence, { kind: 'instruments' }>): string {
  const held = [
    ...(evidence.diagnostico === 'si' ? ['diagnóstico'] : []),
    ...(evidence.observatorio === 'si' ? ['observatorio implementado'] : []),
  ]
  return joinWords(held)
}

function coveragePhrase(evidence: Extract<Evidence, { kind: 'coverage' }>, result: CriterionResult): string {
  const { created, expected, unknown } = evidence.coverage
  const known = unknown > 0 ? `, con ${formatNumber(unknown)} sin dato` : ''
  const share = result.value === null ? '' : `${formatShare(result.value)}${known}, `
  return `tiene ${formatNumber(created)} de ${formatNumber(expected)} instancias (${share}menos de ${formatShare(result.threshold ?? 0, 0)})`
}

function ratePhrase(evidence: Extract<Evidence, { kind: 'rate' }>, result: CriterionResult): string {
  if (isHiddenReason(result.missing)) return `su tasa, ${HIDDEN_RATE[result.missing]}, está entre las mayores`
  const whose = evidence.rate?.inherited === true ? ' heredada de su departamento' : ''
  const years = evidence.rate ? ` en ${evidence.rate.biennium.join('–')}` : ''
  const register =
    evidence.rate === null || evidence.rate.register === USED_REGISTER ? '' : ` del registro ${evidence.rate.register}`
  const per = evidence.rate?.denominator === 'mujeres' ? 'mujeres' : 'habitantes'
  return `su tasa${whose} es de ${formatNumber(result.value ?? 0, 1)} casos${register} por 10${'\u00A0'}000 ${per} y año${years}, ${aboveWords(evidence, result)}`
}

function aboveWords({ field }: Extract<Evidence, { kind: 'rate' }>, { threshold }: CriterionResult): string {
  return threshold === 0
    ? `mayor que cero, que es el percentil: solo ${formatNumber(field.withCases)} de ${formatNumber(field.rated)} provincias tienen algún caso`
    : `igual o mayor que ${formatNumber(threshold ?? 0, 1)}`
}

/** Said where the percentile of the rates is zero and so tells nobody apart (METHOD §3). */
export function flatPercentile({ rated, withCases }: RateField): string {
  return `El percentil de las tasas es cero y no discrimina: ${formatNumber(withCases)} de ${formatNumber(rated)} provincias tienen algún caso; cumplen esas`
}

function servicesPhrase(evidence: Extract<Evidence, { kind: 'services' }>): string {
  if (evidence.uncovered <= 1 && evidence.withService === evidence.present) return 'tiene servicios AURORA'
  if (evidence.withService === 0) return 'tiene servicios AURORA, ninguno en sus distritos sin instancia'
  return `tiene servicios AURORA en ${formatNumber(evidence.withService)} de sus ${formatNumber(evidence.uncovered)} distritos sin instancia`
}

function unknownPhrase(evidence: Evidence): string {
  if (evidence.kind !== 'parts') return UNKNOWN[evidence.kind]
  return joinWords(evidence.parts.filter((part) => part.verdict === 'sin_dato').map((part) => PART_UNKNOWN[part.name]))
}

function gapOf(result: CriterionResult): string {
  const hidden = isHiddenReason(result.missing) ? `, ${HIDDEN_RATE[result.missing]}` : ''
  return `${unknownPhrase(result.evidence)}${hidden} (${clauseOf(result)})`
}
