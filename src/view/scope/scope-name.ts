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
    case 'regiones':
      return scope.regions.map((region) => session.country?.at('region', region)?.name ?? region).join(', ')
  }
}
