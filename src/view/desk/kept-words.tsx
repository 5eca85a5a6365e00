import { isLetterheadEmpty } from '../../domain/letterhead/index.ts'
import type { WorkspaceState } from '../../workspace/session/index.ts'
import { bannerText } from '../text/index.ts'
import { useWorkspace } from './desk.ts'

/** That the browser keeps what one writes, while it does; a banner says why when it does not. */
export function KeptWords() {
  return useWorkspace((state) => state.session.imports.kept) === 'si' ? bannerText.kept : null
}

/** Whether there is anything of the person's own: tables, or what she wrote. */
export function hasOwn({ session: { imports, papers } }: WorkspaceState): boolean {
  const { ediciones, corridas, plan, recetas, reparto, cortes, capacidades, talleres, campo, membrete, modelos } =
    papers.papers
  const lists = [
    imports.imports,
    ediciones,
    corridas,
    plan.visits,
    plan.hours,
    recetas,
    reparto,
    cortes,
    capacidades.own,
    capacidades.rounds,
    talleres,
    campo,
    modelos,
  ]
  return plan.rules !== null || !isLetterheadEmpty(membrete) || lists.some((list) => list.length > 0)
}
