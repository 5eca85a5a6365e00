import { Button, FileTrigger } from 'react-aria-components'
import { ACTOR_NAME, ACTORS, instrumentOf, type Group, type Round } from '../../domain/capacities/index.ts'
import type { Country } from '../../domain/country/index.ts'
import { dropRound, renameRound, takeInstrument } from '../../workspace/commands/index.ts'
import { Choice, DraftScope, LineField } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { needsText } from '../text/index.ts'
import { FoundAnswers } from './found-answers.tsx'
import { NeedFiles } from './need-files.tsx'
import { useAnswers, type AnswersAtHand } from './use-answers.ts'

const NOBODY = 'nadie'
const USUAL = [{ id: NOBODY, name: needsText.noUsual } as const, ...ACTORS.map((id) => ({ id, name: ACTOR_NAME[id] }))]

interface NeedToolsProps {
  readonly country: Country
  /** The round on screen; none while there is none. */
  readonly round: Round | undefined
  readonly group: Group
}

/** Answers and instruments come in here, the questionnaire and the report go out, and a change is taken back. */
export function NeedTools({ country, round, group }: NeedToolsProps) {
  const { workspace } = useDesk()
  const capacities = useWorkspace((state) => state.session.papers.papers.capacidades)
  const answers = useAnswers()
  const { found, said, say } = answers
  return (
    <section aria-label={needsText.title}>
      <h2>{needsText.title}</h2>
      <p className="complementary">{needsText.lead}</p>
      <LoadBar answers={answers} />
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
          key={`${found.file} ${found.read.on}`}
          country={country}
          found={found}
          onPlace={answers.place}
          onTake={answers.take}
          onLeave={answers.leave}
        />
      )}
      {round !== undefined && (
        <RoundName
          round={round}
          onDrop={() => {
            dropRound(workspace, round.id)
            workspace.choose({ needRound: null })
            say(needsText.dropped(round.label))
          }}
        />
      )}
    </section>
  )
}

function LoadBar({ answers: { actor, answerFor, load, say } }: { readonly answers: AnswersAtHand }) {
  return (
    <div className="needs-bar">
      <FileTrigger
        acceptedFileTypes={['.csv', '.txt', '.tsv', '.xlsx', '.xls', '.ods']}
        onSelect={(files) => files?.[0] && load(files[0])}
      >
        <Button className="plain-button">{needsText.load}</Button>
      </FileTrigger>
      <Choice
        label={needsText.usualActor}
        value={actor ?? NOBODY}
        options={USUAL}
        onChange={(next) => answerFor(next === NOBODY ? null : next)}
      />
      <UndoButtons onSay={say} />
    </div>
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
