import { isOutside } from '../../domain/shares/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import type { WorkspaceState } from '../session/index.ts'

/** Whether what is kept of a territory may be written here: it lies in one's share, or what does not is unlocked. */
export function mayWrite({ session }: Pick<WorkspaceState, 'session'>, code: Ubigeo): boolean {
  const { reparto, linaje } = session.papers.papers
  return session.unlocked || !isOutside(reparto, linaje.label, code)
}
