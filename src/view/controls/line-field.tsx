import { useId } from 'react'
import { DraftNote } from './draft-note.tsx'
import { judgeFree } from './judge-text.ts'
import { useDraft } from './use-draft.ts'

interface LineFieldProps {
  readonly label: string
  readonly value: string
  readonly help?: string
  readonly onCommit: (text: string) => void
}

const LONGEST = 60

/** A line that a person writes, judged as every text of hers; taken when the field is left. */
export function LineField({ label, value, help, onCommit }: LineFieldProps) {
  const id = useId()
  const draft = useDraft(label, value, (text) => text.trim() !== value && onCommit(text.trim()), judgeFree(value))
  return (
    <div className="edit-field">
      <label htmlFor={id}>{label}</label>
      <div>
        <input
          id={id}
          className="edit-input"
          type="text"
          maxLength={LONGEST}
          value={draft.text}
          aria-describedby={`${id}-note ${id}-help`}
          onChange={(event) => draft.write(event.target.value)}
          onBlur={draft.commit}
          onKeyDown={({ key }) => key === 'Enter' && draft.commit()}
        />
        <DraftNote id={`${id}-note`} draft={draft} value={value} />
        {help !== undefined && (
          <p id={`${id}-help`} className="complementary">
            {help}
          </p>
        )}
      </div>
    </div>
  )
}
