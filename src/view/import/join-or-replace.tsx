import { useState } from 'react'
import type { Joining } from '../../workspace/commands/index.ts'
import { JoiningPart } from '../consolidation/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { joiningText } from '../text/index.ts'

interface JoinOrReplaceProps {
  readonly joining: Joining
  readonly onReplace: () => void
  readonly onClose: (words: string) => void
}

/** What to do with another's project where there is work already: join the two, or put it in place of that. */
export function JoinOrReplace({ joining, onReplace, onClose }: JoinOrReplaceProps) {
  const country = useWorkspace((state) => state.session.country)
  const [joins, setJoins] = useState(false)
  if (joins && country !== null) return <JoiningPart country={country} joining={joining} onClose={onClose} />
  return (
    <div className="change-note" role="group" aria-label={joiningText.title(joining.label, joining.file)}>
      <p>{joiningText.ask(joining.file, joining.label, joining.on)}</p>
      <p>{joining.related ? joiningText.related : joiningText.unrelated}</p>
      <p className="import-buttons">
        <button type="button" className="plain-button main-button" onClick={() => setJoins(true)}>
          {joiningText.join}
        </button>
        <button type="button" className="plain-button" onClick={onReplace}>
          {joiningText.replace}
        </button>
        <button type="button" className="plain-button" onClick={() => onClose('')}>
          {joiningText.cancel}
        </button>
      </p>
    </div>
  )
}
