import { Input, Label, Text, TextArea, TextField } from 'react-aria-components'
import { useId } from 'react'
import type { Day } from '../../domain/calendar/index.ts'
import { DayBox, DraftNote, judgeFree, judgeLines, useDayDraft, useDraft, type Judge } from '../controls/index.ts'
import './held.css'

/** Letters of a text that the plan keeps. */
const LONGEST = 4_000

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly type?: 'text' | 'url'
  /** Set where it is written in figures: how, as a hint; empty where none is needed. */
  readonly figures?: string
  readonly maxLength?: number
  readonly help?: string
  readonly wide?: boolean
  /** What is taken of it; usually what may be written freely. */
  readonly judge?: Judge
  readonly onCommit: (value: string) => void
}

/** A line to write in; what is written counts when the field is left in any way or Enter is pressed. */
export function LineField({
  label,
  value,
  type = 'text',
  figures,
  maxLength = LONGEST,
  help,
  wide = false,
  judge,
  onCommit,
}: FieldProps) {
  const id = useId()
  const draft = useDraft(label, value, onCommit, judge ?? judgeFree(value))
  return (
    <TextField
      className={`plan-field${wide ? ' field-wide' : ''}`}
      value={draft.text}
      onChange={draft.write}
      onBlur={draft.commit}
      maxLength={maxLength}
      aria-describedby={id}
    >
      <Label className="plan-field-label">{label}</Label>
      <Input
        className="field-input"
        type={type}
        {...(figures === undefined ? {} : { inputMode: 'numeric', placeholder: figures, autoComplete: 'off' })}
        onKeyDown={(event) => event.key === 'Enter' && draft.commit()}
      />
      {help !== undefined && (
        <Text slot="description" className="complementary">
          {help}
        </Text>
      )}
      <DraftNote id={id} draft={draft} {...(judge === undefined && type === 'text' ? { value } : {})} />
    </TextField>
  )
}

/** Visits are made after the Lineamientos and within the horizon of any plan. */
const VISIT_DAYS = { from: '2015-01-01', to: '2060-12-31' } as const

interface DayFieldProps {
  readonly label: string
  readonly value: Day | null
  /** Set where it may not be left without a day. */
  readonly isNeeded?: boolean
  readonly onCommit: (day: Day | null) => void
}

/** A day of the plan, under the same rule. */
export function DayField({ label, value, isNeeded = false, onCommit }: DayFieldProps) {
  const id = useId()
  const range = { ...VISIT_DAYS, mayBeNone: !isNeeded }
  const draft = useDayDraft(label, value, onCommit, range)
  const described = { range, describedBy: `${id}-note` }
  return (
    <div className="plan-field">
      <label className="plan-field-label" htmlFor={id}>
        {label}
      </label>
      <DayBox id={id} label={label} className="field-input" draft={draft} {...described} />
      <DraftNote id={`${id}-note`} draft={draft} />
    </div>
  )
}

interface LinesFieldProps extends Pick<FieldProps, 'label' | 'value' | 'help' | 'onCommit'> {
  /** Whether each line is a thing of its own. */
  readonly isList?: boolean
}

/** Several lines to write in, under the same rule. */
export function LinesField({ label, value, help, isList = false, onCommit }: LinesFieldProps) {
  const id = useId()
  const draft = useDraft(label, value, onCommit, isList ? judgeLines(value) : judgeFree(value))
  return (
    <TextField
      className="plan-field field-wide"
      value={draft.text}
      onChange={draft.write}
      onBlur={draft.commit}
      aria-describedby={id}
      {...(isList ? {} : { maxLength: LONGEST })}
    >
      <Label className="plan-field-label">{label}</Label>
      <TextArea className="field-input" rows={Math.min(6, Math.max(2, draft.text.split('\n').length))} />
      {help !== undefined && (
        <Text slot="description" className="complementary">
          {help}
        </Text>
      )}
      <DraftNote id={id} draft={draft} value={value} />
    </TextField>
  )
}

/** The lines of a text that say something. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
