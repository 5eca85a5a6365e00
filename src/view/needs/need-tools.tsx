import { useState } from 'react'
import { Button, FileTrigger } from 'react-aria-components'
import { ACTOR_NAME, ACTORS, instrumentOf, type Actor, type Group, type Round } from '../../domain/capacities/index.ts'
import {
  dropRound,
  readCapacityFile,
  renameRound,
  takeInstrument,
  takeRound,
  type CapacityFile,
} from '../../workspace/commands/index.ts'
import { Choice, DraftScope, LineField } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { needsText } from '../text/index.ts'
import { FoundAnswers } from './found-answers.tsx'
import { NeedFiles } from './need-files.tsx'

const NOBODY = 'nadie'
const USUAL = [{ id: NOBODY, name: needsText.noUsual } as const, ...ACTORS.map((id) => ({ id, name: ACTOR_NAME[id] }))]

interface NeedToolsProps {
  /** The round on screen; none while there is none. */
  readonly round: Round | undefined
  readonly group: Group
  readonly onRound: (id: string | null) => void
}

type Found = Extract<CapacityFile, { kind: 'respuestas' }>

/** Answers and instruments come in here, the questionnaire and the report go out, and a change is taken back. */
export function NeedTools({ round, group, onRound }: NeedToolsProps) {
  const { workspace } = useDesk()
  const capacities = useWorkspace((state) => state.session.papers.papers.capacidades)
  const [actor, setActor] = useState<Actor | null>(null)
  const [found, setFound] = useState<Found | null>(null)
  const [said, setSaid] = useState('')
  const load = async (files: FileList | null) => {
    const file = files?.[0]
    if (file === undefined) return
    const read = await readCapacityFile(workspace, new Uint8Array(await file.arrayBuffer()), file.name, actor)
    setFound(read?.kind === 'respuestas' ? read : null)
    setSaid(read === null ? needsText.unread : '')
    if (read?.kind !== 'instrumento') return
    if (read.capacities.length > 0) takeInstrument(workspace, read.capacities)
    const refused = read.refusedLines.length === 0 ? '' : needsText.refusedLines(read.refusedLines)
    setSaid(`${needsText.took(read.capacities.length)} ${refused}`)
  }
  const take = (file: Found, label: string) => {
    onRound(takeRound(workspace, file, label))
    setFound(null)
    setSaid(needsText.taken(label))
  }
  return (
    <section aria-label={needsText.title}>
      <h2>{needsText.title}</h2>
      <p className="complementary">{needsText.lead}</p>
      <div className="needs-bar">
        <FileTrigger
          acceptedFileTypes={['.csv', '.txt', '.tsv', '.xlsx', '.xls', '.ods']}
          onSelect={(files) => void load(files).catch(() => setSaid(needsText.unread))}
        >
          <Button className="plain-button">{needsText.load}</Button>
        </FileTrigger>
        <Choice
          label={needsText.usualActor}
          value={actor ?? NOBODY}
          options={USUAL}
          onChange={(next) => setActor(next === NOBODY ? null : next)}
        />
        <UndoButtons onSay={setSaid} />
      </div>
      <p className="complementary">{needsText.loadHelp}</p>
      <NeedFiles round={round} group={group} />
      <p className="complementary">
        {needsText.instrument(capacities.own.length > 0, instrumentOf(capacities).length)}{' '}
        {capacities.own.length > 0 && (
          <button type="button" className="link" onClick={() => takeInstrument(workspace, [])}>
            {needsText.ready}
          </button>
        )}
      </p>
      <p role="status">{said}</p>
      {found !== null && (
        <FoundAnswers
          key={found.file}
          found={found}
          onTake={(label) => take(found, label)}
          onLeave={() => setFound(null)}
        />
      )}
      {round !== undefined && (
        <RoundName
          round={round}
          onDrop={() => {
            dropRound(workspace, round.id)
            onRound(null)
            setSaid(needsText.dropped(round.label))
          }}
        />
      )}
    </section>
  )
}

function UndoButtons({ onSay }: { readonly onSay: (words: string) => void }) {
  const { workspace } = useDesk()
  const canUndo = useWorkspace((state) => state.session.papers.canUndo.includes('capacidades'))
  const canRedo = useWorkspace((state) => state.session.papers.canRedo.includes('capacidades'))
  const undo = () => {
    if (!canUndo) return
    workspace.undoPaper('capacidades')
    onSay(needsText.undone)
  }
  return (
    <>
      <button type="button" className="plain-button" aria-disabled={!canUndo} onClick={undo}>
        {needsText.undo}
      </button>
      <button
        type="button"
        className="plain-button"
        aria-disabled={!canRedo}
        onClick={() => canRedo && workspace.redoPaper('capacidades')}
      >
        {needsText.redo}
      </button>
    </>
  )
}

function RoundName({ round, onDrop }: { readonly round: Round; readonly onDrop: () => void }) {
  const { workspace } = useDesk()
  return (
    <div className="needs-bar">
      <DraftScope name={`ronda/${round.id}`}>
        <LineField
          key={round.id}
          label={needsText.roundName}
          value={round.label}
          onCommit={(label) => label !== '' && renameRound(workspace, round.id, label)}
        />
      </DraftScope>
      <button type="button" className="link" onClick={onDrop}>
        {needsText.drop}
      </button>
    </div>
  )
}
