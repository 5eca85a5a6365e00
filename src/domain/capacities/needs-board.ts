import type { Unit } from '../territory/index.ts'
import type { CapacityGap, Group, Survey } from './gap.ts'
import {
  CAPACITY_TOPICS,
  DIMENSIONS,
  type Actor,
  type Capacity,
  type CapacityTopic,
  type Dimension,
} from './instrument.ts'
import { rankNeeds, type RankedNeed } from './rank-needs.ts'

/** The topics that a round asks about. */
export function topicsIn({ round }: Survey): readonly CapacityTopic[] {
  return CAPACITY_TOPICS.filter((topic) => round.capacities.some((capacity) => capacity.topic === topic))
}

/** The topics of a group from the highest gap to the lowest (7.3.1.2 B.2). */
export function rankTopics(survey: Survey, group: Group): readonly RankedNeed<CapacityTopic>[] {
  return rankNeeds(
    topicsIn(survey).map((topic) => ({ of: topic, gap: survey.gapOf(group, (each) => each.topic === topic) })),
  )
}

/** The capacities of a group from the highest gap to the lowest. */
export function rankCapacities(survey: Survey, group: Group): readonly RankedNeed<Capacity>[] {
  return rankNeeds(
    survey.round.capacities.map((capacity) => ({
      of: capacity,
      gap: survey.gapOf(group, ({ id }) => id === capacity.id),
    })),
  )
}

/** The territories in which somebody answered, from the highest gap in a topic to the lowest. */
export function rankTerritories<T extends Unit>(
  survey: Survey,
  units: readonly T[],
  actor: Actor | null,
  topic: CapacityTopic,
): readonly RankedNeed<T>[] {
  const needs = units.map((unit) => ({
    of: unit,
    gap: survey.gapOf({ unit: { level: unit.level, ubigeo: unit.ubigeo }, actor }, (each) => each.topic === topic),
  }))
  return rankNeeds(needs.filter(({ gap }) => gap.value !== null || gap.hidden !== null))
}

/** What a group knows, can do and is willing to do in a topic; only what the round asks about. */
export function profileOf(
  survey: Survey,
  group: Group,
  topic: CapacityTopic,
): readonly { readonly dimension: Dimension; readonly gap: CapacityGap }[] {
  const asked = survey.round.capacities.filter((each) => each.topic === topic)
  return DIMENSIONS.filter((dimension) => asked.some((each) => each.dimension === dimension)).map((dimension) => ({
    dimension,
    gap: survey.gapOf(group, (each) => each.topic === topic && each.dimension === dimension),
  }))
}

/** What lacks most in a topic; null where a part of it is hidden, nobody answered or nothing lacks. */
export function worstDimension(survey: Survey, group: Group, topic: CapacityTopic): Dimension | null {
  const profile = profileOf(survey, group, topic)
  if (profile.some(({ gap }) => gap.hidden !== null)) return null
  const lacking = profile.flatMap(({ dimension, gap: { value } }) =>
    value === null || value.gap <= 0 ? [] : [{ dimension, gap: value.gap }],
  )
  return lacking.toSorted((a, b) => b.gap - a.gap)[0]?.dimension ?? null
}
