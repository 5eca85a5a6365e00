import type { HistoryPoint } from '../../domain/cuts/index.ts'
import { coverageShare, criticalGap } from '../../domain/instancias/index.ts'
import { COVERAGE_COLORS, SCALES } from '../../domain/layers/index.ts'
import { formatNumber, formatShare } from '../../domain/measure/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import { historyText, MISSING_SHORT } from '../text/index.ts'

export const HISTORY_MEASURES = ['cobertura', 'instrumentos', 'respuestas'] as const
/** What is followed over the cuts. */
export type HistoryMeasure = (typeof HISTORY_MEASURES)[number]

/** What a region measures in a cut: a share 0–1, a count, or 1 and 0 for yes and no; null where it is not known. */
export function valueAt(point: HistoryPoint, region: Ubigeo, measure: HistoryMeasure): number | null {
  const of = point.regions?.get(region)
  if (of === undefined) return null
  if (measure === 'cobertura') return coverageShare(of.coverage)
  return measure === 'instrumentos' ? of.instruments : Number(of.answered)
}

/** The same of the country; null where only parts of it could be told. */
export function wholeAt(point: HistoryPoint, measure: HistoryMeasure): number | null {
  if (measure === 'cobertura') return point.share
  if (point.regions === null) return null
  const all = [...point.regions.values()]
  return measure === 'instrumentos'
    ? all.reduce((sum, { instruments }) => sum + instruments, 0)
    : all.filter(({ answered }) => answered).length
}

export function sayValue(value: number | null, measure: HistoryMeasure): string {
  if (value === null) return MISSING_SHORT
  if (measure === 'cobertura') return formatShare(value)
  return measure === 'instrumentos' ? formatNumber(value) : historyText.answered[value === 1 ? 'si' : 'no']
}

/** The class of a region on the small map of a cut, as the map of Explorar has it. */
export function classAt(
  point: HistoryPoint,
  region: Ubigeo,
  measure: HistoryMeasure,
  limits: { readonly threshold: number; readonly most: number },
): { readonly className: string; readonly fill?: string } {
  const of = point.regions?.get(region)
  const value = valueAt(point, region, measure)
  if (of === undefined || value === null) return { className: 'cut-unknown' }
  if (measure === 'respuestas') return { className: value === 1 ? 'cut-yes' : 'cut-no' }
  if (measure === 'instrumentos')
    return { className: 'cut-region', fill: SCALES.etapa.at(-1 - stepOf(value, limits.most)) ?? '' }
  const { critical, uncertain, calm } = COVERAGE_COLORS
  const gap = criticalGap(of.coverage, limits.threshold)
  if (gap === 'si') return { className: 'cut-region', fill: value === 0 ? critical[0] : critical[1] }
  if (gap === 'sin_dato') return { className: 'cut-region', fill: uncertain }
  const at = [0.5, 0.75, 1].filter((bound) => value >= bound).length
  return { className: 'cut-region', fill: calm[at] ?? calm[0] }
}

const STEPS = 4

function stepOf(value: number, most: number): number {
  if (value === 0) return 0
  return Math.min(STEPS, Math.ceil((value / Math.max(1, most)) * STEPS))
}
