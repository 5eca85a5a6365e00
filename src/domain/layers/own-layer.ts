import { qualityOf, type TerritoryFacts } from '../country/index.ts'
import type { National } from '../criteria/index.ts'
import { coverageShare, criticalGap, type Definition } from '../instancias/index.ts'
import type { Applied } from '../measure/index.ts'
import { formatShare } from '../measure/index.ts'
import { provinciaOf, type UnitLevel } from '../territory/index.ts'
import { MISSING_SHORT } from '../words/index.ts'
import type { ClassDraft, LayerDraft, UnitDraft } from './build.ts'
import { layerWords } from './layer-words.ts'
import { COVERAGE_COLORS } from './palette.ts'

/** Whether a unit of the level owes one instancia at most, so that a percentage would say no more than yes or no. */
export function isYesNo(level: UnitLevel, definition: Definition): boolean {
  return level === 'distrito' || (level === 'provincia' && definition === 'provincial')
}

const CREATED = 3
const PLACE: Readonly<Record<Applied, number>> = { si: 0, sin_dato: 1, no: 2, no_aplica: 2 }

/**
 * Coverage of units that owe one instancia at most, in words; one without it stands by whether the gap of its provincia
 * is critical (METHOD §2, §6).
 */
export function ownLayer(national: National, level: UnitLevel): LayerDraft {
  const words = layerWords.coverage
  return {
    kind: 'cobertura',
    table: 'instancias',
    steps: stepsOf(level),
    title: words.title,
    unit: words.ownUnit,
    boundaryNote: level === 'distrito' ? words.ownNote : '',
    criticalLabel: (level === 'distrito' ? layerWords.marks.criticoProvincia : layerWords.marks.critico)(
      formatShare(national.parameters.threshold, 0),
    ),
    draw: (facts) => drawOwn(national, facts),
  }
}

function stepsOf(level: UnitLevel): ClassDraft[] {
  const { critical, uncertain, calm } = COVERAGE_COLORS
  const words = layerWords.coverage.own
  const isDistrito = level === 'distrito'
  return [
    { key: 'critica', color: critical[1], label: isDistrito ? words.critica : words.sinInstancia },
    { key: 'incierta', color: uncertain, label: words.incierta, isOptional: true },
    { key: 'calma', color: calm[0], label: isDistrito ? words.calma : words.sinInstancia, isOptional: true },
    { key: 'completa', color: calm[3], label: words.creada },
  ]
}

function drawOwn(national: National, facts: TerritoryFacts): UnitDraft {
  const words = layerWords.coverage.own
  const coverage = national.coverageOf(facts.level, facts.ubigeo)
  if (coverage.expected === 0)
    return {
      place: 'no_corresponde',
      gap: 'no_aplica',
      value: words.noCorresponde,
      text: layerWords.coverage.notExpected,
      quality: null,
    }
  const share = coverageShare(coverage)
  const gap = gapAround(national, facts)
  // What has its instancia lacks nothing, whatever lacks around it.
  const own = share === 1 ? 'no' : gap
  if (share === null)
    return { place: 'sin_dato', gap: own, value: MISSING_SHORT, text: layerWords.coverage.ownUnknown, quality: null }
  const said = share === 1 ? words.creada : words.sinInstancia
  const quality = qualityOf(national.country, 'instancias', coverage.from)
  return {
    place: share === 1 ? CREATED : PLACE[gap],
    gap: own,
    value: said,
    text: said,
    quality,
    from: [coverage.from],
  }
}

/** The critical gap of the unit's provincia. */
function gapAround(national: National, { ubigeo }: TerritoryFacts): Applied {
  const provincia = provinciaOf(ubigeo) ?? ubigeo
  return criticalGap(national.coverageOf('provincia', provincia), national.parameters.threshold)
}
