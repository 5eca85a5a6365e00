import { useMemo } from 'react'
import type { Country } from '../../domain/country/index.ts'
import { Choice } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { scopeText } from '../text/index.ts'
import { ownSet, readScopeKey, scopeGroups, scopeKey, scopeOfTeam } from './scope-options.ts'

/** What the team of this desk answers for. */
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
  const mine = useMemo(() => scopeOfTeam(shares, team), [shares, team])
  const own = ownSet(scope)
  const isMine = mine !== null && JSON.stringify(scope) === JSON.stringify(mine)
  const groups = useMemo(() => scopeGroups(country, sets), [country, sets])
  return (
    <Choice
      label={scopeText.scope}
      value={isMine ? MINE : scopeKey(scope)}
      options={[
        { id: 'pais', name: scopeText.wholeCountry },
        ...(mine === null ? [] : [{ id: MINE, name: scopeText.mine }]),
        ...(own !== null && !isMine ? [{ id: scope.kind, name: scopeText.ownSet(own.length) }] : []),
      ]}
      groups={groups}
      onChange={(key) => {
        if (key === MINE && mine !== null) workspace.choose({ scope: mine })
        else if (key !== scope.kind || own === null) workspace.choose({ scope: readScopeKey(key) })
      }}
    />
  )
}
