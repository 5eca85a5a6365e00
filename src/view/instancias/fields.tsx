import { useId, type ReactNode } from 'react'
import { isDay } from '../../domain/calendar/index.ts'
import { VERDICTS, formatDate } from '../../domain/measure/index.ts'
import { isDocumentLink } from '../../workspace/papers/index.ts'
import { Segments, useDraft } from '../controls/index.ts'
import { instanciasText } from '../text/index.ts'

interface FieldProps<T> {
  readonly label: string
  readonly value: T
  readonly onCommit: (value: T) => void
}

function onEnter(commit: () => void): (event: { readonly key: string }) => void {
  return ({ key }) => key === 'Enter' && commit()
}

/** A line of text that counts once it is left or confirmed with Enter. */
export function TextField({ label, value, onCommit }: FieldProps<string>) {
  const id = useId()
  const draft = useDraft(value, (text) => text.trim() !== value && onCommit(text.trim()))
  return (
    <div className="edit-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="edit-input"
        type="text"
        maxLength={400}
        value={draft.text}
        onChange={(event) => draft.write(event.target.value)}
        onBlur={draft.commit}
        onKeyDown={onEnter(draft.commit)}
      />
    </div>
  )
}

/** A note of several lines that counts once it is left. */
export function NoteField({ label, value, onCommit }: FieldProps<string>) {
  const id = useId()
  const draft = useDraft(value, (text) => text.trim() !== value && onCommit(text.trim()))
  return (
    <div className="edit-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="edit-input"
        rows={2}
        maxLength={4000}
        value={draft.text}
        onChange={(event) => draft.write(event.target.value)}
        onBlur={draft.commit}
      />
    </div>
  )
}

/** A day, or none; what is half typed does not count. */
export function DayField({ label, value, onCommit }: FieldProps<string | null>) {
  const id = useId()
  const draft = useDraft(
    value ?? '',
    (text) => onCommit(text === '' ? null : text),
    (text) => text === '' || isDay(text),
  )
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
          onInput={draft.watch}
          value={draft.text}
          onChange={(event) => draft.write(event.target.value)}
          onBlur={draft.commit}
          onKeyDown={onEnter(draft.commit)}
        />
        <span className="complementary">{isDay(draft.text) && formatDate(draft.text)}</span>
      </div>
    </div>
  )
}

/** The address of a document; one that is not https is refused with a word on why. */
export function LinkField({ value, onCommit }: Omit<FieldProps<string | null>, 'label'>) {
  const id = useId()
  const accepts = (text: string) => text.trim() === '' || isDocumentLink(text.trim())
  const draft = useDraft(
    value ?? '',
    (text) => text.trim() !== (value ?? '') && onCommit(text.trim() === '' ? null : text.trim()),
    accepts,
  )
  const wrong = !accepts(draft.text)
  return (
    <div className="edit-field">
      <label htmlFor={id}>{instanciasText.link}</label>
      <div>
        <input
          id={id}
          className="edit-input"
          type="url"
          maxLength={2000}
          value={draft.text}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onChange={(event) => draft.write(event.target.value)}
          onBlur={draft.commit}
          onKeyDown={onEnter(draft.commit)}
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

/** Yes, no, or not known: never two of them the same. */
export function YesNoField({ label, value, onCommit }: FieldProps<boolean | null>) {
  const answer = value === null ? 'sin_dato' : value ? 'si' : 'no'
  return (
    <Field label={label}>
      <Segments
        label={label}
        value={answer}
        options={VERDICTS.map((id) => ({ id, name: instanciasText.yesNoUnknown[id] }))}
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
