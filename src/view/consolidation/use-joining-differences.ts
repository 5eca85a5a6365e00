import { startTransition, useEffect, useState } from 'react'
import { joiningDifferences, type Joining } from '../../workspace/commands/index.ts'
import type { PartDifference } from '../../workspace/joining/index.ts'
import { useWorkspace } from '../desk/index.ts'

/** What the other project says otherwise than what stands here, compared anew when that changes; null until then. */
export function useJoiningDifferences(joining: Joining): readonly PartDifference[] | null {
  const papers = useWorkspace((state) => state.session.papers)
  const imports = useWorkspace((state) => state.session.imports)
  const [found, setFound] = useState<readonly PartDifference[] | null>(null)
  useEffect(() => {
    let stands = true
    void joiningDifferences({ papers, imports }, joining).then(
      (differences) => stands && startTransition(() => setFound(differences)),
      () => undefined,
    )
    return () => {
      stands = false
    }
  }, [papers, imports, joining])
  return found
}
