import { isRegionKey, type Ubigeo } from '../../domain/territory/index.ts'
import type { WorkspaceState } from '../../workspace/session/index.ts'
import { scopeText } from '../text/index.ts'

/** The scope by name. */
export function scopeName({ choices: { scope }, session }: WorkspaceState): string {
  switch (scope.kind) {
    case 'pais':
      return scopeText.wholeCountry
    case 'departamento':
      return session.country?.at('departamento', scope.ubigeo)?.name ?? scope.ubigeo
    case 'macro':
      return session.macroRegions.find((set) => set.id === scope.id)?.name ?? scope.id
    case 'reparto': {
      const names = (codes: readonly Ubigeo[]) => codes.map((code) => nameOf(session, code)).join(', ')
      return scopeText.shared(names(scope.held), names(scope.without))
    }
    case 'regiones':
      return scope.regions.map((region) => session.country?.at('region', region)?.name ?? region).join(', ')
  }
}

function nameOf({ country }: WorkspaceState['session'], code: Ubigeo): string {
  return country?.at(isRegionKey(code) ? 'region' : 'provincia', code)?.name ?? code
}
