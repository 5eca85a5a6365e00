import { draftText } from '../text/index.ts'
import { keptWords } from './judge-text.ts'
import type { Draft } from './use-draft.ts'
import './draft-note.css'

interface DraftNoteProps {
  readonly id: string
  readonly draft: Pick<Draft, 'problem' | 'mayKeep' | 'keep' | 'discard'>
  /** What is taken of the field: that it holds what a person keeps knowingly is said. */
  readonly value?: string
}

/** Under a field: why what is typed is not taken as it stands, and the ways out. */
export function DraftNote({ id, draft, value = '' }: DraftNoteProps) {
  const { problem, mayKeep, keep, discard } = draft
  const kept = problem === null ? keptWords(value) : null
  return (
    <div id={id} role="status" className="draft-note">
      {kept !== null && <p className="complementary">{kept}</p>}
      {problem !== null && (
        <p>
          <strong>{problem}</strong>{' '}
          {mayKeep && (
            <button type="button" className="link" onClick={keep}>
              {draftText.keep}
            </button>
          )}{' '}
          <button type="button" className="link" onClick={discard}>
            {draftText.discard}
          </button>
        </p>
      )}
    </div>
  )
}
