import { useState } from 'react'
import type { Country } from '../../domain/country/index.ts'
import { endJoining, takeJoined, undoJoining, type Joining } from '../../workspace/commands/index.ts'
import type { TakenPart } from '../../workspace/joining/index.ts'
import { useDesk } from '../desk/index.ts'
import { joiningText } from '../text/index.ts'
import { DifferenceBoard } from './difference-board.tsx'
import { partWords } from './part-words.ts'
import { useJoiningDifferences } from './use-joining-differences.ts'
import './consolidation.css'

interface JoiningPartProps {
  readonly country: Country
  readonly joining: Joining
  readonly onClose: (words: string) => void
}

/** Two desks' works on the board: what only the other says is taken at once, what contradicts is decided. */
export function JoiningPart({ country, joining, onClose }: JoiningPartProps) {
  const { workspace } = useDesk()
  const [notWhole, setNotWhole] = useState(false)
  const [busy, setBusy] = useState(false)
  const differences = useJoiningDifferences(joining)
  const take = async (parts: readonly TakenPart[]) => {
    setBusy(true)
    setNotWhole(!(await takeJoined(workspace, joining, parts)))
    setBusy(false)
  }
  const undo = () => void undoJoining(workspace, joining).then(() => onClose(joiningText.undone))
  const end = () => void endJoining(workspace, joining).then(() => onClose(joiningText.ended))
  return (
    <section className="change-note" aria-label={joiningText.title(joining.label, joining.file)}>
      <h3 className="returned-name">{joiningText.title(joining.label, joining.file)}</h3>
      <p>{joining.related ? joiningText.related : joiningText.unrelated}</p>
      {differences === null ? (
        <p role="status">{joiningText.comparing}</p>
      ) : (
        <DifferenceBoard
          country={country}
          differences={differences}
          describe={partWords(country)}
          decided={['contradice']}
          rules={[
            { id: 'region', name: joiningText.rules.region },
            { id: 'nuestro', name: joiningText.rules.nuestro },
          ]}
          writtenOn={() => null}
          acceptWords={joiningText.accept}
          noneWords={joiningText.none}
          take={(parts) => void take(parts)}
        />
      )}
      <p role="status">{notWhole ? joiningText.notWhole : ''}</p>
      <p className="complementary">{joiningText.endHelp}</p>
      <p className="import-buttons">
        <button type="button" className="plain-button" disabled={busy} onClick={end}>
          {joiningText.end}
        </button>
        <button type="button" className="plain-button" disabled={busy} onClick={undo}>
          {joiningText.undo}
        </button>
      </p>
    </section>
  )
}
