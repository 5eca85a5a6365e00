import type { National } from '../criteria/index.ts'
import type { UnitLevel } from '../territory/index.ts'
import type { LayerName } from './layer-name.ts'
import { buildSpec, type LayerDraft } from './build.ts'
import { coverageLayer } from './coverage-layer.ts'
import { cruceLayer } from './cruce-layer.ts'
import { incidenceLayer } from './incidence-layer.ts'
import { povertyLayer } from './poverty-layer.ts'
import type { LayerSpec } from './spec.ts'
import { stageLayer } from './stage-layer.ts'
import { DEFAULT_HORIZON_MONTHS, vigenciaLayer } from './vigencia-layer.ts'

const DRAFTS: Readonly<Record<LayerName, (national: National, level: UnitLevel, horizonMonths: number) => LayerDraft>> =
  {
    cobertura: coverageLayer,
    etapa: stageLayer,
    incidencia: incidenceLayer,
    pobreza: povertyLayer,
    cruce: cruceLayer,
    vigencia: vigenciaLayer,
  }

/**
 * A layer at a level as plain data, over the whole country: filters never move its breaks. The horizon moves only
 * `vigencia`.
 */
export function specOf(
  national: National,
  level: UnitLevel,
  layer: LayerName,
  horizonMonths = DEFAULT_HORIZON_MONTHS,
): LayerSpec {
  return buildSpec(national, level, DRAFTS[layer](national, level, horizonMonths))
}
