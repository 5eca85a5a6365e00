import { planWithin } from '../../domain/shares/index.ts'
import type { Plan } from '../../domain/visits/index.ts'
import type { Workspace } from '../session/index.ts'
import { mayWrite } from './may-write.ts'

/** The plan that can be written here of the one that is asked: visits outside one's share stay as they are. */
export function planAsMayBe(workspace: Workspace, asked: Plan): ReturnType<typeof planWithin> {
  const state = workspace.getState()
  return planWithin(state.session.papers.papers.plan, asked, (code) => mayWrite(state, code))
}

/** Puts a plan in place, taken back by undo; answers with how many visits it left because they are of another team. */
export function writePlan(workspace: Workspace, asked: Plan): number {
  const { plan, left } = planAsMayBe(workspace, asked)
  if (plan !== workspace.getState().session.papers.papers.plan) workspace.revise('plan', plan)
  return left
}
