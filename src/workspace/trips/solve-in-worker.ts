import type { Holiday } from '../../domain/calendar/index.ts'
import type { TeamRoutes, TeamTask } from '../../domain/visits/index.ts'
import { askOf, type Ask } from '../workers/index.ts'
import type { SolveRequest } from './solve-worker.ts'

let ask: Ask<SolveRequest> | null = null
const known = new Map<string, Promise<TeamRoutes>>()
const KEPT = 8

/** Who goes where, worked out away from the screen's thread; the last few tasks keep their answer. */
export function solveInWorker(task: TeamTask, holidays: readonly Holiday[]): Promise<TeamRoutes> {
  const key = JSON.stringify([task, holidays.length])
  const found = known.get(key)
  if (found !== undefined) return found
  ask ??= askOf<SolveRequest>(new Worker(new URL('./solve-worker.ts', import.meta.url), { type: 'module' }))
  const answer = ask<TeamRoutes>({ task, holidays })
  known.set(key, answer)
  answer.catch(() => known.delete(key))
  const oldest = known.keys().next().value
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest)
  return answer
}
