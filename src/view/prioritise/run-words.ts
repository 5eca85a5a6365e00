import type { RunWords } from '../../workspace/runs/index.ts'
import type { WorkspaceState } from '../../workspace/session/index.ts'
import { placeOf } from '../desk/index.ts'
import { editText, prioritiseText } from '../text/index.ts'
import { valueText } from './rank-text.ts'

/** The words that a run is frozen in: those of the screen. */
export function runWords(state: WorkspaceState): RunWords {
  return { scope: scopeText(state), value: valueText, within: placeOf, edit: editText }
}

/** The scope by name. */
export function scopeText({ choices: { scope }, session }: WorkspaceState): string {
  switch (scope.kind) {
    case 'pais':
      return prioritiseText.wholeCountry
    case 'departamento':
      return session.country?.at('departamento', scope.ubigeo)?.name ?? scope.ubigeo
    case 'macro':
      return session.macroRegions.find((set) => set.id === scope.id)?.name ?? scope.id
    case 'regiones':
      return scope.regions.map((region) => session.country?.at('region', region)?.name ?? region).join(', ')
  }
}
