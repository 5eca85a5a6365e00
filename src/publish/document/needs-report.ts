import {
  ACTOR_NAME,
  CAPACITY_TOPIC_NAME,
  compareGaps,
  DIMENSION_NAME,
  explainChange,
  explainGap,
  needHeadlines,
  points,
  profileOf,
  rankCapacities,
  rankTerritories,
  rankTopics,
  sayPlace,
  worstDimension,
  type CapacityTopic,
  type CapacityGap,
  type Group,
  type RankedNeed,
  type Survey,
} from '../../domain/capacities/index.ts'
import type { TerritoryFacts } from '../../domain/country/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import { INTERNAL_STAMP, internalName } from '../../domain/disclosure/index.ts'
import { formatDate, formatNumber } from '../../domain/measure/index.ts'
import { regionOf } from '../../domain/territory/index.ts'
import { INTERVENTION, proposeForNeed } from '../../domain/visits/index.ts'
import { HIDDEN_SHORT } from '../../domain/words/index.ts'
import type { Bars } from '../charts/index.ts'
import { NEED_MAP, worstTopic } from './draw-needs.ts'
import { NO_DATA } from './figures.ts'
import { toldHeadlines } from './headlines-part.ts'
import { legalPart } from './legal-part.ts'
import { plainName } from './plain-name.ts'
import { heading, paragraph, sourceLine, table, type Block, type Report } from './report.ts'

/** What the consolidated report is made from: a round, the one before it if there is one, and whose needs. */
export interface NeedsToReport {
  readonly national: National
  readonly survey: Survey
  readonly before: Survey | null
  readonly group: Group
}

const HEADS = ['>Ideal', '>Actual', '>Brecha', '>Intervalo', '>Personas', '>Faltan']

/** The consolidated result of a round of answers, the technical support of the plan (7.3.1.2 A.3.iv). */
export function needsReport(asked: NeedsToReport): Report {
  const { national, survey, group } = asked
  const { country, disclosure, parameters } = national
  const unit = group.unit === 'pais' ? undefined : country.at(group.unit.level, group.unit.ubigeo)
  const place = unit?.name ?? 'Todo el país'
  const whose = group.actor === null ? [] : [ACTOR_NAME[group.actor]]
  const topics = rankTopics(survey, group)
  const { label, on, file } = survey.round
  return {
    title: 'Necesidades de fortalecimiento de capacidades',
    subtitle: `${[place, ...whose].join('. ')}. ${label}, hasta el ${formatDate(on)}`,
    stamps: disclosure.internal ? [INTERNAL_STAMP] : [],
    made: `Elaborado con Brecha sobre «${file}», al ${formatDate(parameters.referenceDate)}`,
    fileName: internalName(`necesidades-${[place, ...whose].map(plainName).join('-')}-${on}`, disclosure),
    blocks: [
      ...opening(asked),
      heading(1, 'Necesidades, de mayor a menor'),
      needsTable('Temas por brecha', 'Tema', topics, (topic) => CAPACITY_TOPIC_NAME[topic]),
      { kind: 'list', items: topics.map(({ of, gap }) => explainGap(CAPACITY_TOPIC_NAME[of], gap)) },
      sourceLine('Ranking de necesidades (7.3.1.2 B.2). No entra en los criterios de la priorización.'),
      ...topics.flatMap(({ of }) => topicPart(asked, of)),
      heading(1, 'Capacidades, de mayor a menor brecha'),
      needsTable('Capacidades por brecha', 'Capacidad', rankCapacities(survey, group), ({ question }) => question),
      ...changesPart(asked),
      ...legalPart(),
    ],
  }
}

function sourceOf({ survey }: Pick<NeedsToReport, 'survey'>): string {
  const { file, on } = survey.round
  return `Respuestas de «${file}», hasta el ${formatDate(on)}.`
}

function opening(asked: NeedsToReport): readonly Block[] {
  return [
    ...toldHeadlines(needHeadlines({ ...asked, inside: territoriesOf(asked) }), sourceOf(asked)),
    paragraph(
      'La brecha de capacidades es el perfil ideal menos el actual, de 0 a 100. El intervalo dice hasta dónde la cambiaría lo que no se respondió. «Personas» respondieron algo de ello; «Faltan», quienes no. No se muestra la de grupos muy pequeños.',
    ),
  ]
}

/** The territories by which the needs of the group are told. */
function territoriesOf({ national, group }: Pick<NeedsToReport, 'national' | 'group'>): readonly TerritoryFacts[] {
  const levels = group.unit === 'pais' ? (['region'] as const) : (['provincia', 'distrito'] as const)
  return levels.flatMap((level) => national.country.byLevel[level]).filter(isInside(group))
}

function topicPart({ national, survey, group }: NeedsToReport, topic: CapacityTopic): readonly Block[] {
  const dimension = worstDimension(survey, group, topic)
  const { kind, because, agenda, contents } = proposeForNeed({ topic, dimension, actor: group.actor })
  const territories = rankTerritories(survey, territoriesOf({ national, group }), group.actor, topic)
  return [
    heading(1, CAPACITY_TOPIC_NAME[topic]),
    ...profilePart({ survey, group }, topic),
    heading(2, 'Dónde'),
    ...(worstTopic({ survey, group }) === topic ? [needMap(group, topic)] : []),
    territories.length === 0
      ? paragraph('Sin dato: nadie respondió.')
      : needsTable('Territorios por brecha', 'Territorio', territories, ({ name }) => name),
    heading(2, `Qué se propone: ${INTERVENTION[kind].name}`),
    paragraph(because),
    heading(3, 'Agenda'),
    { kind: 'list', items: agenda },
    heading(3, 'Contenidos'),
    { kind: 'list', items: contents },
    sourceLine(INTERVENTION[kind].clause),
  ]
}

/** What a topic lacks by component, as a chart and as a table. */
function profilePart({ survey, group }: Pick<NeedsToReport, 'survey' | 'group'>, topic: CapacityTopic) {
  const profile = profileOf(survey, group, topic)
  return [
    {
      kind: 'picture',
      name: `perfil-${topic}`,
      alt: profile.map(({ dimension, gap }) => explainGap(DIMENSION_NAME[dimension], gap)).join(' '),
      caption: `Perfil por componente: ${CAPACITY_TOPIC_NAME[topic]}`,
      bars: profileBars(profile, sourceOf({ survey })),
    },
    table(
      'Lo que falta en cada componente',
      ['Componente', ...HEADS],
      profile.map(({ dimension, gap }) => [DIMENSION_NAME[dimension], ...gapCells(gap)]),
    ),
  ] satisfies readonly Block[]
}

/** The current profile before the ideal one, by component. */
function profileBars(profile: ReturnType<typeof profileOf>, source: string): Bars {
  return {
    scale: 'points',
    sure: 'Perfil actual',
    open: 'Perfil ideal',
    mark: 'Puntos de 0 a 100; la brecha es lo que va del perfil actual al ideal',
    source,
    bars: profile.map(({ dimension, gap: { value, hidden } }) => ({
      name: value === null ? `${DIMENSION_NAME[dimension]} (${noneWord(hidden)})` : DIMENSION_NAME[dimension],
      sure: value?.current ?? null,
      most: value?.ideal ?? null,
      isAccent: false,
    })),
  }
}

function needMap(group: Group, topic: CapacityTopic): Block {
  const where = group.unit === 'pais' ? 'región' : 'provincia'
  return {
    kind: 'picture',
    name: NEED_MAP,
    alt: `Mapa de la brecha por ${where}; la tabla que sigue dice lo mismo.`,
    caption: `Brecha por ${where} en la mayor necesidad: ${CAPACITY_TOPIC_NAME[topic]}`,
  }
}

function isInside({ unit }: Group): (each: TerritoryFacts) => boolean {
  return ({ ubigeo }) => unit === 'pais' || regionOf(ubigeo) === unit.ubigeo
}

function needsTable<T>(
  caption: string,
  subject: string,
  needs: readonly RankedNeed<T>[],
  say: (of: T) => string,
): Block {
  return table(
    caption,
    [subject, 'Puesto', ...HEADS],
    needs.map(({ of, gap, place }) => [say(of), place === null ? '' : sayPlace(place), ...gapCells(gap)]),
  )
}

function gapCells({ value, hidden, people, silent }: CapacityGap): readonly string[] {
  const none = noneWord(hidden)
  const told = people.kind === 'known' ? formatNumber(people.value) : none
  if (value === null) return [none, none, none, none, told, hidden === null ? formatNumber(silent) : none]
  const range = `${points(value.low)} a ${points(value.high)}`
  return [points(value.ideal), points(value.current), points(value.gap), range, told, formatNumber(silent)]
}

function changesPart({ survey, before, group }: NeedsToReport): readonly Block[] {
  if (before === null) return []
  const rows = rankTopics(survey, group).map(({ of, gap }) => {
    const was = before.gapOf(group, ({ topic }) => topic === of)
    return [CAPACITY_TOPIC_NAME[of], sayGap(was), sayGap(gap), explainChange(compareGaps(was, gap))]
  })
  return [
    heading(1, `Qué cambió desde «${before.round.label}»`),
    table('Cambios entre rondas', ['Tema', '>Antes', '>Después', 'Qué se puede decir'], rows),
  ]
}

function sayGap({ value, hidden }: CapacityGap): string {
  if (value !== null) return points(value.gap)
  return noneWord(hidden)
}

/** What is said in the place of a gap that is not told. */
function noneWord(hidden: CapacityGap['hidden']): string {
  return hidden === null ? NO_DATA : HIDDEN_SHORT[hidden]
}
