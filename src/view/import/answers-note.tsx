import { useEffect, useState } from 'react'
import { readCapacityFile, type CapacityFile } from '../../workspace/commands/index.ts'
import { useDesk } from '../desk/index.ts'
import { needsText } from '../text/index.ts'
import type { Review } from './use-review.ts'

/** A larger file is not looked into: no form gives so many answers. */
const LARGEST = 30_000_000

interface AnswersNoteProps {
  readonly review: Review
  /** The file goes to the needs of strengthening. */
  readonly onLeave: () => void
}

/** That a file which is none of the tables brings answers of a form, or its questionnaire, and the way to its place. */
export function AnswersNote({ review: { bytes, fileName }, onLeave }: AnswersNoteProps) {
  const { workspace, screen } = useDesk()
  const [found, setFound] = useState<CapacityFile | null>(null)
  useEffect(() => {
    let isOver = false
    setFound(null)
    if (bytes.length <= LARGEST)
      void readCapacityFile(workspace, bytes, fileName, { actor: null, confirmed: new Map() }).then(
        (read) => isOver || setFound(read),
        () => undefined,
      )
    return () => {
      isOver = true
    }
  }, [workspace, bytes, fileName])
  if (found === null) return null
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
