import { qualityOf, type TerritoryFacts } from '../country/index.ts'
import type { National } from '../criteria/index.ts'
import { coverageClass, coverageShare, criticalGap } from '../instancias/index.ts'
import { formatNumber, formatShare } from '../measure/index.ts'
import { provinciaOf, type UnitLevel } from '../territory/index.ts'
import { DEFINITION_COUNTS, MISSING_SHORT } from '../words/index.ts'
import { layerWords } from './layer-words.ts'
import { SCALES } from './palette.ts'
import type { ClassDraft, LayerDraft, UnitDraft } from './build.ts'

const KEYS = ['cero', 'hasta25', 'hasta50', 'hasta75', 'hasta100', 'completa'] as const
const LAST = KEYS.length - 1

/** Coverage in the six classes of METHOD §2, with the critical gap as a mark. */
export function coverageLayer(national: National, level: UnitLevel): LayerDraft {
  const { definition, threshold } = national.parameters
  return {
    kind: 'cobertura',
    table: 'instancias',
    steps: stepsOf(level),
    title: layerWords.coverage.title,
    unit: level === 'distrito' ? layerWords.coverage.ownUnit : layerWords.coverage.unit(DEFINITION_COUNTS[definition]),
    boundaryNote: level === 'distrito' ? layerWords.coverage.ownNote : layerWords.closedBelow,
    criticalLabel: (level === 'distrito' ? layerWords.marks.criticoProvincia : layerWords.marks.critico)(
      formatShare(threshold, Number.isInteger(Math.round(threshold * 1e6) / 1e4) ? 0 : 1),
    ),
    draw: (facts) => drawCoverage(national, facts),
  }
}

/** A distrito owes one instancia at most, so it has only the two ends of the scale. */
function stepsOf(level: UnitLevel): ClassDraft[] {
  const all = KEYS.map((key, index) => ({
    key,
    color: SCALES.cobertura[index] ?? '',
    label: layerWords.coverage.classes[index] ?? '',
  }))
  const ends = all.filter((_, index) => index === 0 || index === LAST)
  return level === 'distrito'
    ? ends.map((step, index) => ({ ...step, label: layerWords.coverage.ownClasses[index] ?? '' }))
    : all
}

function placeOf(level: UnitLevel, share: number): number {
  return level === 'distrito' ? Math.round(share) : coverageClass(share)
}

function drawCoverage(national: National, facts: TerritoryFacts): UnitDraft {
  const coverage = national.coverageOf(facts.level, facts.ubigeo)
  if (coverage.expected === 0)
    return { place: 'no_corresponde', value: '–', text: layerWords.coverage.notExpected, quality: null }
  const share = coverageShare(coverage)
  const critical = isCritical(national, facts, coverage)
  if (share === null)
    return {
      place: 'sin_dato',
      critical,
      value: MISSING_SHORT,
      text: layerWords.coverage.unknown(formatNumber(coverage.expected)),
      quality: null,
    }
  return {
    place: placeOf(facts.level, share),
    critical,
    value: formatShare(share, share === 0 || share === 1 ? 0 : 1),
    text: layerWords.coverage.text(
      formatNumber(coverage.created),
      formatNumber(coverage.expected),
      formatShare(share),
      coverage.unknown,
    ),
    quality: qualityOf(national.country, 'instancias'),
  }
}

/** A distrito takes its provincia's verdict, and only while its own instancia is not known to be created (METHOD §2, §6). */
function isCritical(
  national: National,
  facts: TerritoryFacts,
  own: { readonly created: number; readonly expected: number },
): boolean {
  const { threshold } = national.parameters
  if (facts.level !== 'distrito') return criticalGap(national.coverageOf(facts.level, facts.ubigeo), threshold) === 'si'
  const provincia = provinciaOf(facts.ubigeo) ?? facts.ubigeo
  return own.created < own.expected && criticalGap(national.coverageOf('provincia', provincia), threshold) === 'si'
}
