import './team.css'

/** Colours for so many teams; the next begin again, and the letter tells them apart. */
const COLOURS = 6

/** Class of the colour of a team, of those there are; of nobody's regions, that of what is not given. */
export function teamClass(teams: readonly string[], team: string | null): string {
  const at = team === null ? -1 : teams.indexOf(team)
  return at < 0 ? 'team-none' : `team-${at % COLOURS}`
}

/** The colour of a team with its letter, so that colour alone tells nothing. */
export function TeamMark({ teams, team }: { readonly teams: readonly string[]; readonly team: string | null }) {
  const at = team === null ? -1 : teams.indexOf(team)
  return (
    <span className={`team-mark ${teamClass(teams, team)}`} aria-hidden="true">
      {at < 0 ? '' : String.fromCharCode(65 + (at % 26))}
    </span>
  )
}
