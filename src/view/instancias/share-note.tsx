import type { TerritoryFacts } from '../../domain/country/index.ts'
import { isOutside, teamOf } from '../../domain/shares/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { TeamMark, useTeams } from '../team/index.ts'
import { shareText } from '../text/index.ts'

/** Whose the territory is; where it is not one's own, that it can only be read, and the way to unlock it. */
export function ShareNote({ unit }: { readonly unit: TerritoryFacts }) {
  const { workspace } = useDesk()
  const { shares, teams, own } = useTeams()
  const unlocked = useWorkspace((state) => state.session.unlocked)
  const team = teamOf(shares, unit.ubigeo)
  if (!isOutside(shares, own, unit.ubigeo))
    return team === null ? null : (
      <p className="complementary">
        <TeamMark teams={teams} team={team} /> {shareText.teamMark(team)}
      </p>
    )
  return (
    <p className="share-note" role="status">
      <TeamMark teams={teams} team={team} /> {unlocked ? shareText.unlocked : shareText.locked(team)}{' '}
      <button type="button" className="link" onClick={() => workspace.setUnlocked(!unlocked)}>
        {unlocked ? shareText.lock : shareText.unlock}
      </button>
    </p>
  )
}
