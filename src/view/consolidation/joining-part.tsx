import { useMemo, useState } from 'react'
import type { Country } from '../../domain/country/index.ts'
import {
  endJoining,
  joiningDifferences,
  takeJoined,
  undoJoining,
  type Joining,
} from '../../workspace/commands/index.ts'
import type { TakenPart } from '../../workspace/joining/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { joiningText } from '../text/index.ts'
import { DifferenceBoard } from './difference-board.tsx'
import { partWords } from './part-words.ts'
import './consolidation.css'

interface JoiningPartProps {
  readonly country: Country
  readonly joining: Joining
  readonly onClose: (words: string) => void
}

/** Two desks' works on the board: what only the other says is taken at once, what contradicts is decided. */
export function JoiningPart({ country, joining, onClose }: JoiningPartProps) {
  const { workspace } = useDesk()
  const papers = useWorkspace((state) => state.session.papers)
  const imports = useWorkspace((state) => state.session.imports)
  const [notWhole, setNotWhole] = useState(false)
  const [busy, setBusy] = useState(false)
  const differences = useMemo(() => joiningDifferences({ papers, imports }, joining), [papers, imports, joining])
  const take = async (parts: readonly TakenPart[]) => {
    setBusy(true)
    setNotWhole(!(await takeJoined(workspace, joining, parts)))
    setBusy(false)
  }
  const undo = () => void undoJoining(workspace, joining).then(() => onClose(joiningText.undone))
  const end = () => {
    endJoining(workspace, joining)
    onClose(joiningText.ended)
  }
  return (
    <section className="change-note" aria-label={joiningText.title(joining.label, joining.file)}>
      <h3>{joiningText.title(joining.label, joining.file)}</h3>
      <p>{joining.base === null ? joiningText.unrelated : joiningText.related}</p>
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
