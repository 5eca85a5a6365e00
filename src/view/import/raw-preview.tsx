import type { TablePreview } from '../../workspace/imports/index.ts'
import { previewText, reviewText } from '../text/index.ts'

const SHOWN = 40

/** The first rows of the file as they stand, the header marked. */
export function RawPreview({ preview: { rows, header } }: { readonly preview: TablePreview }) {
  if (rows.length === 0) return null
  const width = Math.min(SHOWN, Math.max(...rows.map(({ cells }) => cells.length)))
  const isHeader = (row: number) => header !== null && row >= header.first && row <= header.last
  return (
    <section className="review-part">
      <h3>{previewText.rawTitle(rows.length)}</h3>
      <div className="scroll-sideways" tabIndex={0} role="group" aria-label={previewText.rawTitle(rows.length)}>
        <table className="review-table raw-preview">
          <thead>
            <tr>
              <th scope="col">{reviewText.line}</th>
              <th scope="colgroup" colSpan={Math.max(1, width)}>
                {previewText.cells}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, line, cells, reserved }) => (
              <tr key={row} className={isHeader(row) ? 'raw-header' : ''}>
                <th scope="row">
                  {line}
                  {isHeader(row) && <span className="complementary"> {previewText.headerMark}</span>}
                </th>
                {reserved ? (
                  <td colSpan={Math.max(1, width)}>{reviewText.reserved}</td>
                ) : (
                  Array.from({ length: Math.max(1, width) }, (_, column) => (
                    <td key={column}>
                      <bdi>{cells[column] ?? ''}</bdi>
                    </td>
                  ))
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
