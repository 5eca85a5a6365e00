import type { Country } from '../../domain/country/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import { specOf, type Disc } from '../../domain/layers/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import type { Choices } from '../../workspace/choices/index.ts'
import type { Limites } from '../../workspace/session/index.ts'
import { needsCircles, type LabelText, type LayerSpec, type Scene } from '../map/index.ts'

export const NO_DISCS: ReadonlyMap<Ubigeo, Disc> = new Map()

/** What the map shows where nothing is chosen on it, pointed at or set off: what the first picture is of. */
export function firstScene(national: National, choices: Choices, limites: Limites): Scene {
  const { mapLevel: level, layer, horizonMonths } = choices
  const spec = specOf(national, level, layer, horizonMonths)
  return {
    spec,
    level,
    circles: needsCircles(limites, level),
    hovered: null,
    selected: null,
    inside: null,
    hatched: false,
    names: departamentoNames(national.country),
    discs: NO_DISCS,
    symbols: [],
    label: labelsOf(spec),
  }
}

/** What is written on each unit of a layer. */
export function labelsOf(spec: LayerSpec): (code: Ubigeo) => LabelText {
  return (code) => {
    const unit = spec.units.get(code)
    return { name: unit?.name ?? '', value: unit?.value ?? '' }
  }
}

/** The names that orient over finer units. */
export function departamentoNames(country: Country): ReadonlyMap<Ubigeo, string> {
  return new Map(country.byLevel.departamento.map((facts) => [facts.ubigeo, facts.name]))
}
