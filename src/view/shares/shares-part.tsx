import { useMemo, useState } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import { loadOfTeams, regionsOfTeam, teamOf, teamsOf, withShare } from '../../domain/shares/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import { nameTeam } from '../../workspace/commands/index.ts'
import { Choice, LineField, PaperStep } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { RegionMap, RegionShapesDefs, useRegionShapes } from '../region-map/index.ts'
import { shareText } from '../text/index.ts'
import { BalanceTable } from './balance-table.tsx'
import { teamClass, TeamMark } from '../team/index.ts'
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
  return (
    <div className="register-list shares" tabIndex={0} role="group" aria-label={shareText.title}>
      <h2>{shareText.title}</h2>
      <p className="complementary">{shareText.lead}</p>
      <OwnTeam teams={teams} mine={own} regions={regionsOfTeam(shares, own)} />
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
                  className: teamClass(teams, team),
                  title: `${facts?.name ?? region}: ${team ?? shareText.nobody}`,
                }
              }}
            />
          </div>
        )}
        <ShareTable national={national} teams={teams} />
      </div>
    </div>
  )
}

interface OwnTeamProps {
  readonly teams: readonly string[]
  readonly mine: string
  readonly regions: readonly Ubigeo[]
}

/** Which of the teams this desk is of, and the way to see its regions alone. */
function OwnTeam({ teams, mine, regions }: OwnTeamProps) {
  const { workspace } = useDesk()
  const scope = useWorkspace((state) => state.choices.scope)
  const [told, setTold] = useState('')
  return (
    <p className="shares-bar">
      <Choice
        label={shareText.mine}
        value={mine}
        options={[{ id: NOBODY, name: shareText.mineNone }, ...teams.map((team) => ({ id: team, name: team }))]}
        onChange={(team) => nameTeam(workspace, team)}
      />
      {regions.length > 0 && (
        <button
          type="button"
          className="plain-button"
          onClick={() => workspace.choose({ scope: { kind: 'regiones', regions } })}
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

function ShareTable({ national, teams }: { readonly national: National; readonly teams: readonly string[] }) {
  const { workspace } = useDesk()
  const shares = useWorkspace((state) => state.session.papers.papers.reparto)
  const options = [{ id: NOBODY, name: shareText.nobody }, ...teams.map((team) => ({ id: team, name: team }))]
  return (
    <div className="scroll-sideways" tabIndex={0} role="group" aria-label={shareText.title}>
      <table className="share-table">
        <thead>
          <tr>
            <th scope="col">{shareText.columns.region}</th>
            <th scope="col">{shareText.columns.team}</th>
          </tr>
        </thead>
        <tbody>
          {national.country.byLevel.region.map(({ ubigeo, name }) => {
            const team = teamOf(shares, ubigeo)
            return (
              <tr key={ubigeo}>
                <th scope="row">
                  <TeamMark teams={teams} team={team} /> {name}
                </th>
                <td>
                  <Choice
                    label={shareText.teamOf(name)}
                    value={team ?? NOBODY}
                    options={options}
                    onChange={(next) =>
                      workspace.revise('reparto', withShare(shares, ubigeo, next === NOBODY ? null : next))
                    }
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
