import type { CapacityFile } from '../../workspace/commands/index.ts'
import { useDesk } from '../desk/index.ts'
import { needsText } from '../text/index.ts'
import type { Review } from './use-review.ts'

interface AnswersNoteProps {
  readonly review: Review
  readonly found: CapacityFile
  /** The file goes to the needs of strengthening. */
  readonly onLeave: () => void
}

/** That a file which is none of the tables brings answers of a form, or its questionnaire, and the way to its place. */
export function AnswersNote({ review: { bytes, fileName }, found, onLeave }: AnswersNoteProps) {
  const { workspace, screen } = useDesk()
  const go = () => {
    screen.set({ answers: new File([Uint8Array.from(bytes)], fileName) })
    onLeave()
    workspace.choose({ page: 'instancias', registerView: 'necesidades' })
  }
  return (
    <section className="review-part" aria-label={needsText.broughtTitle} role="status">
      <p>
        {found.kind === 'instrumento'
          ? needsText.broughtInstrument(found.capacities.length)
          : needsText.broughtAnswers(found.read.answers.length + found.read.faults.length)}
      </p>
      <button type="button" className="plain-button" onClick={go}>
        {needsText.goWithAnswers}
      </button>
    </section>
  )
}
