import { useState } from 'react'
import type { HistoryPoint } from '../../domain/cuts/index.ts'
import { formatDate } from '../../domain/measure/index.ts'
import { dropCut, keepCut, renameCut, usualLabel } from '../../workspace/commands/index.ts'
import { DraftScope, LineField, PaperStep } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { historyText } from '../text/index.ts'

/** The states that were kept, each with its name; the first of all cannot be taken away. */
export function CutList({ points }: { readonly points: readonly HistoryPoint[] }) {
  const { workspace } = useDesk()
  const today = useWorkspace((state) => state.choices.parameters.referenceDate)
  const [told, setTold] = useState('')
  const keep = () => {
    const cut = keepCut(workspace, usualLabel(today))
    if (cut !== null) setTold(historyText.kept(cut.label))
  }
  const drop = (point: HistoryPoint) => {
    dropCut(workspace, point.id)
    setTold(historyText.dropped(point.label))
  }
  return (
    <section aria-label={historyText.cuts}>
      <h2>{historyText.title}</h2>
      <p className="complementary">{historyText.lead}</p>
      <p className="history-bar">
        <button type="button" className="plain-button" onClick={keep}>
          {historyText.keep}
        </button>
        <PaperStep paper="cortes" way="undo" name={historyText.undo} onDone={() => setTold(historyText.undone)} />
        <span role="status">{told}</span>
      </p>
      <ul className="cut-list">
        {points.map((point) => (
          <li key={point.id}>
            <span>
              {formatDate(point.on)}
              {point.approximate && <span className="own-mark"> {historyText.approximate}</span>}
              {point.simulated && <span className="quality quality-simulado">{historyText.simulated}</span>}
            </span>
            {point.id === '' ? (
              <span>{point.label}</span>
            ) : (
              <>
                <DraftScope name={`corte/${point.id}`}>
                  <LineField
                    label={historyText.name}
                    value={point.label}
                    onCommit={(label) => label !== '' && renameCut(workspace, point.id, label)}
                  />
                </DraftScope>
                <button
                  type="button"
                  className="link"
                  aria-label={historyText.dropCut(point.label)}
                  onClick={() => drop(point)}
                >
                  {historyText.drop}
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
