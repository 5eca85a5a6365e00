import type { CriterionResult, Evidence, RateField } from '../criteria/index.ts'
import { isHiddenReason } from '../disclosure/index.ts'
import { formatNumber, formatPercent, formatShare, joinWords } from '../measure/index.ts'
import { USED_REGISTER } from '../violence/index.ts'
import { HIDDEN_SHORT, MISSING_SHORT, VERDICT_NAME } from '../words/index.ts'
import { HIDDEN_RATE, PART_HOLDS, PART_UNKNOWN } from './phrases.ts'

type Of<Kind extends Evidence['kind']> = Extract<Evidence, { kind: Kind }>

/** All that is said of a kind of evidence; a criterion with a new kind has its words here and nowhere else. */
interface EvidenceWords<E extends Evidence> {
  /** Why the criterion is met, after "porque". */
  readonly met: (evidence: E, result: CriterionResult) => string
  /** What is not known yet, after "falta saber". */
  readonly unknown: (evidence: E) => string
  /** What would settle it in the unit's favour, after "si se confirmara". */
  readonly confirmed: (evidence: E) => string
  /** The value that the verdict was made from, with its unit. */
  readonly value: (evidence: E, result: CriterionResult) => string
  /** What it was measured against. */
  readonly against: (threshold: number) => string
}

const AT_LEAST_ONE = 'al menos uno'

const WORDS: { readonly [Kind in Evidence['kind']]: EvidenceWords<Of<Kind>> } = {
  instruments: {
    met: (evidence) => `su región (${evidence.region}) tiene ${heldInstruments(evidence)}`,
    unknown: () => 'si la región tiene diagnóstico u observatorio implementado',
    confirmed: () => 'que su región tiene diagnóstico u observatorio implementado',
    value: ({ diagnostico, observatorio }) =>
      `diagnóstico: ${VERDICT_NAME[diagnostico]}; observatorio implementado: ${VERDICT_NAME[observatorio]}`,
    against: () => AT_LEAST_ONE,
  },
  coverage: {
    met: coverageMet,
    unknown: () => 'cuántas instancias tiene',
    confirmed: () => 'que no existe ninguna de las instancias sin dato de su provincia',
    value: coverageValue,
    against: (share) => `menos de ${formatShare(share, share * 100 === Math.round(share * 100) ? 0 : 1)}`,
  },
  rate: {
    met: rateMet,
    unknown: () => 'su tasa de violencia',
    confirmed: () => 'que su tasa de violencia es la mayor',
    value: rateValue,
    against: (rate) => orMore(formatNumber(rate, 1)),
  },
  services: {
    met: servicesMet,
    unknown: () => 'si hay servicios AURORA',
    confirmed: () => 'que hay servicios AURORA en todos sus distritos sin instancia',
    value: ({ present, withService, uncovered }, { value }) =>
      value === null
        ? MISSING_SHORT
        : `${servicesOwn(present)}; ${formatNumber(withService)} de ${formatNumber(uncovered)} distritos sin instancia`,
    against: () => AT_LEAST_ONE,
  },
  poverty: {
    met: ({ percent }) => (percent === null ? 'sin dato de pobreza' : `su pobreza es de ${formatPercent(percent)}`),
    unknown: () => 'su pobreza',
    confirmed: () => 'que su pobreza es la mayor',
    value: ({ percent }) => (percent === null ? MISSING_SHORT : formatPercent(percent)),
    against: (percent) => formatPercent(percent),
  },
  parts: {
    met: ({ parts }) => joinWords(parts.filter(({ verdict }) => verdict === 'si').map(({ name }) => PART_HOLDS[name])),
    unknown: (evidence) => joinWords(openParts(evidence).map(({ name }) => PART_UNKNOWN[name])),
    confirmed: (evidence) => joinWords(openParts(evidence).map(({ name }) => `que ${PART_HOLDS[name]}`)),
    value: ({ parts }, { value }) =>
      value === null ? MISSING_SHORT : `${formatNumber(value)} de ${formatNumber(parts.length)}`,
    against: (count) => orMore(formatNumber(count)),
  },
  count: {
    met: ({ count }, { threshold }) =>
      `tiene ${formatNumber(count ?? 0)} servicios, igual o más que ${formatNumber(threshold ?? 0, 1)}`,
    unknown: () => 'cuántos servicios tiene',
    confirmed: () => 'que tiene más servicios que los demás',
    value: ({ count }) => (count === null ? MISSING_SHORT : servicesOwn(count)),
    against: (count) => orMore(formatNumber(count)),
  },
}

function wordsOf<E extends Evidence>(evidence: E): EvidenceWords<E> {
  return WORDS[evidence.kind] as unknown as EvidenceWords<E>
}

/** Why a criterion is met, as the explanation of a place says it after "porque" (METHOD §7). */
export function metWords(result: CriterionResult): string {
  return wordsOf(result.evidence).met(result.evidence, result)
}

/** What is still to be known for a criterion, after "falta saber". */
export function unknownWords({ evidence }: CriterionResult): string {
  return wordsOf(evidence).unknown(evidence)
}

/** What would settle a criterion that is not known, after "si se confirmara". */
export function confirmedWords({ evidence }: CriterionResult): string {
  return wordsOf(evidence).confirmed(evidence)
}

/** The value that a verdict was made from, as words with its unit. */
export function valueWords(result: CriterionResult): string {
  return wordsOf(result.evidence).value(result.evidence, result)
}

/** The threshold that a verdict was measured against, with its unit; null where it has none. */
export function thresholdWords({ evidence, threshold }: CriterionResult): string | null {
  return threshold === null ? null : wordsOf(evidence).against(threshold)
}

function openParts({ parts }: Of<'parts'>): Of<'parts'>['parts'] {
  return parts.filter(({ verdict }) => verdict === 'sin_dato')
}

function orMore(words: string): string {
  return `${words} o más`
}

function servicesOwn(present: number): string {
  return `${formatNumber(present)} ${present === 1 ? 'servicio' : 'servicios'}`
}

function heldInstruments({ diagnostico, observatorio }: Of<'instruments'>): string {
  return joinWords([
    ...(diagnostico === 'si' ? ['diagnóstico'] : []),
    ...(observatorio === 'si' ? ['observatorio implementado'] : []),
  ])
}

function coverageMet({ coverage }: Of<'coverage'>, result: CriterionResult): string {
  const { created, expected, unknown } = coverage
  const known = unknown > 0 ? `, con ${formatNumber(unknown)} sin dato` : ''
  const share = result.value === null ? '' : `${formatShare(result.value)}${known}, `
  return `tiene ${formatNumber(created)} de ${formatNumber(expected)} instancias (${share}menos de ${formatShare(result.threshold ?? 0, 0)})`
}

function coverageValue({ coverage }: Of<'coverage'>, { value }: CriterionResult): string {
  if (coverage.expected === 0) return VERDICT_NAME.no_aplica
  if (value === null) return MISSING_SHORT
  const unknown = coverage.unknown > 0 ? `; ${formatNumber(coverage.unknown)} ${MISSING_SHORT}` : ''
  return `${formatShare(value)} (${formatNumber(coverage.created)} / ${formatNumber(coverage.expected)}${unknown})`
}

function rateMet({ rate, field }: Of<'rate'>, { value, threshold, missing }: CriterionResult): string {
  if (isHiddenReason(missing)) return `su tasa, ${HIDDEN_RATE[missing]}, está entre las mayores`
  const whose = rate?.inherited === true ? ' heredada de su departamento' : ''
  const years = rate ? ` en ${rate.biennium.join('–')}` : ''
  const per = rate?.denominator === 'mujeres' ? 'mujeres' : 'habitantes'
  const register = rate === null || rate.register === USED_REGISTER ? '' : ` del registro ${rate.register}`
  return `su tasa${whose} es de ${formatNumber(value ?? 0, 1)} casos${register} por 10${'\u00A0'}000 ${per} y año${years}, ${aboveWords(field, threshold)}`
}

function aboveWords(field: RateField, threshold: number | null): string {
  return threshold === 0
    ? `mayor que cero, que es el percentil: solo ${formatNumber(field.withCases)} de ${formatNumber(field.rated)} provincias tienen algún caso`
    : `igual o mayor que ${formatNumber(threshold ?? 0, 1)}`
}

function rateValue({ rate, field }: Of<'rate'>, { threshold, missing }: CriterionResult): string {
  if (isHiddenReason(missing)) return HIDDEN_SHORT[missing]
  if (rate === null) return MISSING_SHORT
  const flat = threshold === 0 ? `. ${flatPercentile(field)}` : ''
  return `${formatNumber(rate.per10k, 1)} por 10${'\u00A0'}000${flat}`
}

/** Said where the percentile of the rates is zero and so tells nobody apart (METHOD §3). */
function flatPercentile({ rated, withCases }: RateField): string {
  return `El percentil de las tasas es cero y no discrimina: ${formatNumber(withCases)} de ${formatNumber(rated)} provincias tienen algún caso; cumplen esas`
}

function servicesMet({ uncovered, withService, present }: Of<'services'>): string {
  if (uncovered <= 1 && withService === present) return 'tiene servicios AURORA'
  if (withService === 0) return 'tiene servicios AURORA, ninguno en sus distritos sin instancia'
  return `tiene servicios AURORA en ${formatNumber(withService)} de sus ${formatNumber(uncovered)} distritos sin instancia`
}
