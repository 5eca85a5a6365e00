import { calendarOf, type Holiday } from '../../domain/calendar/index.ts'
import { solveTeam, type TeamTask } from '../../domain/visits/index.ts'
import { answerAsked } from '../workers/index.ts'

/** A team's trips to work out, with the holidays of its calendar. */
export interface SolveRequest {
  readonly id: number
  readonly task: TeamTask
  readonly holidays: readonly Holiday[]
}

answerAsked<SolveRequest>(({ task, holidays }) => Promise.resolve(solveTeam(task, calendarOf(holidays))))
