import { useId, useState, type ReactNode } from 'react'
import { isDay } from '../../domain/calendar/index.ts'
import { formatDate } from '../../domain/measure/index.ts'
import { isDocumentLink } from '../../workspace/papers/index.ts'
import { Segments } from '../controls/index.ts'
import { instanciasText } from '../text/index.ts'

interface FieldProps<T> {
  readonly label: string
  readonly value: T
  readonly onCommit: (value: T) => void
}

/** What is being typed, which starts anew whenever the value changes from outside: an undo, another row. */
function useDraft(value: string): readonly [string, (draft: string) => void] {
  const [held, setHeld] = useState({ value, draft: value })
  if (held.value !== value) setHeld({ value, draft: value })
  return [held.value === value ? held.draft : value, (draft) => setHeld({ value, draft })]
}

function onEnter(commit: () => void): (event: { readonly key: string }) => void {
  return ({ key }) => key === 'Enter' && commit()
}

/** A line of text that counts once it is left or confirmed with Enter. */
export function TextField({ label, value, onCommit }: FieldProps<string>) {
  const id = useId()
  const [draft, setDraft] = useDraft(value)
  const commit = () => draft.trim() !== value && onCommit(draft.trim())
  return (
    <div className="edit-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="edit-input"
        type="text"
        maxLength={400}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={onEnter(commit)}
      />
    </div>
  )
}

/** A note of several lines that counts once it is left. */
export function NoteField({ label, value, onCommit }: FieldProps<string>) {
  const id = useId()
  const [draft, setDraft] = useDraft(value)
  return (
    <div className="edit-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="edit-input"
        rows={2}
        maxLength={4000}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => draft.trim() !== value && onCommit(draft.trim())}
      />
    </div>
  )
}

/** A day, or none; what is half typed does not count. */
export function DayField({ label, value, onCommit }: FieldProps<string | null>) {
  const id = useId()
  const [draft, setDraft] = useDraft(value ?? '')
  const commit = () =>
    draft !== (value ?? '') && (draft === '' || isDay(draft)) && onCommit(draft === '' ? null : draft)
  return (
    <div className="edit-field">
      <label htmlFor={id}>{label}</label>
      <div className="day-input">
        <input
          id={id}
          className="edit-input"
          type="date"
          min="1993-01-01"
          max="2060-12-31"
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={commit}
          onKeyDown={onEnter(commit)}
        />
        <span className="complementary">{isDay(draft) && formatDate(draft)}</span>
      </div>
    </div>
  )
}

/** The address of a document; one that is not https is refused with a word on why. */
export function LinkField({ value, onCommit }: Omit<FieldProps<string | null>, 'label'>) {
  const id = useId()
  const [draft, setDraft] = useDraft(value ?? '')
  const wrong = draft.trim() !== '' && !isDocumentLink(draft.trim())
  const commit = () => !wrong && draft.trim() !== (value ?? '') && onCommit(draft.trim() === '' ? null : draft.trim())
  return (
    <div className="edit-field">
      <label htmlFor={id}>{instanciasText.link}</label>
      <div>
        <input
          id={id}
          className="edit-input"
          type="url"
          maxLength={2000}
          value={draft}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={commit}
          onKeyDown={onEnter(commit)}
        />
        {wrong && (
          <p id={`${id}-wrong`} className="edit-wrong">
            {instanciasText.linkWrong}
          </p>
        )}
        {value !== null && (
          <p className="edit-link">
            <a href={value} target="_blank" rel="noreferrer">
              {instanciasText.openLink}
            </a>{' '}
            <span className="complementary">{value}</span>
          </p>
        )}
      </div>
    </div>
  )
}

const ANSWERS = ['si', 'no', 'sin_dato'] as const

/** Yes, no, or not known: never two of them the same. */
export function YesNoField({ label, value, onCommit }: FieldProps<boolean | null>) {
  const answer = value === null ? 'sin_dato' : value ? 'si' : 'no'
  return (
    <Field label={label}>
      <Segments
        label={label}
        value={answer}
        options={ANSWERS.map((id) => ({ id, name: instanciasText.yesNoUnknown[id] }))}
        onChange={(id) => onCommit(id === 'sin_dato' ? null : id === 'si')}
      />
    </Field>
  )
}

/** A control that names itself, beside a label for the eye. */
export function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="edit-field">
      <span aria-hidden="true" className="edit-label">
        {label}
      </span>
      <div>{children}</div>
    </div>
  )
}
