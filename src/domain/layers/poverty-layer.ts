import { keysAt, qualityAt, type TerritoryFacts } from '../country/index.ts'
import type { National } from '../criteria/index.ts'
import { formatNumber, formatPercent } from '../measure/index.ts'
import { POVERTY_BREAKS, povertyClass, povertyOf } from '../poverty/index.ts'
import { MISSING_SHORT } from '../words/index.ts'
import { layerWords } from './layer-words.ts'
import { SCALES } from './palette.ts'
import type { LayerDraft, UnitDraft } from './build.ts'

/** Monetary poverty in the ministry's five classes (METHOD §4). */
export function povertyLayer(national: National): LayerDraft {
  return {
    kind: 'pobreza',
    table: 'pobreza',
    steps: POVERTY_BREAKS.map((bound, index) => ({
      key: `p${bound}`,
      color: SCALES.pobreza[index] ?? '',
      label: rangeOf(index),
    })),
    title: layerWords.poverty.title,
    unit: layerWords.poverty.unit,
    boundaryNote: layerWords.closedBelow,
    criticalLabel: '',
    draw: (facts) => drawPoverty(national, facts),
  }
}

function rangeOf(index: number): string {
  const from = POVERTY_BREAKS[index] ?? 0
  const next = POVERTY_BREAKS[index + 1]
  return next === undefined
    ? layerWords.range(formatPercent(from, 0), null)
    : layerWords.range(formatNumber(from), formatPercent(next, 0))
}

function drawPoverty(national: National, facts: TerritoryFacts): UnitDraft {
  const poverty = povertyOf(facts, qualityAt(national.country, 'pobreza', facts))
  if (poverty.kind === 'missing')
    return { place: 'sin_dato', value: MISSING_SHORT, text: layerWords.poverty.missing, quality: null }
  const value = formatPercent(poverty.value.percent)
  return {
    place: povertyClass(poverty.value.percent),
    value,
    text: layerWords.poverty.text(value, poverty.value.year),
    quality: poverty.quality,
    from: [[keysAt(facts, 'pobreza')]],
  }
}
