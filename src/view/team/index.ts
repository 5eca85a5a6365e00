export { ShareNote } from './share-note.tsx'
export { TeamMark } from './team-mark.tsx'
export { useTeams } from './use-teams.ts'
