import { surveyCountry, defaultParameters, type Parameters } from '../../../src/domain/criteria/index.ts'
import type { CountryRows } from '../../../src/domain/country/index.ts'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import type { LayerSpec, LayerUnit } from '../../../src/view/map/index.ts'
import { country } from '../../domain/invented-country.ts'

/** An invented country surveyed on the first day of 2026, and how its layers are read. */
export function national(rows: Partial<CountryRows>, change: Partial<Parameters> = {}) {
  return surveyCountry(country(rows), { ...defaultParameters('2026-01-01'), ...change })
}

export function unitOf(spec: LayerSpec, code: string): LayerUnit {
  const unit = spec.units.get(ubigeo(code))
  if (!unit) throw new Error(`no unit ${code}`)
  return unit
}

export const keyOf = (spec: LayerSpec, code: string) => spec.classes[unitOf(spec, code).classIndex]?.key
export const countAll = (spec: LayerSpec) => spec.classes.reduce((sum, each) => sum + each.count, 0)
