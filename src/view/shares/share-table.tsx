import { Fragment, useState } from 'react'
import type { Country, TerritoryFacts } from '../../domain/country/index.ts'
import { provinciasApart, shareOf, teamOf, withoutShare, withShare } from '../../domain/shares/index.ts'
import { isRegionKey, regionOf, type Ubigeo } from '../../domain/territory/index.ts'
import { Choice } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { TeamMark } from '../team/index.ts'
import { shareText } from '../text/index.ts'

/** The two that are no team: with its region, or with nobody where it is a region; and a provincia with nobody. */
const [USUAL, NOBODY] = ['', 'nadie']
/** Mark of a team in the list, so that one may be called as those are. */
const TEAM = '='

interface ShareTableProps {
  readonly country: Country
  readonly teams: readonly string[]
}

/** Every region with its team and, where it is opened, its provincias, which go with it unless they are given apart. */
export function ShareTable({ country, teams }: ShareTableProps) {
  const shares = useWorkspace((state) => state.session.papers.papers.reparto)
  const [opened, setOpened] = useState<ReadonlySet<Ubigeo>>(new Set())
  const toggle = (region: Ubigeo) =>
    setOpened(new Set(opened.has(region) ? [...opened].filter((each) => each !== region) : [...opened, region]))
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
          {country.byLevel.region.map((region) => (
            <Fragment key={region.ubigeo}>
              <ShareRow
                unit={region}
                teams={teams}
                usual={shareText.nobody}
                more={
                  provinciasOf(country, region.ubigeo).length === 0
                    ? null
                    : {
                        isOpen: opened.has(region.ubigeo),
                        apart: provinciasApart(shares, region.ubigeo).length,
                        toggle: () => toggle(region.ubigeo),
                      }
                }
              />
              {opened.has(region.ubigeo) &&
                provinciasOf(country, region.ubigeo).map((provincia) => (
                  <ShareRow
                    key={provincia.ubigeo}
                    unit={provincia}
                    teams={teams}
                    usual={shareText.asRegion(teamOf(shares, region.ubigeo))}
                    more={null}
                  />
                ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The provincias of a region that can be given apart: a region that is one provincia has none. */
function provinciasOf({ byLevel }: Country, region: Ubigeo): readonly TerritoryFacts[] {
  return byLevel.provincia.filter(({ ubigeo }) => !isRegionKey(ubigeo) && regionOf(ubigeo) === region)
}

interface ShareRowProps {
  readonly unit: TerritoryFacts
  readonly teams: readonly string[]
  /** What it is called to be given to no team of its own. */
  readonly usual: string
  /** The way to the provincias of a region; null where it has none to give apart. */
  readonly more: { readonly isOpen: boolean; readonly apart: number; toggle(): void } | null
}

function ShareRow({ unit: { ubigeo, name, level }, teams, usual, more }: ShareRowProps) {
  const { workspace } = useDesk()
  const shares = useWorkspace((state) => state.session.papers.papers.reparto)
  const team = teamOf(shares, ubigeo)
  const own = shareOf(shares, ubigeo)
  const options = [
    { id: USUAL, name: usual },
    ...(level === 'provincia' ? [{ id: NOBODY, name: shareText.nobody }] : []),
    ...teams.map((each) => ({ id: `${TEAM}${each}`, name: each })),
  ]
  const give = (id: string) =>
    workspace.revise(
      'reparto',
      id === USUAL
        ? withoutShare(shares, ubigeo)
        : withShare(shares, ubigeo, id === NOBODY ? null : id.slice(TEAM.length)),
    )
  return (
    <tr>
      <th scope="row" className={level === 'provincia' ? 'share-provincia' : undefined}>
        <TeamMark teams={teams} team={team} /> {name}
        {more !== null && (
          <button
            type="button"
            className="link share-more"
            aria-expanded={more.isOpen}
            aria-label={shareText.byProvinciaOf(name)}
            onClick={more.toggle}
          >
            {shareText.byProvincia(more.apart)}
          </button>
        )}
      </th>
      <td>
        <Choice
          label={level === 'region' ? shareText.teamOf(name) : shareText.teamOfProvincia(name)}
          value={own === undefined ? USUAL : own.team === null ? NOBODY : `${TEAM}${own.team}`}
          options={options}
          onChange={give}
        />
      </td>
    </tr>
  )
}
