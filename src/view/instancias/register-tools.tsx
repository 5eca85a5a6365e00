import { exportBlankAnnexes, exportMatrix } from '../../workspace/commands/index.ts'
import { handOver, useDesk, useWorkspace } from '../desk/index.ts'
import { instanciasText } from '../text/index.ts'

/** Undo and redo of the person's own statements, and the matrix with them as a workbook. */
export function RegisterTools() {
  const { workspace } = useDesk()
  const canUndo = useWorkspace((state) => state.session.papers.canUndo.includes('ediciones'))
  const canRedo = useWorkspace((state) => state.session.papers.canRedo.includes('ediciones'))
  const give = async () => {
    const file = await exportMatrix(workspace)
    if (file !== null) handOver(file)
  }
  const giveForms = async () => handOver(await exportBlankAnnexes())
  return (
    <div className="register-tools">
      <button
        type="button"
        className="plain-button"
        aria-disabled={!canUndo}
        onClick={() => canUndo && workspace.undoPaper('ediciones')}
      >
        {instanciasText.undo}
      </button>
      <button
        type="button"
        className="plain-button"
        aria-disabled={!canRedo}
        onClick={() => canRedo && workspace.redoPaper('ediciones')}
      >
        {instanciasText.redo}
      </button>
      <button type="button" className="plain-button" onClick={() => void give()}>
        {instanciasText.download}
      </button>
      <button type="button" className="plain-button" onClick={() => void giveForms()}>
        {instanciasText.blankAnnexes}
      </button>
    </div>
  )
}
