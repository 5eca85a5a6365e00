import { isOutside, teamOf } from '../../domain/shares/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { shareText } from '../text/index.ts'
import { TeamMark } from './team-mark.tsx'
import { useTeams } from './use-teams.ts'
import './share-note.css'

/** Whose the territory is; where it is not one's own, that it can only be read, and the way to unlock it. */
export function ShareNote({ code }: { readonly code: Ubigeo }) {
  const { workspace } = useDesk()
  const { shares, teams, own } = useTeams()
  const unlocked = useWorkspace((state) => state.session.unlocked)
  const team = teamOf(shares, code)
  if (!isOutside(shares, own, code))
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
