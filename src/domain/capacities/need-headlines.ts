import type { CapacityTopic } from './instrument.ts'
import { formatNumber, joinWords } from '../measure/index.ts'
import type { Unit } from '../territory/index.ts'
import { compareGaps } from './compare-rounds.ts'
import { CAPACITY_TOPIC_NAME, DIMENSION_NAME, explainChange, points } from './explain-need.ts'
import type { CapacityGapValue, Group, Survey } from './gap.ts'
import { profileOf, rankCapacities, rankTerritories, rankTopics, worstDimension } from './needs-board.ts'
import type { NeedPlace, RankedNeed } from './rank-needs.ts'

/** Needs that are named at the most where they are equal. */
const NAMED = 2
/** Territories that are named at the most as the only ones that answered. */
const PLACES = 3
/** Below this what nobody answered does not change a gap as it is written. */
const SAME = 0.05

interface AskedNeeds {
  readonly survey: Survey
  readonly before: Survey | null
  readonly group: Group
  /** Territories of the group, by which the greatest need is told. */
  readonly inside: readonly (Unit & { readonly name: string })[]
}

/** Sentences that open the report at the most. */
const MOST = 5

/**
 * What stands out of a round of answers, the greatest need first; nothing of what is hidden or nobody answered, and how
 * far the answers reach.
 */
export function needHeadlines(asked: AskedNeeds): readonly string[] {
  return [...standing(asked), ...reach(asked)].slice(0, MOST)
}

function standing({ survey, before, group, inside }: AskedNeeds): readonly string[] {
  const topics = rankTopics(survey, group)
  const [first] = topics
  if (first?.gap.value == null) return [NOTHING, whyNothing(topics)]
  const only = topics.every(({ gap }) => gap.value !== null) ? '' : ', de las que pueden mostrarse'
  if (first.gap.value.gap <= 0) return [`No hay brecha en ningún tema${only}: el perfil actual alcanza el ideal.`]
  const top = topFew(topics)
  const alone = top.length === 1 ? first.of : null
  return [
    greatest('La mayor brecha es la de', top, (topic) => CAPACITY_TOPIC_NAME[topic], only) ??
      `Ningún tema sobresale: las mayores brechas son iguales, ${gapWords(first.gap.value)}.`,
    ...(alone === null ? [] : [lackingMost(survey, group, alone), whereMost(survey, group, inside, alone)]),
    capacityHeadline(survey, group),
    ...(alone === null || before === null ? [] : [changed(before, survey, group, alone)]),
  ].filter((headline) => headline !== null)
}

const NOTHING = 'De ningún tema hay respuestas que puedan mostrarse.'

/** Why no gap is shown, and what would be needed. */
function whyNothing(topics: readonly RankedNeed<CapacityTopic>[]): string {
  return topics.some(({ gap }) => gap.hidden !== null)
    ? 'Respondieron tan pocas personas que su brecha diría qué respondió cada una: hace falta que respondan más.'
    : 'Nadie de este grupo ha respondido: hace falta aplicar el cuestionario.'
}

/** Who answered of those that are told, and from where, where that is from few places. */
function reach({ survey, group, inside }: AskedNeeds): readonly string[] {
  const [first] = rankTopics(survey, group)
  if (first === undefined) return []
  const { people, silent, value } = first.gap
  const who =
    value === null || people.kind !== 'known'
      ? []
      : [`Sobre «${CAPACITY_TOPIC_NAME[first.of]}» ${answeredWords(people.value)}${silentWords(silent)}.`]
  const answered = new Set(rankTerritories(survey, inside, group.actor, first.of).map(({ of }) => of))
  const places = inside.filter((each) => answered.has(each)).map(({ name }) => name)
  const from =
    places.length === 0 || places.length > PLACES || places.length === inside.length
      ? []
      : [`Las respuestas son solo de ${joinWords(places)}: de los demás territorios no se sabe.`]
  return [...from, ...who]
}

function answeredWords(people: number): string {
  return people === 1 ? 'respondió 1 persona' : `respondieron ${formatNumber(people)} personas`
}

function silentWords(silent: number): string {
  if (silent === 0) return ''
  return `; de las que se esperaban ${silent === 1 ? 'falta 1' : `faltan ${formatNumber(silent)}`}`
}

/** The first of a ranking with those that equal it. */
function topFew<T>(ranked: readonly RankedNeed<T>[]): readonly RankedNeed<T>[] {
  return ranked.filter(({ place }) => place?.place === 1)
}

function greatest<T>(
  begin: string,
  top: readonly RankedNeed<T>[],
  say: (of: T) => string,
  after: string,
): string | null {
  const [first] = top
  if (first?.gap.value == null || first.place === null || top.length > NAMED) return null
  const names = joinWords(top.map(({ of }) => `«${say(of)}»`))
  return `${begin} ${names}: ${gapWords(first.gap.value)}${after}${openWords(top.length === 1 ? first.place : null)}.`
}

function gapWords({ gap, low, high }: CapacityGapValue): string {
  return high - low < SAME ? `${points(gap)} puntos` : `${points(gap)} puntos (${points(low)} a ${points(high)})`
}

/** Whether those who did not answer could put another before it. */
function openWords(place: NeedPlace | null): string {
  return place === null || place.worst === 1
    ? ''
    : `; con lo que no se respondió podría quedar hasta en el puesto ${formatNumber(place.worst)}`
}

function lackingMost(survey: Survey, group: Group, topic: CapacityTopic): string | null {
  const worst = worstDimension(survey, group, topic)
  const profile = profileOf(survey, group, topic)
  const value = profile.find(({ dimension }) => dimension === worst)?.gap.value
  if (worst === null || value == null || profile.length < 2) return null
  const equal = profile.filter(({ gap }) => gap.value !== null && gap.value.gap === value.gap)
  return equal.length > 1
    ? null
    : `En ese tema, lo que más falta son ${DIMENSION_NAME[worst].toLowerCase()}: ${gapWords(value)}.`
}

function whereMost(
  survey: Survey,
  { actor }: Group,
  inside: AskedNeeds['inside'],
  topic: CapacityTopic,
): string | null {
  const ranked = rankTerritories(survey, inside, actor, topic)
  if (ranked.length < 2 || (ranked[0]?.gap.value?.gap ?? 0) <= 0) return null
  const only = ranked.every(({ gap }) => gap.value !== null) ? '' : ', de los que pueden mostrarse'
  return greatest('Donde esa brecha es mayor es en', topFew(ranked), ({ name }) => name, only)
}

function capacityHeadline(survey: Survey, group: Group): string | null {
  const ranked = rankCapacities(survey, group)
  if (ranked.length < 2 || (ranked[0]?.gap.value?.gap ?? 0) <= 0) return null
  const only = ranked.every(({ gap }) => gap.value !== null) ? '' : ', de las que pueden mostrarse'
  return greatest('La capacidad con mayor brecha es', topFew(ranked), ({ question }) => question, only)
}

function changed(before: Survey, now: Survey, group: Group, topic: CapacityTopic): string | null {
  const of = (survey: Survey) => survey.gapOf(group, (each) => each.topic === topic)
  const change = compareGaps(of(before), of(now))
  return change.kind === 'sin_comparar' ? null : `Desde «${before.round.label}», en ese tema: ${explainChange(change)}`
}
