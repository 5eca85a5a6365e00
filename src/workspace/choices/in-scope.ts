import { isInMacroRegion, isWithin, regionOf, type MacroRegion, type Ubigeo } from '../../domain/territory/index.ts'
import type { Scope } from './choices.ts'

/** Whether a territory lies in the scope; a macro-region that is not known holds nothing. */
export function isInScope(scope: Scope, macroRegions: readonly MacroRegion[]): (code: Ubigeo) => boolean {
  switch (scope.kind) {
    case 'pais':
      return () => true
    case 'departamento':
      return (code) => isWithin(code, scope.ubigeo)
    case 'macro': {
      const set = macroRegions.find((each) => each.id === scope.id)
      return (code) => set !== undefined && isInMacroRegion(code, set)
    }
    case 'regiones':
      return (code) => scope.regions.includes(regionOf(code))
  }
}
