import {
  ACTOR_NAME,
  CAPACITY_TOPIC_NAME,
  compareGaps,
  explainChange,
  explainGap,
  latestRound,
  openSurvey,
  worstDimension,
  type CapacityTopic,
  type Round,
} from '../capacities/index.ts'
import type { DisclosurePolicy } from '../disclosure/index.ts'
import { formatDate } from '../measure/index.ts'
import { INTERVENTION } from './interventions.ts'
import type { Visit, VisitNeed } from './plan.ts'
import { proposeForNeed } from './propose-for-need.ts'

/**
 * The need that a visit answers as it may be told today: its gap in the round in which it was found and, when there is
 * a later round, whether it closed. Empty where the visit answers none.
 */
export function explainVisitNeed(
  { need, level, ubigeo }: Pick<Visit, 'need' | 'level' | 'ubigeo'>,
  rounds: readonly Round[],
  disclosure: DisclosurePolicy,
): readonly string[] {
  if (need === undefined) return []
  const found = rounds.find(({ id }) => id === need.round)
  if (found === undefined) return [`${needName(need)}: la ronda de respuestas en que se vio ya no está.`]
  const gapIn = (round: Round) =>
    openSurvey(round, { disclosure }).gapOf(
      { unit: { level, ubigeo }, actor: need.actor },
      ({ topic }) => topic === need.topic,
    )
  const first = gapIn(found)
  const told = `${explainGap(needName(need), first)} ${roundName(found)}.`
  const last = latestRound(rounds.filter(({ on }) => on > found.on))
  if (last === undefined) return [told]
  return [told, `${explainChange(compareGaps(first, gapIn(last)))} ${roundName(last)}.`]
}

/** The topic of a need and, where it is of one kind of actor, whose. */
export function needName({ topic, actor }: VisitNeed): string {
  return actor === null ? CAPACITY_TOPIC_NAME[topic] : `${CAPACITY_TOPIC_NAME[topic]}, ${ACTOR_NAME[actor]}`
}

function roundName({ label, on }: Round): string {
  return `Ronda «${label}», ${formatDate(on)}`
}

/** The need that a visit answers with what its round lets be told of it today, whatever was told when it was kept. */
export function retoldNeed(
  { need, level, ubigeo }: Pick<Visit, 'level' | 'ubigeo'> & { readonly need: VisitNeed },
  rounds: readonly Round[],
  disclosure: DisclosurePolicy,
): VisitNeed {
  const found = rounds.find(({ id }) => id === need.round)
  if (found === undefined) return { ...need, dimension: null }
  const group = { unit: { level, ubigeo }, actor: need.actor }
  return { ...need, dimension: worstDimension(openSurvey(found, { disclosure }), group, need.topic) }
}

/** The need of a territory in a topic, as a round of answers finds it today. */
export function needIn(
  { level, ubigeo }: Pick<Visit, 'level' | 'ubigeo'>,
  round: Round,
  topic: CapacityTopic,
  disclosure: DisclosurePolicy,
): VisitNeed {
  const group = { unit: { level, ubigeo }, actor: null }
  return {
    topic,
    dimension: worstDimension(openSurvey(round, { disclosure }), group, topic),
    actor: null,
    round: round.id,
  }
}

/** What a visit takes from the need that it answers: the type, whom it calls and its agenda. */
export function callForNeed(need: VisitNeed): Pick<Visit, 'intervention' | 'participants' | 'agenda'> {
  const { kind, agenda } = proposeForNeed(need)
  return { intervention: kind, participants: INTERVENTION[kind].participants, agenda: agenda.join('\n') }
}
