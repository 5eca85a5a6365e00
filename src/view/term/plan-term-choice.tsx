import { PLAN_TERMS } from '../../domain/instancias/index.ts'
import { Choice } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { PLAN_TERM_NAME, termText } from '../text/index.ts'

/**
 * How long a plan de trabajo lasts where its row does not say: the source says all three, each with its clause (METHOD
 * §8).
 */
export function PlanTermChoice() {
  const { workspace } = useDesk()
  const term = useWorkspace((state) => state.choices.parameters.planTerm)
  const options = PLAN_TERMS.map((id) => ({ id, name: PLAN_TERM_NAME[id] }))
  return (
    <div className="plan-term">
      <Choice
        label={termText.label}
        value={term}
        options={options}
        onChange={(planTerm) =>
          workspace.choose({ parameters: { ...workspace.getState().choices.parameters, planTerm } })
        }
      />
      <p className="complementary">{termText.help[term]}</p>
    </div>
  )
}
