import { Input, Label, Text, TextArea, TextField } from 'react-aria-components'
import type { Visit } from '../../domain/visits/index.ts'
import { useDraft } from '../controls/index.ts'

/** A change of the visit that is being edited. */
export type ChangeVisit = (change: Partial<Omit<Visit, 'id'>>) => void

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly type?: 'text' | 'date' | 'time' | 'number' | 'url'
  readonly min?: number
  readonly max?: number
  readonly help?: string
  readonly wide?: boolean
  readonly onCommit: (value: string) => void
}

/** A line to write in; what is written counts when the field is left in any way or Enter is pressed. */
export function LineField({ label, value, type = 'text', min, max, help, wide = false, onCommit }: FieldProps) {
  const draft = useDraft(value, onCommit)
  return (
    <TextField
      className={`plan-field${wide ? ' field-wide' : ''}`}
      value={draft.text}
      onChange={draft.write}
      onBlur={draft.commit}
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
    </TextField>
  )
}

/** Several lines to write in, under the same rule. */
export function LinesField({
  label,
  value,
  help,
  onCommit,
}: Pick<FieldProps, 'label' | 'value' | 'help' | 'onCommit'>) {
  const draft = useDraft(value, onCommit)
  return (
    <TextField className="plan-field field-wide" value={draft.text} onChange={draft.write} onBlur={draft.commit}>
      <Label className="plan-field-label">{label}</Label>
      <TextArea className="plan-field-input" rows={Math.min(6, Math.max(2, draft.text.split('\n').length))} />
      {help !== undefined && (
        <Text slot="description" className="complementary">
          {help}
        </Text>
      )}
    </TextField>
  )
}

/** The lines of a text that say something. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 100)
}
