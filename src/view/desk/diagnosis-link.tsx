import { stateText } from '../text/index.ts'
import { useDesk } from './desk.ts'

/** Leads to the page that proves the deployment, from where something fails or is explained. */
export function DiagnosisLink() {
  const { workspace } = useDesk()
  return (
    <button type="button" className="link" onClick={() => workspace.choose({ page: 'diagnostico' })}>
      {stateText.diagnosis}
    </button>
  )
}
