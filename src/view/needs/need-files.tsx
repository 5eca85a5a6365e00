import { useState } from 'react'
import type { Group, Round } from '../../domain/capacities/index.ts'
import { exportNeedsReport, exportQuestionnaire, type ExportedBytes } from '../../workspace/commands/index.ts'
import { handOver, useDesk, useScreen } from '../desk/index.ts'
import { needsText } from '../text/index.ts'

interface NeedFilesProps {
  readonly round: Round | undefined
  readonly group: Group
}

/** The questionnaire as a form and to be printed, and the consolidated report of the round on screen. */
export function NeedFiles({ round, group }: NeedFilesProps) {
  const { workspace } = useDesk()
  const found = useScreen((screen) => screen.limites)
  const limites = typeof found === 'object' ? found : null
  const [failed, setFailed] = useState(false)
  const give = (made: Promise<ExportedBytes | null>) => {
    setFailed(false)
    made.then((file) => file !== null && handOver(file)).catch(() => setFailed(true))
  }
  return (
    <div className="needs-bar">
      <button type="button" className="plain-button" onClick={() => give(exportQuestionnaire(workspace, 'xlsx'))}>
        {needsText.form}
      </button>
      <button type="button" className="plain-button" onClick={() => give(exportQuestionnaire(workspace, 'docx'))}>
        {needsText.print}
      </button>
      {round !== undefined && (
        <button
          type="button"
          className="plain-button"
          onClick={() => give(exportNeedsReport(workspace, round.id, group, limites))}
        >
          {needsText.report}
        </button>
      )}
      {failed && <p role="alert">{needsText.failed}</p>}
    </div>
  )
}
