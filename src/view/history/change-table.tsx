import { useMemo, useState } from 'react'
import { linesBetween, type HistoryPoint } from '../../domain/cuts/index.ts'
import type { Country } from '../../domain/country/index.ts'
import type { CutsBetween } from '../../domain/summary/index.ts'
import { exportCutChanges, exportCutChangesBook, exportCutsReport } from '../../workspace/commands/index.ts'
import { ColumnHeads, Choice } from '../controls/index.ts'
import { handOver, handOverText, useDesk, useWorkspace } from '../desk/index.ts'
import { TaskBar, useTask } from '../task/index.ts'
import { historyText } from '../text/index.ts'

interface ChangeTableProps {
  readonly country: Country
  readonly points: readonly HistoryPoint[]
}

const SHOWN = 60

/** What changed between any two cuts, and why; of the first of all only the totals of the country can be compared. */
export function ChangeTable({ country, points }: ChangeTableProps) {
  const cuts = useWorkspace((state) => state.session.papers.papers.cortes)
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const [shown, setShown] = useState(SHOWN)
  const before = points.find(({ id }) => id === from) ?? points.at(-2)
  const after = points.find(({ id }) => id === to) ?? points.at(-1)
  const lines = useMemo(
    () => (before === undefined || after === undefined ? [] : linesBetween(country, cuts, before, after)),
    [country, cuts, before, after],
  )
  if (before === undefined || after === undefined) return <p>{historyText.needsTwo}</p>
  const between = orderedCuts(before, after, lines)
  const options = points.map((point) => ({ id: point.id, name: historyText.pointName(point) }))
  const { changeColumns } = historyText
  return (
    <section className="history-section" aria-label={historyText.changes}>
      <h2>{historyText.changes}</h2>
      <div className="history-bar">
        <Choice label={historyText.from} value={before.id} options={options} onChange={setFrom} />
        <Choice label={historyText.to} value={after.id} options={options} onChange={setTo} />
        <ChangeDownloads between={between} />
      </div>
      <p role="status">{historyText.changeCount(lines.length)}</p>
      {lines.length > 0 && (
        <div className="scroll-sideways" tabIndex={0} role="group" aria-label={historyText.changes}>
          <table className="change-table">
            <thead>
              <ColumnHeads
                names={[
                  changeColumns.place,
                  changeColumns.region,
                  changeColumns.what,
                  changeColumns.before,
                  changeColumns.after,
                  changeColumns.cause,
                ]}
              />
            </thead>
            <tbody>
              {lines.slice(0, shown).map((line) => (
                <tr key={`${line.key}`}>
                  <th scope="row">{line.place}</th>
                  <td>{line.region}</td>
                  <td>{line.what}</td>
                  <td>{line.before}</td>
                  <td>{line.after}</td>
                  <td>{line.cause}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {lines.length > shown && (
        <button type="button" className="link" onClick={() => setShown(shown + 4 * SHOWN)}>
          {historyText.more(lines.length - shown)}
        </button>
      )}
    </section>
  )
}

/** What changed as a table, for whoever reckons with it, and as a document, for whoever signs it. */
function ChangeDownloads({ between }: { readonly between: CutsBetween }) {
  const { workspace } = useDesk()
  const task = useTask()
  return (
    <>
      <button
        type="button"
        className="plain-button"
        disabled={between.lines.length === 0}
        onClick={() => handOverText(exportCutChanges(between))}
      >
        {historyText.download}
      </button>
      <button
        type="button"
        className="plain-button"
        disabled={between.lines.length === 0}
        onClick={() => void exportCutChangesBook(between).then(handOver)}
      >
        {historyText.downloadBook}
      </button>
      <TaskBar task={task} label={historyText.changes}>
        <button
          type="button"
          className="plain-button"
          disabled={between.before === between.after}
          onClick={() => task.start(() => exportCutsReport(workspace, between))}
        >
          {historyText.downloadReport}
        </button>
      </TaskBar>
    </>
  )
}

/** The two cuts in the order of their days, whichever was asked for first. */
function orderedCuts(one: HistoryPoint, other: HistoryPoint, lines: CutsBetween['lines']): CutsBetween {
  return one.on <= other.on ? { before: one, after: other, lines } : { before: other, after: one, lines }
}
