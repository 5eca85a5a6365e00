import type { ReadFile, ReadingOptions } from '../../workspace/imports/index.ts'
import { mendingText, REJECTED_BECAUSE, reviewText } from '../text/index.ts'
import { CellMend } from './cell-mend.tsx'
import { withMended } from './mending.ts'
import { ReviewTable } from './review-table.tsx'

interface DroppedCellsProps {
  readonly reading: ReadFile
  readonly busy: boolean
  readonly decide: (change: Partial<ReadingOptions>) => void
}

/** Cells that were left out of rows that are taken, where they may be typed again. */
export function DroppedCells({ reading, busy, decide }: DroppedCellsProps) {
  const { dropped } = reading.toMend
  if (dropped.length === 0) return null
  const { mended } = reading.options
  const count = reading.ledger.corrections.filter(({ rule }) => rule === 'celda_omitida').length
  const title = mendingText.droppedTitle(count)
  return (
    <section className="review-part">
      <h3>{title}</h3>
      <ReviewTable
        of="rejected"
        title={title}
        heads={[reviewText.line, reviewText.column, reviewText.value, reviewText.reason]}
      >
        {dropped.map(({ line, bad, same, reason }) => (
          <tr key={`${line} ${bad.column}`}>
            <td>{line}</td>
            <td>
              <bdi>{bad.header}</bdi>
            </td>
            <td>
              <CellMend
                line={line}
                cell={bad}
                same={same}
                busy={busy}
                onMend={(lines, text) => decide({ mended: withMended(mended, lines, bad, text) })}
              />
            </td>
            <td>{REJECTED_BECAUSE[reason]}</td>
          </tr>
        ))}
      </ReviewTable>
      {count > dropped.length && <p className="complementary">{reviewText.moreRows(count - dropped.length)}</p>}
    </section>
  )
}
