import type { Coverage } from '../../domain/instancias/index.ts'
import { exploreText } from '../text/index.ts'

interface GapBarProps {
  readonly coverage: Coverage
  /** Share 0–1 at which the mark stands. */
  readonly threshold: number
}

/** Created, unknown and missing instancias of the expected ones, with the mark of the critical gap. */
export function GapBar({ coverage, threshold }: GapBarProps) {
  const { expected, created, unknown } = coverage
  if (expected === 0) return null
  const percent = (part: number) => `${(100 * part) / expected}%`
  return (
    <div className="gap-bar" role="img" aria-label={exploreText.barLabel(created, expected, unknown)}>
      <span className="gap-created" style={{ width: percent(created) }} />
      <span className="gap-unknown" style={{ width: percent(unknown) }} />
      <span className="gap-mark" style={{ left: `${threshold * 100}%` }}>
        <span className="gap-mark-words" data-side={threshold > 0.8 ? 'left' : 'right'}>
          {exploreText.mark(threshold)}
        </span>
      </span>
    </div>
  )
}
