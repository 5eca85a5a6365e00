import { Input, Label, Text, TextArea, TextField } from 'react-aria-components'
import type { Visit } from '../../domain/visits/index.ts'
import { useId } from 'react'
import { DraftNote, judgeFree, judgeLines, useDraft, type Judge } from '../controls/index.ts'

/** A change of the visit that is being edited. */
export type ChangeVisit = (change: Partial<Omit<Visit, 'id'>>) => void

/** Letters of a text that the plan keeps. */
const LONGEST = 4_000

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly type?: 'text' | 'date' | 'time' | 'number' | 'url'
  readonly min?: number
  readonly max?: number
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
  min,
  max,
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
        className="plan-field-input"
        type={type}
        min={min}
        max={max}
        onInput={draft.watch}
        onKeyDown={(event) => event.key === 'Enter' && draft.commit()}
      />
      {help !== undefined && (
        <Text slot="description" className="complementary">
          {help}
        </Text>
      )}
      <DraftNote id={id} draft={draft} {...(type === 'text' ? { value } : {})} />
    </TextField>
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
      <TextArea className="plan-field-input" rows={Math.min(6, Math.max(2, draft.text.split('\n').length))} />
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
