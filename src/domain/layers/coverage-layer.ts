import { qualityOf, type TerritoryFacts } from '../country/index.ts'
import type { National } from '../criteria/index.ts'
import { coverageShare, criticalGap } from '../instancias/index.ts'
import { formatNumber, formatShare } from '../measure/index.ts'
import { type UnitLevel } from '../territory/index.ts'
import { DEFINITION_COUNTS, MISSING_SHORT } from '../words/index.ts'
import type { ClassDraft, LayerDraft, UnitDraft } from './build.ts'
import { isYesNo, ownLayer } from './own-layer.ts'
import { layerWords } from './layer-words.ts'
import { COVERAGE_COLORS } from './palette.ts'
import { classOf } from './quantile-breaks.ts'

const ZERO = 0
const BELOW = 1
const UNCERTAIN = 2
const FROM_THRESHOLD = 3

/**
 * Coverage of METHOD §2: what surely lies below the threshold (0 % apart), what could lie there, and from the threshold
 * up the classes of the atlas. Where a unit owes one instancia at most it is said in words, with no percentage.
 */
export function coverageLayer(national: National, level: UnitLevel): LayerDraft {
  const { definition, threshold } = national.parameters
  if (isYesNo(level, definition)) return ownLayer(national, level)
  const bounds = calmBounds(threshold)
  return {
    kind: 'cobertura',
    table: 'instancias',
    steps: stepsOf(threshold, bounds),
    title: layerWords.coverage.title,
    unit: layerWords.coverage.unit(DEFINITION_COUNTS[definition]),
    boundaryNote: layerWords.closedBelow,
    criticalLabel: layerWords.marks.critico(percentOf(threshold)),
    draw: (facts) => drawCoverage(national, facts, bounds),
  }
}

/**
 * Lower bounds (0–1) of the classes that are not critical; the threshold opens the first, 100 % is alone in the last.
 */
function calmBounds(threshold: number): readonly number[] {
  return [...new Set([threshold, ...[0.5, 0.75, 1].filter((bound) => bound > threshold)])]
}

function stepsOf(threshold: number, bounds: readonly number[]): ClassDraft[] {
  const words = layerWords.coverage
  const { critical, uncertain, calm } = COVERAGE_COLORS
  const colors = calm.slice(-bounds.length)
  return [
    { key: 'cero', color: critical[0], label: words.none },
    { key: 'critica', color: critical[1], label: words.below(percentOf(threshold)) },
    { key: 'incierta', color: uncertain, label: words.uncertain, isOptional: true },
    ...bounds.map((bound, index) => {
      const next = bounds[index + 1]
      const label = next === undefined ? words.whole : layerWords.range(bareOf(bound), percentOf(next))
      return { key: next === undefined ? 'completa' : `hasta${bareOf(next)}`, color: colors[index] ?? '', label }
    }),
  ]
}

function percentOf(share: number): string {
  return formatShare(share, decimalsOf(share))
}

function bareOf(share: number): string {
  return formatNumber(share * 100, decimalsOf(share))
}

function decimalsOf(share: number): number {
  return Number.isInteger(Math.round(share * 1e6) / 1e4) ? 0 : 1
}

function drawCoverage(national: National, facts: TerritoryFacts, bounds: readonly number[]): UnitDraft {
  const words = layerWords.coverage
  const coverage = national.coverageOf(facts.level, facts.ubigeo)
  const gap = criticalGap(coverage, national.parameters.threshold)
  if (coverage.expected === 0)
    return { place: 'no_corresponde', gap, value: '–', text: words.notExpected, quality: null }
  const share = coverageShare(coverage)
  const { created, expected, unknown } = coverage
  if (share === null)
    return {
      place: 'sin_dato',
      gap,
      value: MISSING_SHORT,
      text: words.unknown(formatNumber(expected)),
      range: [0, 100],
      quality: null,
    }
  return {
    place:
      gap === 'si' ? (share === 0 ? ZERO : BELOW) : gap === 'no' ? FROM_THRESHOLD + classOf(share, bounds) : UNCERTAIN,
    gap,
    value: formatShare(share, share === 0 || share === 1 ? 0 : 1),
    text: words.text(formatNumber(created), formatNumber(expected), formatShare(share), unknown),
    ...(unknown > 0 && { range: [share * 100, ((created + unknown) / expected) * 100] as const }),
    quality: qualityOf(national.country, 'instancias', coverage.from),
    from: [coverage.from],
  }
}
