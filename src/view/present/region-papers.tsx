import type { National } from '../../domain/criteria/index.ts'
import type { Weights } from '../../domain/ranking/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import { exportCover, exportLacking } from '../../workspace/commands/index.ts'
import { useDesk } from '../desk/index.ts'
import { TaskBar, useTask } from '../task/index.ts'
import { presentText } from '../text/index.ts'

interface RegionPapersProps {
  readonly national: National
  readonly region: Ubigeo
  readonly weights: Weights
}

/** What goes with the summary of a region: the oficio or memorando that carries it, and who lacks an instancia. */
export function RegionPapers({ national, region, weights }: RegionPapersProps) {
  const { workspace } = useDesk()
  const task = useTask()
  return (
    <TaskBar task={task} label={presentText.more}>
      {(['oficio', 'memorando'] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          className="plain-button"
          onClick={() => task.start(() => exportCover(workspace, kind, national, region, weights))}
        >
          {presentText.cover[kind]}
        </button>
      ))}
      {(['docx', 'xlsx'] as const).map((form) => (
        <button
          key={form}
          type="button"
          className="plain-button"
          onClick={() => task.start(() => exportLacking(workspace, national, region, form))}
        >
          {presentText.lacking[form]}
        </button>
      ))}
    </TaskBar>
  )
}
