import type { MendedCell, RowToMend } from '../../workspace/imports/index.ts'
import { mendingText } from '../text/index.ts'
import { CellMend } from './cell-mend.tsx'
import { withMended } from './mending.ts'

interface RowMendProps {
  readonly row: RowToMend
  readonly mended: readonly MendedCell[]
  readonly busy: boolean
  readonly onMend: (mended: readonly MendedCell[]) => void
}

/** All cells of a row that are read, each under its header, where any of them is typed again. */
export function RowMend({ row, mended, busy, onMend }: RowMendProps) {
  return (
    <dl className="row-mend" aria-label={mendingText.rowOf(row.line)}>
      {row.cells.map((cell) => (
        <div key={cell.column}>
          <dt>
            <bdi>{cell.header}</bdi>
          </dt>
          <dd>
            <CellMend
              line={row.line}
              cell={cell}
              same={[row.line]}
              busy={busy}
              onMend={(lines, text) => onMend(withMended(mended, lines, cell, text))}
            />
          </dd>
        </div>
      ))}
    </dl>
  )
}
