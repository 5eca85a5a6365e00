import { registersOf, type Country } from '../../domain/country/index.ts'
import { isRegionKey, type MacroRegion } from '../../domain/territory/index.ts'
import type { Choices, Scope } from '../choices/index.ts'

/**
 * The choices without what the loaded country does not have (a retired code, an unknown set, modality or register); the
 * same object when all is there.
 */
export function settleChoices(choices: Choices, country: Country, macroRegions: readonly MacroRegion[]): Choices {
  const { selection, scope, parameters, office } = choices
  const selected = selection === null || country.at(selection.level, selection.ubigeo) !== undefined
  const scoped = scopeExists(scope, country, macroRegions)
  const named = parameters.modality === null || country.cases.modalities.includes(parameters.modality)
  const registered = choices.register === null || (registersOf(country)?.loaded ?? []).includes(choices.register)
  const seated = office?.kind !== 'region' || country.at('region', office.ubigeo) !== undefined
  const complete = parameters.completeRegions.filter((region) => country.at('region', region) !== undefined)
  const whole = complete.length === parameters.completeRegions.length
  if (selected && scoped && named && registered && whole && seated) return choices
  return {
    ...choices,
    selection: selected ? selection : null,
    scope: scoped ? scope : { kind: 'pais' },
    register: registered ? choices.register : null,
    office: seated ? office : null,
    parameters: {
      ...parameters,
      modality: named ? parameters.modality : null,
      completeRegions: whole ? parameters.completeRegions : complete,
    },
  }
}

function scopeExists(scope: Scope, country: Country, macroRegions: readonly MacroRegion[]): boolean {
  switch (scope.kind) {
    case 'pais':
      return true
    case 'departamento':
      return country.at('departamento', scope.ubigeo) !== undefined
    case 'macro':
      return macroRegions.some((set) => set.id === scope.id)
    case 'reparto':
      return [...scope.held, ...scope.without].every((code) =>
        country.at(isRegionKey(code) ? 'region' : 'provincia', code),
      )
    case 'regiones':
      return scope.regions.every((region) => country.at('region', region) !== undefined)
  }
}
