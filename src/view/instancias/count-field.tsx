import { useId } from 'react'
import { DraftNote, useDraft, type Judge } from '../controls/index.ts'
import { statedText } from '../text/index.ts'

interface CountFieldProps {
  readonly label: string
  readonly value: number
  /** Null when the field is emptied: how many there are is not known. */
  readonly onCommit: (count: number | null) => void
}

/** A whole number of at most four figures, or nothing. */
export const judgeAmount: Judge = (text) =>
  /^\d{0,4}$/.test(text.trim())
    ? { taken: text.trim(), problem: null }
    : { taken: null, problem: statedText.countWrong }

/** A count of things; what is no whole number stays as a draft. */
export function CountField({ label, value, onCommit }: CountFieldProps) {
  const id = useId()
  const draft = useDraft(
    label,
    String(value),
    (text) => text !== String(value) && onCommit(text === '' ? null : Number(text)),
    judgeAmount,
  )
  return (
    <div className="edit-field">
      <label htmlFor={id}>{label}</label>
      <div>
        <input
          id={id}
          className="edit-input"
          type="text"
          inputMode="numeric"
          maxLength={4}
          value={draft.text}
          aria-invalid={draft.problem !== null}
          aria-describedby={`${id}-note`}
          onChange={(event) => draft.write(event.target.value)}
          onBlur={draft.commit}
          onKeyDown={({ key }) => key === 'Enter' && draft.commit()}
        />
        <DraftNote id={`${id}-note`} draft={draft} />
      </div>
    </div>
  )
}
