import { qualityOf, type Country } from '../country/index.ts'
import type { Assessment, Criterion, National } from '../criteria/index.ts'
import { sourceLine, type Applied } from '../measure/index.ts'
import { valueWords } from '../ranking/index.ts'
import type { Ubigeo, UnitLevel } from '../territory/index.ts'
import { ownSource } from './build.ts'
import { layerWords } from './layer-words.ts'
import { MAP_COLORS, PRIORITY_COLORS } from './palette.ts'
import type { LayerClass, LayerSpec, LayerUnit } from './spec.ts'

/** Neutral, as the layer of the order: several criteria stand side by side and one legend serves them all. */
const DRAWN = [
  { key: 'si', color: PRIORITY_COLORS[0] },
  { key: 'no', color: PRIORITY_COLORS[3] },
  { key: 'sin_dato', color: MAP_COLORS.noData, pattern: 'sin_dato' },
  { key: 'no_aplica', color: MAP_COLORS.notExpected, pattern: 'no_corresponde' },
] as const satisfies readonly (Pick<LayerClass, 'color' | 'pattern'> & { readonly key: Applied })[]

const VERDICTS = { si: 'Cumplen', no: 'No cumplen', sin_dato: 'Sin dato', no_aplica: 'No corresponde' } as const
const VERDICT = { si: 'cumple', no: 'no cumple', sin_dato: 'sin dato', no_aplica: 'no corresponde' } as const

/** Who meets one criterion among the units that are ranked (METHOD §6); what is not ranked is not in the layer. */
export function criterionLayer(
  national: National,
  level: UnitLevel,
  ranked: readonly Assessment[],
  criterion: Criterion,
): LayerSpec {
  const units = ranked.map((each): [Ubigeo, LayerUnit] => [
    each.unit.ubigeo,
    drawVerdict(national.country, each, criterion),
  ])
  const results = ranked.flatMap(({ results: all }) => all.filter((result) => result.criterion.key === criterion.key))
  const table = results[0]?.table ?? 'instancias'
  const source = national.country.sources.get(table)
  return {
    kind: 'criterio',
    level,
    classes: DRAWN.map((each, at) => ({
      ...each,
      label: VERDICTS[each.key],
      count: units.filter(([, { classIndex }]) => classIndex === at).length,
    })),
    marks: [],
    units: new Map(units),
    title: criterion.name,
    unit: criterion.met,
    source: source ? sourceLine(source) : layerWords.noSource,
    boundaryNote: criterion.clause,
    simulated: qualityOf(national.country, table) === 'simulado',
  }
}

function drawVerdict(country: Country, { unit, results }: Assessment, { key }: Criterion): LayerUnit {
  const result = results.find((each) => each.criterion.key === key)
  const verdict = result?.verdict ?? 'no_aplica'
  const words = VERDICT[verdict]
  return {
    name: unit.name,
    classIndex: DRAWN.findIndex((each) => each.key === verdict),
    gap: null,
    inherited: false,
    value: words,
    text: result === undefined ? words : `${words} · ${valueWords(result)}`,
    quality: result?.quality ?? null,
    ...(result && ownSource(country, [result.table], [result.from])),
    at: unit.lon === null || unit.lat === null ? null : [unit.lon, unit.lat],
  }
}
