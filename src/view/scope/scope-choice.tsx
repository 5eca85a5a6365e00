import { useMemo } from 'react'
import type { Country } from '../../domain/country/index.ts'
import { Choice } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { scopeText } from '../text/index.ts'
import { readScopeKey, scopeGroups, scopeKey } from './scope-options.ts'

/**
 * What part of the country the pages are about: all of it, a departamento, a macro-region, or the set of one's own
 * while there is one.
 */
export function ScopeChoice({ country }: { readonly country: Country }) {
  const { workspace } = useDesk()
  const sets = useWorkspace((state) => state.session.macroRegions)
  const scope = useWorkspace((state) => state.choices.scope)
  const groups = useMemo(() => scopeGroups(country, sets), [country, sets])
  return (
    <Choice
      label={scopeText.scope}
      value={scopeKey(scope)}
      options={[
        { id: 'pais', name: scopeText.wholeCountry },
        ...(scope.kind === 'regiones' ? [{ id: 'regiones', name: scopeText.ownSet(scope.regions.length) }] : []),
      ]}
      groups={groups}
      onChange={(key) => key !== 'regiones' && workspace.choose({ scope: readScopeKey(key) })}
    />
  )
}
