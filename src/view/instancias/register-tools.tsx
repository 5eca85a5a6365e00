import { useDesk, useWorkspace } from '../desk/index.ts'
import { instanciasText } from '../text/index.ts'

/** Undo and redo of the person's own statements. */
export function RegisterTools() {
  const { workspace } = useDesk()
  const canUndo = useWorkspace((state) => state.session.papers.canUndo.includes('ediciones'))
  const canRedo = useWorkspace((state) => state.session.papers.canRedo.includes('ediciones'))
  return (
    <div className="register-tools">
      <button type="button" className="plain-button" aria-disabled={!canUndo} onClick={() => canUndo && workspace.undoPaper('ediciones')}>{instanciasText.undo}</button>
      <button type="button" className="plain-button" aria-disabled={!canRedo} onClick={() => canRedo && workspace.redoPaper('ediciones')}>{instanciasText.redo}</button>
    </div>
  )
}
