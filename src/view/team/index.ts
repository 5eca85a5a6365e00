export { teamClass, TeamMark } from './team-mark.tsx'
export { useTeams } from './use-teams.ts'
