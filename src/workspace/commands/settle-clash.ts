import { withTheirs, type Clash } from '../papers/index.ts'
import type { Workspace } from '../session/index.ts'

/**
 * Of a field that two tabs wrote, leaves what stands, or takes what the other tab wrote: a step that undo takes back.
 */
export function settleClash(workspace: Workspace, clash: Clash, takes: 'lo_de_aqui' | 'lo_de_la_otra'): void {
  if (takes === 'lo_de_la_otra') {
    const { papers } = workspace.getState().session.papers
    workspace.revise(clash.paper, withTheirs(papers, clash)[clash.paper])
  }
  workspace.imports?.settleClash(clash)
}
