import type { ReadingOptions, UnreadFile } from '../../workspace/imports/index.ts'
import { AnswersNote } from './answers-note.tsx'
import { UnreadNote } from './unread-note.tsx'
import { useAnswersIn } from './use-answers-in.ts'
import type { Review } from './use-review.ts'

interface UnreadPartProps {
  readonly review: Review
  readonly reading: UnreadFile
  readonly decide: (change: Partial<ReadingOptions>) => void
  readonly onLeave: () => void
}

/** A file that is none of the tables: that it is answers of the questionnaire where it is, else why it is not taken. */
export function UnreadPart({ review, reading, decide, onLeave }: UnreadPartProps) {
  const found = useAnswersIn(review)
  const isWanted = reading.preview !== null && reading.preview.missing.length > 0
  return (
    <>
      {found != null && <AnswersNote review={review} found={found} onLeave={onLeave} />}
      <UnreadNote
        reading={reading}
        options={review.options}
        busy={review.busy}
        isTold={isWanted || found === null}
        decide={decide}
      />
    </>
  )
}
