import { useMemo } from 'react'
import type { Country } from '../../domain/country/index.ts'
import { regionsOfTeam } from '../../domain/shares/index.ts'
import { Choice } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { scopeText } from '../text/index.ts'
import { readScopeKey, scopeGroups, scopeKey } from './scope-options.ts'

/** The regions of the team of this desk. */
const MINE = 'mias'

/**
 * What part of the country the pages are about: all of it, a departamento, a macro-region, or the set of one's own
 * while there is one.
 */
export function ScopeChoice({ country }: { readonly country: Country }) {
  const { workspace } = useDesk()
  const sets = useWorkspace((state) => state.session.macroRegions)
  const scope = useWorkspace((state) => state.choices.scope)
  const shares = useWorkspace((state) => state.session.papers.papers.reparto)
  const team = useWorkspace((state) => state.session.papers.papers.linaje.label)
  const mine = useMemo(() => (team === '' ? [] : regionsOfTeam(shares, team)), [shares, team])
  const isMine = scope.kind === 'regiones' && mine.length > 0 && String(scope.regions) === String(mine)
  const groups = useMemo(() => scopeGroups(country, sets), [country, sets])
  return (
    <Choice
      label={scopeText.scope}
      value={isMine ? MINE : scopeKey(scope)}
      options={[
        { id: 'pais', name: scopeText.wholeCountry },
        ...(mine.length > 0 ? [{ id: MINE, name: scopeText.mine }] : []),
        ...(scope.kind === 'regiones' && !isMine
          ? [{ id: 'regiones', name: scopeText.ownSet(scope.regions.length) }]
          : []),
      ]}
      groups={groups}
      onChange={(key) => {
        if (key === MINE) workspace.choose({ scope: { kind: 'regiones', regions: mine } })
        else if (key !== 'regiones') workspace.choose({ scope: readScopeKey(key) })
      }}
    />
  )
}
