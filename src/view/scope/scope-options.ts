import type { Country } from '../../domain/country/index.ts'
import { regionsTouched, territoriesOfTeam, type Shares } from '../../domain/shares/index.ts'
import { isRegionKey, isWithin, parseUbigeo, type MacroRegion, type Ubigeo } from '../../domain/territory/index.ts'
import type { Scope } from '../../workspace/choices/index.ts'
import type { OptionGroup } from '../controls/index.ts'
import { scopeText } from '../text/index.ts'

/**
 * A scope as the key of a list: `pais`, `departamento:18`, `macro:taller-norte`, and `regiones` or `reparto` for a set
 * of one's own.
 */
export function scopeKey(scope: Scope): string {
  switch (scope.kind) {
    case 'pais':
      return 'pais'
    case 'departamento':
      return `departamento:${scope.ubigeo}`
    case 'macro':
      return `macro:${scope.id}`
    case 'reparto':
    case 'regiones':
      return scope.kind
  }
}

export function readScopeKey(key: string): Scope {
  const [kind, id = ''] = key.split(/:(.*)/s)
  const code = parseUbigeo(id)
  if (kind === 'departamento' && code !== null) return { kind: 'departamento', ubigeo: code }
  return kind === 'macro' ? { kind: 'macro', id } : { kind: 'pais' }
}

/** The regions inside a scope, by their keys: what the analyst starts from to make a set of their own. */
export function regionsInScope(
  scope: Scope,
  sets: readonly MacroRegion[],
  regions: readonly Ubigeo[],
): readonly Ubigeo[] {
  switch (scope.kind) {
    case 'pais':
      return []
    case 'departamento':
      return regions.filter((region) => isWithin(region, scope.ubigeo))
    case 'macro':
      return sets.find((set) => set.id === scope.id)?.regions ?? []
    case 'reparto':
      return regionsTouched(scope)
    case 'regiones':
      return scope.regions
  }
}

export function scopeGroups(country: Country, sets: readonly MacroRegion[]): readonly OptionGroup<string>[] {
  return [
    {
      name: scopeText.departamentos,
      options: country.byLevel.departamento.map((facts) => ({ id: `departamento:${facts.ubigeo}`, name: facts.name })),
    },
    { name: scopeText.macroRegions, options: sets.map((set) => ({ id: `macro:${set.id}`, name: set.name })) },
  ]
}

/** What a team answers for as a scope; null while it has no share. */
export function scopeOfTeam(shares: Shares, team: string): Scope | null {
  const { held, without } = territoriesOfTeam(shares, team)
  if (team === '' || held.length === 0) return null
  const isWhole = without.length === 0 && held.every(isRegionKey)
  return isWhole ? { kind: 'regiones', regions: held } : { kind: 'reparto', held, without }
}

/** The territories of a set of the analyst's own; null where the scope is none. */
export function ownSet(scope: Scope): readonly Ubigeo[] | null {
  if (scope.kind === 'reparto') return scope.held
  return scope.kind === 'regiones' ? scope.regions : null
}
