import { useState } from 'react'
import { Segments } from '../controls/index.ts'
import { useDesk, useScreen, useWorkspace } from '../desk/index.ts'
import { firmnessText, runsText } from '../text/index.ts'
import { FreezeDialog } from './freeze-dialog.tsx'

/** What the panel shows, and the button that keeps the order of today. */
export function ViewRow() {
  const { screen } = useDesk()
  const view = useScreen((state) => state.priorityView)
  const runs = useWorkspace((state) => state.session.papers.papers.corridas.length)
  const canFreeze = useWorkspace((state) => (state.derived?.ranking?.length ?? 0) > 0)
  const [freezing, setFreezing] = useState(false)
  const { orden, firmeza } = firmnessText.views
  return (
    <div className="view-row">
      <Segments
        label={firmnessText.view}
        value={view}
        options={[
          { id: 'orden', name: orden },
          { id: 'firmeza', name: firmeza },
          { id: 'corridas', name: firmnessText.runs(runs) },
        ]}
        onChange={(priorityView) => screen.set({ priorityView })}
      />
      {canFreeze && (
        <button type="button" className="plain-button" aria-label={runsText.freeze} onClick={() => setFreezing(true)}>
          {runsText.freezeNow}
        </button>
      )}
      {freezing && <FreezeDialog onClose={() => setFreezing(false)} />}
    </div>
  )
}
