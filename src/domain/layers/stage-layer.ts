import type { TerritoryFacts } from '../country/index.ts'
import type { National } from '../criteria/index.ts'
import { ETAPAS } from '../instancias/index.ts'
import { isLimaMetropolitana, owesDistrital, sharesDepartamento } from '../territory/index.ts'
import { ETAPA_NAME, MISSING_SHORT, MISSING_WHY } from '../words/index.ts'
import { layerWords } from './layer-words.ts'
import { SCALES } from './palette.ts'
import type { LayerDraft, UnitDraft } from './build.ts'

/** Stage of the territory's own instancia; a departamento shows its regional one. */
export function stageLayer(national: National): LayerDraft {
  return {
    kind: 'etapa',
    table: 'instancias',
    steps: ETAPAS.map((key, index) => ({ key, color: SCALES.etapa[index] ?? '', label: ETAPA_NAME[key] })),
    title: layerWords.stage.title,
    unit: layerWords.stage.unit,
    boundaryNote: layerWords.stage.note,
    criticalLabel: '',
    draw: (facts) => drawStage(national, facts),
  }
}

function drawStage(national: National, facts: TerritoryFacts): UnitDraft {
  const stage = national.stageOf(facts.level === 'departamento' ? 'region' : facts.level, facts.ubigeo)
  const owes = owesOwn(facts)
  if (facts.level === 'departamento' && !owes)
    return { place: 'no_corresponde', value: '–', text: layerWords.stage.limaTwo, quality: null }
  if (stage.kind === 'known') {
    const label = ETAPA_NAME[stage.value]
    return { place: ETAPAS.indexOf(stage.value), value: label, text: label, quality: stage.quality, from: [stage.from] }
  }
  if (!owes) return { place: 'no_corresponde', value: '–', text: layerWords.coverage.notExpected, quality: null }
  return { place: 'sin_dato', value: MISSING_SHORT, text: MISSING_WHY[stage.reason], quality: null }
}

/**
 * Whether one instancia of its own is expected: not of a cercado, nor of the provincia 1501, nor of the departamento of
 * Lima, which has two.
 */
export function owesOwn(facts: TerritoryFacts): boolean {
  if (facts.level === 'distrito') return owesDistrital(facts.ubigeo)
  if (facts.level === 'provincia') return !isLimaMetropolitana(facts.ubigeo)
  return facts.level === 'region' || !sharesDepartamento(facts.ubigeo)
}
