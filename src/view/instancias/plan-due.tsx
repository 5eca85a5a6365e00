import { yearOf } from '../../domain/calendar/index.ts'
import { planApprovalDue } from '../../domain/instancias/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { instanciasText } from '../text/index.ts'

/** By when the next plan de trabajo must be approved, in one sentence. */
export function PlanDue() {
  const calendar = useWorkspace((state) => state.session.holidays)
  const today = useWorkspace((state) => state.choices.parameters.referenceDate)
  const next = yearOf(today) + 1
  const year = planApprovalDue(calendar, next) < today ? next + 1 : next
  return <>{instanciasText.planDue(year, planApprovalDue(calendar, year))}</>
}
