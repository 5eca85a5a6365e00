import { useEffect, useMemo, useState } from 'react'
import { addDays } from '../../domain/calendar/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import { nationalSeat, ubigeo } from '../../domain/territory/index.ts'
import {
  explainWarning,
  planTrips,
  teamTaskOf,
  unitName,
  warnOfPlan,
  type Itinerary,
  type Plan,
  type TeamRoutes,
  type TeamTask,
  type TripRules,
  type Visit,
} from '../../domain/visits/index.ts'
import { mayWrite, planAsMayBe, writePlan } from '../../workspace/commands/index.ts'
import { solveInWorker } from '../../workspace/trips/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'

/** The plan with what follows from it, and the ways to change it; every change is a step that undo takes back. */
export interface Planning {
  readonly plan: Plan
  readonly rules: TripRules
  /** Sentences of the warnings of a visit by its id. */
  readonly warnings: ReadonlyMap<string, readonly string[]>
  nameOf(visit: Pick<Visit, 'level' | 'ubigeo'>): string
  /**
   * Puts it in place of the plan, or what it makes of the plan of that moment, for what was waited for. Answers with
   * how many visits it left because they are of another team.
   */
  change(next: Plan | ((now: Plan) => Plan)): number
  /** The plan that it would become. */
  asMayBe(next: Plan): Plan
  mayChange(visit: Pick<Visit, 'ubigeo'>): boolean
}

export function usePlan(national: National): Planning {
  const { workspace } = useDesk()
  const plan = useWorkspace((state) => state.session.papers.papers.plan)
  const calendar = useWorkspace((state) => state.session.holidays)
  const today = useWorkspace((state) => state.choices.parameters.referenceDate)
  const { country } = national
  return useMemo((): Planning => {
    const rules = plan.rules ?? usualRules(today)
    const nameOf = ({ level, ubigeo: code }: Pick<Visit, 'level' | 'ubigeo'>) => unitName(country, level, code)
    const names = new Map(plan.visits.map((visit) => [visit.id, nameOf(visit)]))
    const warnings = new Map<string, readonly string[]>()
    for (const warning of warnOfPlan(plan, { country, calendar, today })) {
      warnings.set(warning.visit, [
        ...(warnings.get(warning.visit) ?? []),
        explainWarning(warning, (id) => names.get(id) ?? ''),
      ])
    }
    return {
      ...{ plan, rules, warnings, nameOf },
      change: (next) =>
        writePlan(workspace, typeof next === 'function' ? next(workspace.getState().session.papers.papers.plan) : next),
      asMayBe: (next: Plan) => planAsMayBe(workspace, next).plan,
      mayChange: ({ ubigeo: code }: Pick<Visit, 'ubigeo'>) => mayWrite(workspace.getState(), code),
    }
  }, [plan, country, calendar, today, workspace])
}

/** The trips, that they are being worked out or could not be; null when the base has no known capital. */
export type MadeTrips = Itinerary | 'calculando' | 'falla' | null

/** The trips of the plan under its rules; those of a team are worked out away from the screen's thread. */
export function useItinerary({ plan, rules }: Planning, national: National): MadeTrips {
  const calendar = useWorkspace((state) => state.session.holidays)
  const { country } = national
  const task = useMemo(() => teamTaskOf(plan, rules, country), [plan, rules, country])
  const [solved, setSolved] = useState<{ readonly task: TeamTask; readonly routes: TeamRoutes | null } | null>(null)
  useEffect(() => {
    if (task === null) return
    let isWanted = true
    const tell = (routes: TeamRoutes | null) => isWanted && setSolved({ task, routes })
    solveInWorker(task, calendar.holidays).then(tell, () => tell(null))
    return () => {
      isWanted = false
    }
  }, [task, calendar])
  return useMemo(() => {
    if (task === null) return planTrips(plan, rules, country, calendar)
    if (solved?.task !== task) return 'calculando'
    return solved.routes === null ? 'falla' : planTrips(plan, rules, country, calendar, solved.routes)
  }, [plan, rules, country, calendar, task, solved])
}

const LEAD_DAYS = 7

/** Until somebody chooses: from Lima, in a week, five days of two visits. */
function usualRules(today: string): TripRules {
  return { base: ubigeo(nationalSeat()), from: addDays(today, LEAD_DAYS), days: 5, perDay: 2 }
}
