import { useState } from 'react'
import type { Visit } from '../../domain/visits/index.ts'
import { exportVisitReport } from '../../workspace/commands/index.ts'
import { handOver, useDesk } from '../desk/index.ts'
import { planText } from '../text/index.ts'

/** The informe técnico of a visit, once it was made. */
export function VisitReport({ visit: { id, state } }: { readonly visit: Visit }) {
  const { workspace } = useDesk()
  const [failed, setFailed] = useState(false)
  const give = () => {
    setFailed(false)
    exportVisitReport(workspace, id)
      .then((file) => file !== null && handOver(file))
      .catch(() => setFailed(true))
  }
  if (state !== 'ejecutada') return <p className="complementary">{planText.reportLater}</p>
  return (
    <p>
      <button type="button" className="plain-button" onClick={give}>
        {planText.report}
      </button>{' '}
      {failed && <span role="alert">{planText.exportFailed}</span>}
    </p>
  )
}
