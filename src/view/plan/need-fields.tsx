import { useMemo } from 'react'
import { CAPACITY_TOPIC_NAME, latestRound, type CapacityTopic } from '../../domain/capacities/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import {
  answerNeed,
  callForNeed,
  changeVisit,
  explainVisitNeed,
  INTERVENTION,
  needIn,
  proposeForNeed,
  retoldNeed,
  type Visit,
  type VisitNeed,
} from '../../domain/visits/index.ts'
import { Choice } from '../controls/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { planText } from '../text/index.ts'
import type { Planning } from './use-plan.ts'

const NONE = 'ninguna'

interface NeedFieldsProps {
  readonly national: National
  readonly planning: Planning
  readonly visit: Visit
}

/** The need of strengthening that a visit answers, to be chosen, with what it proposes; nothing without answers. */
export function NeedFields({ national, planning, visit }: NeedFieldsProps) {
  const rounds = useWorkspace((state) => state.session.papers.papers.capacidades.rounds)
  const { need } = visit
  const round = latestRound(rounds)
  if (need === undefined && round === undefined) return null
  const asked = new Set([...(round?.capacities.map(({ topic }) => topic) ?? []), ...(need ? [need.topic] : [])])
  const choose = (topic: CapacityTopic | typeof NONE) => {
    if (topic === need?.topic || (topic !== NONE && round === undefined)) return
    const next = topic === NONE || round === undefined ? null : needIn(visit, round, topic, national.disclosure)
    planning.change(answerNeed(planning.plan, visit.id, next))
  }
  return (
    <div className="visit-need-choice">
      <Choice
        label={planText.need}
        value={need?.topic ?? NONE}
        options={[
          { id: NONE, name: planText.noNeed } as const,
          ...[...asked].map((id) => ({ id, name: CAPACITY_TOPIC_NAME[id] })),
        ]}
        onChange={choose}
      />
      <NeedSentences national={national} visit={visit} />
      {need !== undefined && (
        <NeedProposal
          visit={visit}
          need={retoldNeed({ ...visit, need }, rounds, national.disclosure)}
          onUse={(told) => planning.change(changeVisit(planning.plan, visit.id, callForNeed(told)))}
        />
      )}
    </div>
  )
}

/** The gap of the need that a visit answers, and whether a later round found it smaller. */
export function NeedSentences({ national: { disclosure }, visit }: Pick<NeedFieldsProps, 'national' | 'visit'>) {
  const rounds = useWorkspace((state) => state.session.papers.papers.capacidades.rounds)
  const sentences = useMemo(() => explainVisitNeed(visit, rounds, disclosure), [visit, rounds, disclosure])
  if (sentences.length === 0) return null
  return (
    <p className="complementary visit-reason">
      {planText.need}: {sentences.join(' ')}
    </p>
  )
}

interface NeedProposalProps {
  readonly visit: Visit
  readonly need: VisitNeed
  readonly onUse: (need: VisitNeed) => void
}

/** The type, the agenda and the contents that a need asks for, to be put in the visit where it has others. */
function NeedProposal({ visit, need, onUse }: NeedProposalProps) {
  const { kind, because, agenda, contents } = proposeForNeed(need)
  const call = callForNeed(need)
  const isUsed = visit.intervention === call.intervention && visit.agenda === call.agenda
  const lists = [
    [planText.agenda, agenda],
    [planText.contents, contents],
  ] as const
  return (
    <section aria-label={planText.needProposal} className="visit-need">
      <p>{planText.proposed(INTERVENTION[kind].name, because)}</p>
      {lists.map(([name, lines]) => (
        <div key={name}>
          <h3>{name}</h3>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
      {isUsed ? (
        <p className="complementary">{planText.needUsed}</p>
      ) : (
        <button type="button" className="plain-button" onClick={() => onUse(need)}>
          {planText.useNeed}
        </button>
      )}
    </section>
  )
}
