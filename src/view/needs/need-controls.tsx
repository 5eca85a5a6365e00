import {
  ACTOR_NAME,
  ACTORS,
  CAPACITY_TOPIC_NAME,
  topicsIn,
  type CapacityTopic,
  type Survey,
} from '../../domain/capacities/index.ts'
import { valueOf } from '../../domain/measure/index.ts'
import { Choice } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { needsText } from '../text/index.ts'

const ALL = 'todos'

interface NeedControlsProps {
  readonly survey: Survey
  readonly topic: CapacityTopic | undefined
  readonly where: string
}

/** Which round, whose gap and of which topic, and where the figures come from. */
export function NeedControls({ survey, topic, where }: NeedControlsProps) {
  const { workspace } = useDesk()
  const rounds = useWorkspace((state) => state.session.papers.papers.capacidades.rounds)
  const actor = useWorkspace((state) => state.choices.needActor)
  const { id, file, on } = survey.round
  const people = valueOf(survey.peopleOf({ unit: 'pais', actor: null }))
  return (
    <>
      <div className="needs-bar">
        <Choice
          label={needsText.round}
          value={id}
          options={rounds.map((round) => ({ id: round.id, name: needsText.roundOption(round.label, round.on) }))}
          onChange={(needRound) => workspace.choose({ needRound })}
        />
        <Choice
          label={needsText.actor}
          value={actor ?? ALL}
          options={[
            { id: ALL, name: needsText.allActors } as const,
            ...ACTORS.map((each) => ({ id: each, name: ACTOR_NAME[each] })),
          ]}
          onChange={(next) => workspace.choose({ needActor: next === ALL ? null : next })}
        />
        {topic !== undefined && (
          <Choice
            label={needsText.topic}
            value={topic}
            options={topicsIn(survey).map((each) => ({ id: each, name: CAPACITY_TOPIC_NAME[each] }))}
            onChange={(next) => workspace.choose({ needTopic: next })}
          />
        )}
      </div>
      <p className="complementary">
        {needsText.where(where)}{' '}
        {people === null ? needsText.sourceHidden(file, on) : needsText.source(file, on, people)}
      </p>
    </>
  )
}
