import { useMemo } from 'react'
import { teamsOf, type Shares } from '../../domain/shares/index.ts'
import { useWorkspace } from '../desk/index.ts'

/** Which team answers for which region, the teams there are by name, and the one that this desk is of. */
export function useTeams(): { readonly shares: Shares; readonly teams: readonly string[]; readonly own: string } {
  const shares = useWorkspace((state) => state.session.papers.papers.reparto)
  const own = useWorkspace((state) => state.session.papers.papers.linaje.label)
  const teams = useMemo(() => teamsOf(shares), [shares])
  return { shares, teams, own }
}
