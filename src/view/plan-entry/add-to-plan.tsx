import type { TerritoryFacts } from '../../domain/country/index.ts'
import { addVisits, findVisit, proposeVisit } from '../../domain/visits/index.ts'
import { mayWrite, writePlan } from '../../workspace/commands/index.ts'
import type { Workspace } from '../../workspace/session/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { planText, shareText } from '../text/index.ts'

/** Puts a territory in the plan of visits, or goes to its visit when it is there already. */
export function AddToPlan({ facts }: { readonly facts: TerritoryFacts }) {
  const { workspace } = useDesk()
  const plan = useWorkspace((state) => state.session.papers.papers.plan)
  const there = findVisit(plan, facts.level, facts.ubigeo) !== undefined
  const mayPlan = useWorkspace((state) => mayWrite(state, facts.ubigeo))
  const label = there ? planText.inPlanLabel(facts.name) : planText.addLabel(facts.name)
  const go = () => workspace.choose({ page: 'planificar', selection: { level: facts.level, ubigeo: facts.ubigeo } })
  if (!there && !mayPlan) return <span className="complementary">{shareText.notPlanned}</span>
  return (
    <button
      type="button"
      className="link action"
      aria-label={label}
      onClick={there ? go : () => planVisits(workspace, [facts])}
    >
      {there ? planText.inPlan : planText.add}
    </button>
  )
}

/**
 * Adds a proposed visit for each territory that has none, as one step that undo takes back; answers with how many it
 * left because they are of another team.
 */
export function planVisits(workspace: Workspace, territories: readonly TerritoryFacts[]): number {
  const { session, choices, derived } = workspace.getState()
  if (derived === null) return 0
  const before = session.papers.papers.plan
  const after = territories.reduce((plan, facts) => {
    if (findVisit(plan, facts.level, facts.ubigeo) !== undefined) return plan
    const ranked =
      derived.ranking?.find(({ assessment: { unit } }) => unit.ubigeo === facts.ubigeo && unit.level === facts.level) ??
      null
    return addVisits(plan, [
      proposeVisit(plan, {
        facts,
        group: choices.group,
        on: choices.parameters.referenceDate,
        ranked,
        disclosure: derived.national.disclosure,
      }),
    ])
  }, before)
  return writePlan(workspace, after)
}
