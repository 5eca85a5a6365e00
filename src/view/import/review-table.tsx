import type { ReactNode } from 'react'
import { ColumnHeads } from '../controls/index.ts'

interface ReviewTableProps {
  readonly title: string
  readonly heads: readonly string[]
  /** What its columns are, where they have widths of their own. */
  readonly of?: 'decisions' | 'rejected'
  readonly children: ReactNode
}

const WIDTHS = { decisions: 'review-table column-decisions', rejected: 'review-table rejected-table' } as const

/** A table of what is looked at before it is loaded; it scrolls sideways where it has no room. */
export function ReviewTable({ title, heads, of, children }: ReviewTableProps) {
  return (
    <div className="scroll-sideways" tabIndex={0} role="group" aria-label={title}>
      <table className={of === undefined ? 'review-table' : WIDTHS[of]}>
        <thead>
          <ColumnHeads names={heads} />
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
