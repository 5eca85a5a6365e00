import { useId, type ReactNode } from 'react'
import { DraftNote } from './draft-note.tsx'
import type { Draft } from './use-draft.ts'
import './draft-field.css'

interface DraftFrameProps {
  readonly label: string
  readonly draft: Draft
  /** What is taken of the field: that it holds what a person keeps knowingly is said. */
  readonly value?: string
  /** Stands beside the box, before what stands against the draft. */
  readonly beside?: ReactNode
  /** Stands below the box and what stands against the draft. */
  readonly children?: ReactNode
}

interface BoxProps {
  readonly id: string
  readonly describedBy: string
}

/** A draft's label and its box, what stands against what is typed, and what else is said of it. */
export function DraftFrame({
  label,
  draft,
  value = '',
  beside,
  box,
  children,
}: DraftFrameProps & { readonly box: (props: BoxProps) => ReactNode }) {
  const id = useId()
  return (
    <div className="edit-field">
      <label htmlFor={id}>{label}</label>
      <div className={beside === undefined ? undefined : 'beside-input'}>
        {box({ id, describedBy: `${id}-note` })}
        {beside}
        <DraftNote id={`${id}-note`} draft={draft} value={value} />
        {children}
      </div>
    </div>
  )
}

interface DraftLineProps extends Omit<DraftFrameProps, 'beside'> {
  readonly type?: 'text' | 'url'
  readonly isCount?: boolean
  readonly maxLength: number
  /** Read with the box by those who do not see it. */
  readonly help?: string
}

/** A draft of one line: it counts once it is left or confirmed with Enter. */
export function DraftLine({ type = 'text', isCount = false, maxLength, help, children, ...frame }: DraftLineProps) {
  const { draft } = frame
  const helpId = useId()
  const box = ({ id, describedBy }: BoxProps) => (
    <input
      id={id}
      className="field-input"
      type={type}
      inputMode={isCount ? 'numeric' : undefined}
      maxLength={maxLength}
      value={draft.text}
      aria-invalid={draft.problem !== null}
      aria-describedby={help === undefined ? describedBy : `${describedBy} ${helpId}`}
      onChange={(event) => draft.write(event.target.value)}
      onBlur={draft.commit}
      onKeyDown={({ key }) => key === 'Enter' && draft.commit()}
    />
  )
  return (
    <DraftFrame {...frame} box={box}>
      {help !== undefined && (
        <p id={helpId} className="complementary">
          {help}
        </p>
      )}
      {children}
    </DraftFrame>
  )
}
