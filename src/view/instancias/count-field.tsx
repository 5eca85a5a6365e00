import { DraftLine, useDraft, type Judge } from '../controls/index.ts'
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
  const draft = useDraft(
    label,
    String(value),
    (text) => text !== String(value) && onCommit(text === '' ? null : Number(text)),
    judgeAmount,
  )
  return <DraftLine label={label} draft={draft} isCount maxLength={4} />
}
