import {
  rowOfRegion,
  rowsOfFigure,
  type Context,
  type ContextFigure,
  type ContextRow,
  contextSource,
  contextThemeName,
  contextUnitName,
  contextValue,
} from '../context/index.ts'
import type { TerritoryFacts } from '../country/index.ts'
import type { Quality } from '../measure/index.ts'
import { sharesDepartamento } from '../territory/index.ts'
import { CONTEXT_LEAD, MISSING_SHORT } from '../words/index.ts'
import { layerWords } from './layer-words.ts'
import { MAP_COLORS, pickColors, SCALES } from './palette.ts'
import { boundFormat, classOf, quantileBreaks } from './quantile-breaks.ts'
import type { LayerClass, LayerSpec, LayerUnit } from './spec.ts'

const CLASSES = 4

/** A figure of context of each region in national quantiles; what is of a departamento of two regions is inherited. */
export function contextLayer(regions: readonly TerritoryFacts[], context: Context, figure: ContextFigure): LayerSpec {
  const rows = rowsOfFigure(context.rows, figure)
  const found = regions.map((facts) => [facts, rowOfRegion(rows, facts.ubigeo)] as const)
  const values = found.flatMap(([, row]) => row?.value ?? [])
  const breaks = quantileBreaks(values, CLASSES)
  const units = found.map(([facts, row]) => [facts.ubigeo, unitOf(facts, row, breaks)] as const)
  const qualities = rows.map(({ quality }) => quality)
  return {
    kind: 'contexto',
    level: 'region',
    classes: classesOf(breaks).map((each, at) => ({
      ...each,
      count: units.filter(([, { classIndex }]) => classIndex === at).length,
    })),
    marks: [],
    units: new Map(units),
    title: `${contextThemeName(figure.theme)}: ${figure.indicator}, ${figure.year}`,
    unit: contextUnitName(figure.unit),
    source: [...new Set(rows.map(contextSource))].join(' · '),
    boundaryNote: CONTEXT_LEAD,
    simulated: qualities.includes('simulado'),
  }
}

function unitOf(facts: TerritoryFacts, row: ContextRow | undefined, breaks: readonly number[]): LayerUnit {
  const { name, lon, lat } = facts
  const at = lon === null || lat === null ? null : ([lon, lat] as const)
  const none = { name, gap: null, inherited: false, at }
  if (row === undefined || row.value === null)
    return {
      ...none,
      classIndex: breaks.length,
      value: MISSING_SHORT,
      text: `${name}: ${MISSING_SHORT}`,
      quality: null,
    }
  const value = contextValue(row)
  const inherited = row.ubigeo !== facts.ubigeo || (row.level === 'departamento' && sharesDepartamento(facts.ubigeo))
  const quality: Quality | null = inherited && row.quality === 'observado' ? 'heredado' : row.quality
  const text = `${name}: ${value}${inherited ? ', de su departamento' : ''}`
  return { ...none, inherited, classIndex: classOf(row.value, breaks), value, text, quality }
}

function classesOf(breaks: readonly number[]): readonly Omit<LayerClass, 'count'>[] {
  const colors = pickColors(SCALES.incidencia, breaks.length)
  const format = boundFormat(breaks)
  const steps = breaks.map((bound, at) => {
    const next = breaks[at + 1]
    const label = layerWords.range(format(bound), next === undefined ? null : format(next))
    return { key: `q${at + 1}`, color: colors[at] ?? '', label }
  })
  return [...steps, { key: 'sin_dato', color: MAP_COLORS.notExpected, label: 'Sin dato', pattern: 'sin_dato' }]
}
