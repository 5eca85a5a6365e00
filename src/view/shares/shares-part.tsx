import { useMemo, useState } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import { teamColor } from '../../domain/layers/index.ts'
import { loadOfTeams, teamOf, teamsOf } from '../../domain/shares/index.ts'
import { isRegionKey } from '../../domain/territory/index.ts'
import { nameTeam } from '../../workspace/commands/index.ts'
import { Choice, LineField, PaperStep } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { RegionMap, RegionShapesDefs, useRegionShapes } from '../region-map/index.ts'
import { ownSet, scopeOfTeam } from '../scope/index.ts'
import { shareText } from '../text/index.ts'
import { BalanceTable } from './balance-table.tsx'
import { ShareTable } from './share-table.tsx'
import './shares.css'

const NOBODY = ''
const NAME = 'reparto'

/** Which team answers for which region: on the map, in the list, with what each has on its hands. */
export function SharesPart({ national }: { readonly national: National }) {
  const { country } = national
  const shapes = useRegionShapes()
  const shares = useWorkspace((state) => state.session.papers.papers.reparto)
  const visits = useWorkspace((state) => state.session.papers.papers.plan.visits)
  const [named, setNamed] = useState<readonly string[]>([])
  const own = useWorkspace((state) => state.session.papers.papers.linaje.label)
  const teams = [...new Set([...teamsOf(shares), ...named, ...(own === '' ? [] : [own])])].sort((a, b) =>
    a.localeCompare(b, 'es'),
  )
  const loads = useMemo(() => loadOfTeams(national, shares, visits), [national, shares, visits])
  const nameOf = (region: string) => country.byLevel.region.find(({ ubigeo }) => ubigeo === region)
  const apart = shares
    .filter(({ ubigeo }) => !isRegionKey(ubigeo))
    .map(({ ubigeo, team }) => ({
      code: ubigeo,
      fill: teamColor(teams, team),
      title: `${country.at('provincia', ubigeo)?.name ?? ubigeo}: ${team ?? shareText.nobody}`,
    }))
  return (
    <div className="register-list shares" tabIndex={0} role="group" aria-label={shareText.title}>
      <h2>{shareText.title}</h2>
      <p className="complementary">{shareText.lead}</p>
      <OwnTeam teams={teams} mine={own} />
      <LineField
        key={teams.length}
        label={shareText.newTeam}
        value=""
        help={shareText.newTeamHelp}
        onCommit={(team) => team !== '' && setNamed([...named, team])}
      />
      <BalanceTable loads={loads} teams={teams} />
      <div className="shares-sides">
        {shapes !== null && (
          <div>
            <RegionShapesDefs shapes={shapes} name={NAME} />
            <RegionMap
              shapes={shapes}
              name={NAME}
              label={shareText.map}
              of={(region) => {
                const facts = nameOf(region)
                const team = facts === undefined ? null : teamOf(shares, facts.ubigeo)
                return {
                  className: 'team-land',
                  fill: teamColor(teams, team),
                  title: `${facts?.name ?? region}: ${team ?? shareText.nobody}`,
                }
              }}
              apart={apart}
            />
          </div>
        )}
        <ShareTable country={country} teams={teams} />
      </div>
    </div>
  )
}

interface OwnTeamProps {
  readonly teams: readonly string[]
  readonly mine: string
}

/** Which of the teams this desk is of, and the way to see its territories alone. */
function OwnTeam({ teams, mine }: OwnTeamProps) {
  const { workspace } = useDesk()
  const scope = useWorkspace((state) => state.choices.scope)
  const shares = useWorkspace((state) => state.session.papers.papers.reparto)
  const own = scopeOfTeam(shares, mine)
  const isOwn = own !== null && String(ownSet(scope)) === String(ownSet(own))
  const [told, setTold] = useState('')
  return (
    <p className="shares-bar">
      <Choice
        label={shareText.mine}
        value={mine}
        options={[{ id: NOBODY, name: shareText.mineNone }, ...teams.map((team) => ({ id: team, name: team }))]}
        onChange={(team) => nameTeam(workspace, team)}
      />
      {own !== null && (
        <button
          type="button"
          className="plain-button"
          aria-pressed={isOwn}
          onClick={() => workspace.choose({ scope: own })}
        >
          {shareText.onlyMine}
        </button>
      )}
      {scope.kind !== 'pais' && (
        <button type="button" className="link" onClick={() => workspace.choose({ scope: { kind: 'pais' } })}>
          {shareText.all}
        </button>
      )}
      <PaperStep paper="reparto" way="undo" name={shareText.undo} onDone={() => setTold(shareText.undone)} />
      <span role="status">{told}</span>
    </p>
  )
}
