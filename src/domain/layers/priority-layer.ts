import { qualityOf } from '../country/index.ts'
import { declaredComplete, type National } from '../criteria/index.ts'
import { formatNumber, joinFields, sourceLine } from '../measure/index.ts'
import type { RankedTerritory } from '../ranking/index.ts'
import type { Ubigeo, UnitLevel } from '../territory/index.ts'
import { layerWords } from './layer-words.ts'
import { MAP_COLORS, PRIORITY_COLORS } from './palette.ts'
import { classOf } from './quantile-breaks.ts'
import type { LayerClass, LayerSpec, LayerUnit } from './spec.ts'

/** First places of the classes of the ranking's layer: 1–10, 11–25, 26–50 and the rest. */
const FIRST_PLACES = [1, 11, 26, 51] as const
const OUTSIDE = FIRST_PLACES.length

/**
 * A numbered disc over one of the first units: firm when nothing that is missing could take it out of them (METHOD §7).
 */
export interface Disc {
  readonly place: number
  readonly firm: boolean
}

/** The order as a layer of its level, graded by place; what is not ranked has no class of the scale. */
export function priorityLayer(national: National, level: UnitLevel, ranking: readonly RankedTerritory[]): LayerSpec {
  const ranked = new Map(ranking.map((each) => [each.assessment.unit.ubigeo, each]))
  const units = national.country.byLevel[level].map((facts): [Ubigeo, LayerUnit] => {
    const at = facts.lon === null || facts.lat === null ? null : ([facts.lon, facts.lat] as const)
    return [facts.ubigeo, { name: facts.name, at, ...drawPlace(ranked.get(facts.ubigeo), ranking.length) }]
  })
  const source = national.country.sources.get('instancias')
  return {
    kind: 'prioridad',
    level,
    classes: classesOf(units.map(([, unit]) => unit.classIndex)),
    marks: [],
    units: new Map(units),
    title: layerWords.priority.title,
    unit: layerWords.priority.unit,
    source: joinFields([source ? sourceLine(source) : layerWords.noSource, declaredComplete(national) ?? '']),
    boundaryNote: layerWords.priority.note,
    simulated: qualityOf(national.country, 'instancias') === 'simulado',
  }
}

/** The classes of the order with how many units stand in each. */
function classesOf(indexes: readonly number[]): readonly LayerClass[] {
  const count = (index: number) => indexes.filter((each) => each === index).length
  const places = FIRST_PLACES.map((first, at) => ({
    key: `desde${first}`,
    color: PRIORITY_COLORS[at] ?? '',
    label: layerWords.priority.places(first, (FIRST_PLACES[at + 1] ?? 0) - 1),
    count: count(at),
  }))
  const { outside } = layerWords.priority
  return [
    ...places,
    { key: 'fuera', color: MAP_COLORS.notExpected, label: outside, count: count(OUTSIDE), isOptional: true },
  ]
}

function drawPlace(ranked: RankedTerritory | undefined, total: number): Omit<LayerUnit, 'name' | 'at'> {
  const plain = { gap: null, inherited: false, quality: null }
  if (ranked === undefined) return { ...plain, classIndex: OUTSIDE, value: '', text: layerWords.priority.outside }
  const { place, bestPlace, worstPlace } = ranked
  const [shown, best, worst] = [place, bestPlace, worstPlace].map((each) => formatNumber(each))
  return {
    ...plain,
    ...(bestPlace !== worstPlace && { range: [bestPlace, worstPlace] as const }),
    classIndex: classOf(place, FIRST_PLACES),
    value: layerWords.priority.value(shown ?? ''),
    text: layerWords.priority.text(
      shown ?? '',
      formatNumber(total),
      bestPlace === worstPlace ? null : `${best}–${worst}`,
    ),
  }
}

/** Discs for the units whose place is among the first so many, ties with the last included. */
export function priorityDiscs(ranking: readonly RankedTerritory[], first: number): ReadonlyMap<Ubigeo, Disc> {
  return new Map(
    ranking
      .filter(({ place }) => place <= first)
      .map(({ place, worstPlace, assessment }) => [assessment.unit.ubigeo, { place, firm: worstPlace <= first }]),
  )
}
