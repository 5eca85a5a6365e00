import { criteriaOf, type National } from '../../domain/criteria/index.ts'
import { weightsAreUsable } from '../../domain/ranking/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import { exportProfile } from '../../workspace/commands/index.ts'
import { useDesk, useScreen, useWorkspace } from '../desk/index.ts'
import { TaskBar, useTask } from '../task/index.ts'
import { presentText } from '../text/index.ts'

interface ProfileBarProps {
  readonly national: National
  readonly unit: { readonly level: 'provincia' | 'distrito'; readonly ubigeo: Ubigeo }
}

/** The territory on one page, as a .docx. */
export function ProfileBar({ national, unit }: ProfileBarProps) {
  const { workspace } = useDesk()
  const task = useTask()
  const found = useScreen((screen) => screen.limites)
  const chosen = useWorkspace((state) => state.choices.weights)
  const weights = weightsAreUsable(criteriaOf('creacion'), chosen) ? chosen : {}
  const limites = typeof found === 'object' ? found : null
  return (
    <TaskBar task={task} label={presentText.profileBar}>
      <button
        type="button"
        className="plain-button"
        onClick={() => task.start(() => exportProfile(workspace, unit, { national, weights, limites }))}
      >
        {presentText.profile}
      </button>
    </TaskBar>
  )
}
