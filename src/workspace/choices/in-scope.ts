import { isInMacroRegion, isWithin, regionOf, type MacroRegion, type Ubigeo } from '../../domain/territory/index.ts'
import { holdsCode } from '../../domain/shares/index.ts'
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
    case 'reparto':
      return (code) => holdsCode(scope, code)
    case 'regiones':
      return (code) => scope.regions.includes(regionOf(code))
  }
}
