import { useScreen, useWorkspace } from '../desk/index.ts'

/** Whether each criterion has its own map now: asked for, and in Priorizar. */
export function useByCriterion(): boolean {
  const isRanked = useWorkspace((state) => state.choices.page === 'priorizar')
  const isAsked = useScreen((state) => state.byCriterion)
  return isRanked && isAsked
}
