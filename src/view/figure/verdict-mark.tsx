import type { Applied } from '../../domain/measure/index.ts'
import { VERDICT_MARK, VERDICT_NAME } from '../text/index.ts'

interface VerdictMarkProps {
  readonly verdict: Applied
  /** Said instead of the bare verdict. */
  readonly label?: string
}

/** ✓ ✗ ? with its words; never colour alone. */
export function VerdictMark({ verdict, label }: VerdictMarkProps) {
  return (
    <span className={`verdict verdict-${verdict}`} role="img" aria-label={label ?? VERDICT_NAME[verdict]}>
      {VERDICT_MARK[verdict]}
    </span>
  )
}
