import type { ReadFile, ReadingOptions } from '../../workspace/imports/index.ts'
import { mendingText, reviewText } from '../text/index.ts'
import { withoutMended } from './mending.ts'
import { ReviewTable } from './review-table.tsx'

const SHOWN = 100

interface MendedCellsProps {
  readonly reading: ReadFile
  readonly busy: boolean
  readonly decide: (change: Partial<ReadingOptions>) => void
}

/** The cells that a person typed again, with what the file says of each; one or all of them are undone here. */
export function MendedCells({ reading, busy, decide }: MendedCellsProps) {
  const { mended } = reading.options
  if (mended.length === 0) return null
  const title = mendingText.mendedTitle(mended.length)
  return (
    <section className="review-part">
      <h3>{title}</h3>
      {mended.length > 1 && (
        <button type="button" className="link" disabled={busy} onClick={() => decide({ mended: [] })}>
          {mendingText.undoAll(mended.length)}
        </button>
      )}
      <ReviewTable
        of="rejected"
        title={title}
        heads={[reviewText.line, reviewText.column, mendingText.said, mendingText.says, '']}
      >
        {mended.slice(0, SHOWN).map((cell) => {
          const header = reading.preview.columns[cell.column]?.header ?? ''
          return (
            <tr key={`${cell.line} ${cell.column}`}>
              <td>{cell.line}</td>
              <td>
                <bdi>{header}</bdi>
              </td>
              <td>{told(cell.before)}</td>
              <td>{told(cell.text)}</td>
              <td>
                <button
                  type="button"
                  className="link mend-link"
                  disabled={busy}
                  aria-label={mendingText.undoOf(header, cell.line)}
                  onClick={() => decide({ mended: withoutMended(mended, cell) })}
                >
                  {mendingText.undo}
                </button>
              </td>
            </tr>
          )
        })}
      </ReviewTable>
      {mended.length > SHOWN && <p className="complementary">{reviewText.moreRows(mended.length - SHOWN)}</p>}
    </section>
  )
}

function told(text: string) {
  return text === '' ? <span className="missing">{reviewText.empty}</span> : <bdi>{text}</bdi>
}
