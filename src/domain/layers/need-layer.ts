import {
  ACTOR_NAME,
  CAPACITY_TOPIC_NAME,
  explainGap,
  points,
  type Actor,
  type CapacityGap,
  type CapacityTopic,
  type Survey,
} from '../capacities/index.ts'
import type { TerritoryFacts } from '../country/index.ts'
import { formatDate } from '../measure/index.ts'
import type { Ubigeo, UnitLevel } from '../territory/index.ts'
import { HIDDEN_SHORT } from '../words/index.ts'
import { MAP_COLORS } from './palette.ts'
import type { LayerClass, LayerSpec, LayerUnit } from './spec.ts'

/** Upper ends of the classes of a gap in points, the last without one. */
const UP_TO = [0, 15, 30]
const HIDDEN = 4
const SILENT = 5

const DRAWN = [
  { key: 'sin_brecha', color: '#e6eff1', label: 'Sin brecha' },
  { key: 'hasta_15', color: '#9fc7cf', label: 'Hasta 15 puntos' },
  { key: 'hasta_30', color: '#3f94a5', label: 'Más de 15 a 30' },
  { key: 'mas_de_30', color: '#0a4d5c', label: 'Más de 30' },
  { key: 'suprimido', color: '#c9b8dc', label: 'Oculta: pocas respuestas', pattern: 'suprimido' },
  { key: 'sin_dato', color: MAP_COLORS.notExpected, label: 'Sin respuestas', pattern: 'sin_dato' },
] as const satisfies readonly Omit<LayerClass, 'count'>[]

/** Whose gap is drawn, and in which topic. */
interface NeedOnMap {
  readonly survey: Survey
  readonly topic: CapacityTopic
  /** Null = all kinds of actor together. */
  readonly actor: Actor | null
}

/** The gap of capacities of each territory of a level in one topic (METHOD §9). */
export function needLayer(
  territories: readonly TerritoryFacts[],
  level: UnitLevel,
  { survey, topic, actor }: NeedOnMap,
): LayerSpec {
  const units = territories.map((facts): [Ubigeo, LayerUnit] => [
    facts.ubigeo,
    drawnGap(
      facts,
      survey.gapOf({ unit: { level, ubigeo: facts.ubigeo }, actor }, (each) => each.topic === topic),
    ),
  ])
  const { file, on } = survey.round
  return {
    kind: 'necesidad',
    level,
    classes: DRAWN.map((each, at) => ({
      ...each,
      count: units.filter(([, { classIndex }]) => classIndex === at).length,
    })),
    marks: [],
    units: new Map(units),
    title: `Brecha de capacidades: ${CAPACITY_TOPIC_NAME[topic]}`,
    unit: `perfil ideal menos actual, puntos de 0 a 100${actor === null ? '' : `; ${ACTOR_NAME[actor]}`}`,
    source: `«${file}», respuestas hasta el ${formatDate(on)}`,
    boundaryNote: 'Sin respuestas no es sin brecha.',
    simulated: false,
  }
}

function drawnGap({ name, lon, lat }: TerritoryFacts, gap: CapacityGap): LayerUnit {
  return {
    name,
    classIndex: classOfGap(gap),
    gap: null,
    inherited: false,
    value: gap.value !== null ? points(gap.value.gap) : gap.hidden === null ? '' : HIDDEN_SHORT[gap.hidden],
    text: explainGap(name, gap),
    quality: null,
    at: lon === null || lat === null ? null : [lon, lat],
  }
}

function classOfGap({ value, hidden }: CapacityGap): number {
  if (value === null) return hidden === null ? SILENT : HIDDEN
  const at = UP_TO.findIndex((end) => value.gap <= end)
  return at < 0 ? UP_TO.length : at
}
