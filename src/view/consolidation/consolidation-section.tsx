import { useState } from 'react'
import { Button, DropZone, FileTrigger, type FileDropItem } from 'react-aria-components'
import { DECISION_RULES } from '../../domain/consolidation/index.ts'
import type { Country } from '../../domain/country/index.ts'
import { keepCut, usualLabel, type ReturnedState } from '../../workspace/commands/index.ts'
import { filesOnly, useDesk, useWorkspace } from '../desk/index.ts'
import { consolidationText, historyText, shareText } from '../text/index.ts'
import { AnswerTable } from './answer-table.tsx'
import { cellWords, writtenDays } from './decisions.ts'
import { DifferenceBoard } from './difference-board.tsx'
import { FileList } from './file-list.tsx'
import { useConsolidation } from './use-consolidation.ts'
import './consolidation.css'

/** Where returned kits are dropped, compared and taken in. */
export function ConsolidationSection({ country }: { readonly country: Country }) {
  const { screen } = useDesk()
  const { table, ...state } = useConsolidation()
  const edits = useWorkspace((state) => state.session.papers.papers.ediciones)
  const { files, differences, taken, undone } = state
  /** What is no kit is a table, whose review begins by itself. */
  const bring = async (brought: readonly File[]) => {
    const foreign = await table.bring(brought)
    if (foreign.length > 0) screen.set({ brought: filesOnly(foreign) })
  }
  return (
    <section className="consolidation-section" aria-labelledby="consolidar-titulo">
      <h2 id="consolidar-titulo">{consolidationText.title}</h2>
      <p>{consolidationText.lead}</p>
      <ReturnedDrop bring={bring} busy={state.reading !== null} />
      <ReadingStatus state={state} />
      {files.length > 0 && <FileList country={country} files={files} remove={(file) => table.remove(file)} />}
      {differences !== null && (
        <DifferenceBoard
          country={country}
          differences={differences}
          describe={cellWords(country)}
          decided={['contradice', 'vaciado']}
          rules={DECISION_RULES.map((id) => ({ id, name: consolidationText.rules[id] }))}
          writtenOn={writtenDays(edits)}
          acceptWords={consolidationText.accept}
          noneWords={consolidationText.none}
          take={(cells) => table.take(cells)}
        />
      )}
      <div role="status" className="consolidation-told">
        {taken !== null && <p>{consolidationText.taken(taken)}</p>}
        {state.left > 0 && <p>{shareText.left(state.left)}</p>}
        {undone && <p>{consolidationText.undone}</p>}
      </div>
      {taken !== null && (
        <button type="button" className="plain-button" onClick={() => table.undo()}>
          {consolidationText.undo}
        </button>
      )}
      {taken !== null && <KeepAsCut />}
      <AnswerTable country={country} files={files} />
    </section>
  )
}

function ReadingStatus({ state: { reading, failed } }: { readonly state: ReturnedState }) {
  return (
    <div role="status">
      {reading !== null && <p>{consolidationText.reading(reading.done, reading.total)}</p>}
      {failed && <p className="import-fault">{consolidationText.unreadable}</p>}
    </div>
  )
}

/** The state that was just consolidated, kept as a cut in one press, and the way to see it among the others. */
function KeepAsCut() {
  const { workspace } = useDesk()
  const today = useWorkspace((state) => state.choices.parameters.referenceDate)
  const [told, setTold] = useState('')
  const keep = () => setTold(historyText.kept(keepCut(workspace, usualLabel(today))?.label ?? ''))
  return (
    <p className="import-buttons">
      <button type="button" className="plain-button" onClick={keep}>
        {historyText.keepThis}
      </button>
      <button
        type="button"
        className="link"
        onClick={() => workspace.choose({ page: 'instancias', registerView: 'historia' })}
      >
        {historyText.see}
      </button>
      <span role="status">{told}</span>
    </p>
  )
}

interface ReturnedDropProps {
  readonly bring: (files: readonly File[]) => Promise<void>
  readonly busy: boolean
}

function ReturnedDrop({ bring, busy }: ReturnedDropProps) {
  const drop = async (items: readonly { readonly kind: string }[]) => {
    const dropped = items.filter((each): each is FileDropItem => each.kind === 'file')
    await bring(await Promise.all(dropped.map((item) => item.getFile())))
  }
  return (
    <DropZone
      className="drop-area"
      isDisabled={busy}
      aria-label={consolidationText.zone}
      onDrop={({ items }) => void drop(items)}
    >
      <FileTrigger allowsMultiple onSelect={(files) => files !== null && void bring([...files])}>
        <Button className="plain-button" isDisabled={busy}>
          {consolidationText.pick}
        </Button>
      </FileTrigger>
      <span>{consolidationText.drop}</span>
    </DropZone>
  )
}
