import { teamColor, teamLetter } from '../../domain/layers/index.ts'
import './team.css'

/** The colour of a team with its letter, so that colour alone tells nothing. */
export function TeamMark({ teams, team }: { readonly teams: readonly string[]; readonly team: string | null }) {
  return (
    <span className="team-mark" aria-hidden="true">
      <span className="team-colour" style={{ backgroundColor: teamColor(teams, team) }} />
      {teamLetter(teams, team)}
    </span>
  )
}
