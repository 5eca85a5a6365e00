import type { ReadFile, ReadingOptions, RejectedRow } from '../../workspace/imports/index.ts'
import { REJECTED_BECAUSE, reviewText } from '../text/index.ts'
import {
  countConfirmed,
  singlySuggested,
  suggestionsOf,
  withAll,
  withAnswer,
  type Suggestion,
} from './confirmations.ts'
import { ReviewTable } from './review-table.tsx'

const SHOWN = 100

interface RejectedRowsProps {
  readonly reading: ReadFile
  readonly busy: boolean
  readonly decide: (change: Partial<ReadingOptions>) => void
}

/**
 * The rows that cannot be taken as they are, with what a person may confirm: one, all alike, or all of RENIEC's codes.
 */
export function RejectedRows({ reading, busy, decide }: RejectedRowsProps) {
  const { rejections } = reading.ledger
  const { confirmed } = reading.options
  const same = countNamings(rejections)
  const [reniec, single] = [singlySuggested(rejections, true), singlySuggested(rejections, false)]
  const taken = countConfirmed(reading)
  if (rejections.length + taken === 0) return null
  return (
    <section className="review-part">
      <h3>{reviewText.rejectedTitle(rejections.length)}</h3>
      <div className="import-buttons">
        {reniec.length > 0 && (
          <button
            type="button"
            className="plain-button"
            disabled={busy}
            onClick={() => decide({ confirmed: withAll(confirmed, reniec) })}
          >
            {reviewText.convert(reniec.length)}
          </button>
        )}
        {single.length > 1 && (
          <button
            type="button"
            className="plain-button"
            disabled={busy}
            onClick={() => decide({ confirmed: withAll(confirmed, single) })}
          >
            {reviewText.confirmAll(single.length)}
          </button>
        )}
        {taken > 0 && (
          <button type="button" className="link" disabled={busy} onClick={() => decide({ confirmed: [] })}>
            {reviewText.forget(taken)}
          </button>
        )}
      </div>
      {rejections.length > 0 && (
        <ReviewTable
          of="rejected"
          title={reviewText.rejectedTitle(rejections.length)}
          heads={[reviewText.line, reviewText.column, reviewText.value, reviewText.reason, reviewText.suggestion]}
        >
          {rejections.slice(0, SHOWN).map((row) => (
            <RejectedLine
              key={row.line}
              row={row}
              same={same.get(row.naming ?? '') ?? 1}
              busy={busy}
              onConfirm={(naming, code) => decide({ confirmed: withAnswer(confirmed, naming, code) })}
            />
          ))}
        </ReviewTable>
      )}
      {rejections.length > SHOWN && <p className="complementary">{reviewText.more(rejections.length - SHOWN)}</p>}
    </section>
  )
}

interface RejectedLineProps {
  readonly row: RejectedRow
  /** How many rejected rows name their territory in the same words. */
  readonly same: number
  readonly busy: boolean
  readonly onConfirm: (naming: string, code: Suggestion['code']) => void
}

function RejectedLine({ row, same, busy, onConfirm }: RejectedLineProps) {
  const { naming } = row
  return (
    <tr>
      <td>{row.line}</td>
      <td>
        <bdi>{row.column}</bdi>
      </td>
      <td>{row.value === '' ? <span className="missing">{reviewText.empty}</span> : <bdi>{row.value}</bdi>}</td>
      <td>
        {REJECTED_BECAUSE[row.reason]}
        {row.lines !== undefined && ` (${reviewText.lines.toLowerCase()} ${row.lines.join(', ')})`}
      </td>
      <td>
        {naming !== undefined &&
          suggestionsOf(row).map(({ code, words }) => (
            <span key={code} className="suggestion">
              {words}
              <button
                type="button"
                className="plain-button"
                disabled={busy}
                aria-label={`${same > 1 ? reviewText.confirmSame(same) : reviewText.confirm}: ${words}`}
                onClick={() => onConfirm(naming, code)}
              >
                {same > 1 ? reviewText.confirmSame(same) : reviewText.confirm}
              </button>
            </span>
          ))}
      </td>
    </tr>
  )
}

function countNamings(rows: readonly RejectedRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { naming } of rows) if (naming !== undefined) counts.set(naming, (counts.get(naming) ?? 0) + 1)
  return counts
}
