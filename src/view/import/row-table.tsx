import { reviewText } from '../text/index.ts'
import { ReviewTable } from './review-table.tsx'

/** Rows drawn of a long list; the count in its title is of all. */
const SHOWN = 100

interface RowTableProps<T> {
  readonly title: string
  readonly heads: readonly string[]
  readonly rows: readonly T[]
  readonly cells: (row: T) => readonly (string | number)[]
  readonly isOpen?: boolean
}

/** A folded list of rows as a small table; every cell is text, whatever it holds. */
export function RowTable<T>({ title, heads, rows, cells, isOpen = false }: RowTableProps<T>) {
  if (rows.length === 0) return null
  return (
    <details className="review-part" open={isOpen}>
      <summary>{title}</summary>
      <ReviewTable title={title} heads={heads}>
        {rows.slice(0, SHOWN).map((row, at) => (
          <tr key={at}>
            {cells(row).map((cell, column) => (
              <td key={column}>
                {cell === '' ? <span className="missing">{reviewText.empty}</span> : <bdi>{cell}</bdi>}
              </td>
            ))}
          </tr>
        ))}
      </ReviewTable>
      {rows.length > SHOWN && <p className="complementary">{reviewText.moreRows(rows.length - SHOWN)}</p>}
    </details>
  )
}
