import { useId, type ReactNode } from 'react'
import { readTypedDay } from '../../domain/calendar/index.ts'
import { VERDICTS, formatDate } from '../../domain/measure/index.ts'
import { isDocumentLink } from '../../workspace/papers/index.ts'
import { DayBox, DraftNote, judgeFree, Segments, useDayDraft, useDraft, type Judge } from '../controls/index.ts'
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
  const draft = useDraft(label, value, (text) => text.trim() !== value && onCommit(text.trim()), judgeFree(value))
  return (
    <div className="edit-field">
      <label htmlFor={id}>{label}</label>
      <div>
        <input
          id={id}
          className="edit-input"
          type="text"
          maxLength={400}
          value={draft.text}
          aria-describedby={`${id}-note`}
          onChange={(event) => draft.write(event.target.value)}
          onBlur={draft.commit}
          onKeyDown={onEnter(draft.commit)}
        />
        <DraftNote id={`${id}-note`} draft={draft} value={value} />
      </div>
    </div>
  )
}

/** A note of several lines that counts once it is left. */
export function NoteField({ label, value, onCommit }: FieldProps<string>) {
  const id = useId()
  const draft = useDraft(label, value, (text) => text.trim() !== value && onCommit(text.trim()), judgeFree(value))
  return (
    <div className="edit-field">
      <label htmlFor={id}>{label}</label>
      <div>
        <textarea
          id={id}
          className="edit-input"
          rows={2}
          maxLength={4000}
          value={draft.text}
          aria-describedby={`${id}-note`}
          onChange={(event) => draft.write(event.target.value)}
          onBlur={draft.commit}
        />
        <DraftNote id={`${id}-note`} draft={draft} value={value} />
      </div>
    </div>
  )
}

/** From the first law on family violence to the horizon of any plan. */
const OWN_DAYS = { from: '1993-01-01', to: '2060-12-31' } as const

/** A day, or none; what is not a day of the range stays as a draft. */
export function DayField({ label, value, onCommit }: FieldProps<string | null>) {
  const id = useId()
  const draft = useDayDraft(label, value, onCommit, OWN_DAYS)
  const day = readTypedDay(draft.text)
  const described = { range: OWN_DAYS, describedBy: `${id}-note` }
  return (
    <div className="edit-field">
      <label htmlFor={id}>{label}</label>
      <div className="day-input">
        <DayBox id={id} label={label} className="edit-input" draft={draft} {...described} />
        <span className="complementary">{day !== null && formatDate(day)}</span>
        <DraftNote id={`${id}-note`} draft={draft} />
      </div>
    </div>
  )
}

const judgeLink: Judge = (text) =>
  text.trim() === '' || isDocumentLink(text.trim())
    ? { taken: text, problem: null }
    : { taken: null, problem: instanciasText.linkWrong }

/** The address of a document; one that is not https stays as a draft, with a word on why. */
export function LinkField({ value, onCommit }: Omit<FieldProps<string | null>, 'label'>) {
  const id = useId()
  const draft = useDraft(
    instanciasText.link,
    value ?? '',
    (text) => text.trim() !== (value ?? '') && onCommit(text.trim() === '' ? null : text.trim()),
    judgeLink,
  )
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
          aria-invalid={draft.problem !== null}
          aria-describedby={`${id}-note`}
          onChange={(event) => draft.write(event.target.value)}
          onBlur={draft.commit}
          onKeyDown={onEnter(draft.commit)}
        />
        <DraftNote id={`${id}-note`} draft={draft} />
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
