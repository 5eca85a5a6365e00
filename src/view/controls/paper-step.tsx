import type { PaperKind } from '../../workspace/papers/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import './paper-step.css'

interface PaperStepProps {
  readonly paper: PaperKind
  readonly way: 'undo' | 'redo'
  /** What the button says; where two papers are at hand, of which it is. */
  readonly name: string
  readonly label?: string
  readonly onDone?: () => void
}

/**
 * Takes back the last change of one of the person's papers, or makes it again. With nothing to take back it keeps the
 * focus and does nothing.
 */
export function PaperStep({ paper, way, name, label, onDone }: PaperStepProps) {
  const { workspace } = useDesk()
  const isThere = useWorkspace(({ session: { papers } }) =>
    (way === 'undo' ? papers.canUndo : papers.canRedo).includes(paper),
  )
  const step = () => {
    if (!isThere) return
    if (way === 'undo') workspace.undoPaper(paper)
    else workspace.redoPaper(paper)
    onDone?.()
  }
  return (
    <button
      type="button"
      className="plain-button paper-step"
      aria-label={label}
      aria-disabled={!isThere}
      onClick={step}
    >
      {name}
    </button>
  )
}
