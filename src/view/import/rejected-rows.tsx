import { useState } from 'react'
import type { MendedCell, ReadFile, ReadingOptions, RejectedRow, RowToMend } from '../../workspace/imports/index.ts'
import { mendingText, REJECTED_BECAUSE, reviewText } from '../text/index.ts'
import { CellMend } from './cell-mend.tsx'
import {
  countConfirmed,
  singlySuggested,
  suggestionsOf,
  withAll,
  withAnswer,
  type Suggestion,
} from './confirmations.ts'
import { withMended } from './mending.ts'
import { ReviewTable } from './review-table.tsx'
import { RowMend } from './row-mend.tsx'

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
  const { confirmed, mended } = reading.options
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
          {rejections.slice(0, SHOWN).map((row, at) => (
            <RejectedLine
              key={row.line}
              row={row}
              same={same.get(row.naming ?? '') ?? 1}
              busy={busy}
              toMend={reading.toMend.rejected[at]}
              mended={mended}
              onMend={(typed) => decide({ mended: typed })}
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
  readonly toMend: RowToMend | undefined
  readonly mended: readonly MendedCell[]
  readonly onMend: (mended: readonly MendedCell[]) => void
}

function RejectedLine(props: RejectedLineProps) {
  const { row, busy, toMend, mended, onMend } = props
  const [isOpen, setOpen] = useState(false)
  const hasCells = toMend !== undefined && toMend.cells.length > 0
  return (
    <>
      <tr>
        <td>{row.line}</td>
        <td>
          <bdi>{row.column}</bdi>
        </td>
        <td>
          <BadCell {...props} />
          {hasCells && (
            <button type="button" className="link mend-link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {isOpen ? mendingText.hideRow : mendingText.row}
            </button>
          )}
        </td>
        <td>
          {REJECTED_BECAUSE[row.reason]}
          {row.lines !== undefined && ` (${reviewText.lines.toLowerCase()} ${row.lines.join(', ')})`}
        </td>
        <td>
          <Suggestions {...props} />
        </td>
      </tr>
      {hasCells && isOpen && (
        <tr>
          <td colSpan={5}>
            <RowMend row={toMend} mended={mended} busy={busy} onMend={onMend} />
          </td>
        </tr>
      )}
    </>
  )
}

/** What is wrong with the row, to be typed again where it is one cell. */
function BadCell({ row, toMend, mended, busy, onMend }: RejectedLineProps) {
  const bad = toMend?.bad ?? null
  if (toMend === undefined || bad === null)
    return row.value === '' ? <span className="missing">{reviewText.empty}</span> : <bdi>{row.value}</bdi>
  // What two cells of the row say, of which one can be typed again here.
  const isOfTwo = row.value.includes(' · ') && row.value !== bad.text.trim()
  return (
    <>
      {isOfTwo && <bdi className="two-cells">{row.value}</bdi>}
      <CellMend
        line={row.line}
        cell={bad}
        same={toMend.same}
        busy={busy}
        onMend={(lines, text) => onMend(withMended(mended, lines, bad, text))}
      />
    </>
  )
}

function Suggestions({ row, same, busy, onConfirm }: RejectedLineProps) {
  const { naming } = row
  if (naming === undefined) return null
  const words = same > 1 ? reviewText.confirmSame(same) : reviewText.confirm
  return suggestionsOf(row).map((suggestion) => (
    <span key={suggestion.code} className="suggestion">
      {suggestion.words}
      <button
        type="button"
        className="plain-button"
        disabled={busy}
        aria-label={`${words}: ${suggestion.words}`}
        onClick={() => onConfirm(naming, suggestion.code)}
      >
        {words}
      </button>
    </span>
  ))
}

function countNamings(rows: readonly RejectedRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { naming } of rows) if (naming !== undefined) counts.set(naming, (counts.get(naming) ?? 0) + 1)
  return counts
}
