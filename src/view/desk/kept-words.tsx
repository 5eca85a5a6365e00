import type { WorkspaceState } from '../../workspace/session/index.ts'
import { bannerText } from '../text/index.ts'
import { useWorkspace } from './desk.ts'

/** Whether what one writes is kept in the browser, or why it is not. */
export function KeptWords() {
  const kept = useWorkspace((state) => state.session.imports.kept)
  return kept === 'si' ? bannerText.kept : bannerText.notKept[kept]
}

/** Whether there is anything of the person's own: tables, or what she wrote. */
export function hasOwn({ session: { imports, papers } }: WorkspaceState): boolean {
  const { ediciones, corridas, plan } = papers.papers
  const lists = [imports.imports, ediciones, corridas, plan.visits, plan.hours]
  return plan.rules !== null || lists.some((list) => list.length > 0)
}
