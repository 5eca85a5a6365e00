import type { ReactNode } from 'react'
import { readTypedDay } from '../../domain/calendar/index.ts'
import { VERDICTS, formatDate } from '../../domain/measure/index.ts'
import { isDocumentLink } from '../../workspace/papers/index.ts'
import {
  DayBox,
  DraftFrame,
  DraftLine,
  judgeFree,
  Segments,
  useDayDraft,
  useDraft,
  type Judge,
} from '../controls/index.ts'
import { instanciasText } from '../text/index.ts'

interface FieldProps<T> {
  readonly label: string
  readonly value: T
  readonly onCommit: (value: T) => void
}

/** A line of text that counts once it is left or confirmed with Enter. */
export function TextField({ label, value, onCommit }: FieldProps<string>) {
  const draft = useTextDraft({ label, value, onCommit })
  return <DraftLine label={label} draft={draft} value={value} maxLength={400} />
}

/** A note of several lines that counts once it is left. */
export function NoteField({ label, value, onCommit }: FieldProps<string>) {
  const draft = useTextDraft({ label, value, onCommit })
  return (
    <DraftFrame
      label={label}
      draft={draft}
      value={value}
      box={({ id, describedBy }) => (
        <textarea
          id={id}
          className="field-input"
          rows={2}
          maxLength={4000}
          value={draft.text}
          aria-describedby={describedBy}
          onChange={(event) => draft.write(event.target.value)}
          onBlur={draft.commit}
        />
      )}
    />
  )
}

function useTextDraft({ label, value, onCommit }: FieldProps<string>) {
  return useDraft(label, value, (text) => text.trim() !== value && onCommit(text.trim()), judgeFree(value))
}

/** From the first law on family violence to the horizon of any plan. */
const OWN_DAYS = { from: '1993-01-01', to: '2060-12-31' } as const

/** A day, or none; what is not a day of the range stays as a draft. */
export function DayField({ label, value, onCommit }: FieldProps<string | null>) {
  const draft = useDayDraft(label, value, onCommit, OWN_DAYS)
  const day = readTypedDay(draft.text)
  return (
    <DraftFrame
      label={label}
      draft={draft}
      beside={<span className="complementary">{day !== null && formatDate(day)}</span>}
      box={(box) => <DayBox {...box} label={label} className="field-input" draft={draft} range={OWN_DAYS} />}
    />
  )
}

const judgeLink: Judge = (text) =>
  text.trim() === '' || isDocumentLink(text.trim())
    ? { taken: text, problem: null }
    : { taken: null, problem: instanciasText.linkWrong }

/** The address of a document; one that is not https stays as a draft, with a word on why. */
export function LinkField({ value, onCommit }: Omit<FieldProps<string | null>, 'label'>) {
  const draft = useDraft(
    instanciasText.link,
    value ?? '',
    (text) => text.trim() !== (value ?? '') && onCommit(text.trim() === '' ? null : text.trim()),
    judgeLink,
  )
  return (
    <DraftLine label={instanciasText.link} draft={draft} type="url" maxLength={2000}>
      {value !== null && (
        <p className="edit-link">
          <a href={value} target="_blank" rel="noreferrer">
            {instanciasText.openLink}
          </a>{' '}
          <span className="complementary">{value}</span>
        </p>
      )}
    </DraftLine>
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
