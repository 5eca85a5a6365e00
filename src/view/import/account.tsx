import { formatNumber } from '../../domain/measure/index.ts'
import type { Ledger } from '../../workspace/imports/index.ts'
import { reviewText } from '../text/index.ts'

/** The account of the file's rows, which always adds up. */
export function Account({ counts }: { readonly counts: Ledger['counts'] }) {
  const parts = ['header', 'accepted', 'corrected', 'rejected', 'ignored'] as const
  return (
    <p className="account" role="group" aria-label={reviewText.account}>
      <span className="account-whole">
        <strong>{formatNumber(counts.physical)}</strong> {reviewText.physical(counts.physical)}
      </span>
      {parts.map((part, at) => (
        <span
          key={part}
          className={part === 'rejected' && counts.rejected > 0 ? 'account-part account-rejected' : 'account-part'}
        >
          <span aria-hidden="true">{at === 0 ? '=' : '+'} </span>
          <strong>{formatNumber(counts[part])}</strong> {reviewText[part](counts[part])}
        </span>
      ))}
    </p>
  )
}
