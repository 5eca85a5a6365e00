import type { Day } from '../../domain/calendar/index.ts'
import { dataMark, type Country } from '../../domain/country/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import type { LayerClass, LayerSpec } from '../../domain/layers/index.ts'
import { coverageShare, createdIn } from '../../domain/instancias/index.ts'
import { formatNumber, formatShare, joinFields } from '../../domain/measure/index.ts'
import { explainPlace, type RankedTerritory } from '../../domain/ranking/index.ts'
import { departamentoOf } from '../../domain/territory/index.ts'
import { DEFINITION_NAME, MISSING_SHORT } from '../../domain/words/index.ts'
import { drawStillMap, type Boundaries } from '../cartography/index.ts'
import { sameFigures } from './same-figures.ts'
import { firstPictureWords } from './words.ts'

/** How many places it lists. */
const FIRST = 10

/** The default view as it is painted before the program starts: plain data, every figure already in words. */
export interface FirstPicture {
  /** SVG of our own making, without text. */
  readonly map: string
  readonly title: string
  readonly unit: string
  readonly simulated: boolean
  readonly schematic: boolean
  readonly classes: readonly (Pick<LayerClass, 'label' | 'color'> & {
    readonly count: string
    readonly pattern: string
  })[]
  readonly source: string
  readonly limits: string
  readonly attribution: string
  readonly gap: string
  readonly line: string
  readonly critical: string
  readonly places: readonly {
    readonly place: string
    readonly name: string
    readonly parent: string
    readonly reason: string
  }[]
  /** The days on which its figures hold, both included. */
  readonly from: Day
  readonly until: Day
  /** What tells the tables that it was made from. */
  readonly data: string
}

/** What the picture is made from: the default view, as the page itself derives it. */
export interface FirstView {
  readonly national: National
  readonly layer: LayerSpec
  readonly ranking: readonly RankedTerritory[]
  readonly boundaries: Boundaries
}

/** The picture of the default view; null where the boundaries hold no land. */
export function composeFirstPicture({ national, layer, ranking, boundaries }: FirstView): FirstPicture | null {
  const map = drawStillMap(layer, boundaries)
  if (map === null) return null
  const { country, parameters } = national
  const { title, source, cutOff } = boundaries.brecha
  return {
    map,
    title: layer.title,
    unit: layer.unit,
    simulated: layer.simulated,
    schematic: boundaries.brecha.kind === 'esquematico',
    classes: shownClasses(layer).map(({ label, color, count, pattern = '' }) => ({
      label,
      color,
      count: formatNumber(count),
      pattern,
    })),
    source: layer.source,
    limits: title,
    attribution: cutOff === '' ? source : `${source} (${cutOff})`,
    ...countryLine(national, layer),
    places: ranking.slice(0, FIRST).map((ranked) => rankedPlace(country, ranked)),
    ...sameFigures(country.rows, parameters.referenceDate),
    data: dataMark(country),
  }
}

/** A class that may go without its line has none where no unit stands in it, as in the page's own legend. */
function shownClasses({ classes }: LayerSpec): readonly LayerClass[] {
  return classes.filter(({ count, isOptional }) => count > 0 || isOptional !== true)
}

function countryLine(national: National, layer: LayerSpec): Pick<FirstPicture, 'gap' | 'line' | 'critical'> {
  const { definition, threshold } = national.parameters
  const coverage = national.countryCoverage()
  const share = coverageShare(coverage)
  const critical = [...layer.units.values()].filter((unit) => unit.gap === 'si').length
  const possible = layer.classes.find(({ key }) => key === 'incierta')?.count ?? 0
  return {
    gap: share === null ? MISSING_SHORT : formatShare(share),
    line: joinFields([
      firstPictureWords.line(createdIn(coverage), coverage.expected, DEFINITION_NAME[definition]),
      ...(coverage.unknown > 0 ? [firstPictureWords.unknown(coverage.unknown)] : []),
    ]),
    critical: firstPictureWords.critical(critical, layer.units.size, threshold, possible),
  }
}

function rankedPlace(country: Country, ranked: RankedTerritory): FirstPicture['places'][number] {
  const { unit } = ranked.assessment
  return {
    place: `${formatNumber(ranked.place)}${ranked.tied ? '=' : ''}`,
    name: unit.name,
    parent: country.at('departamento', departamentoOf(unit.ubigeo))?.name ?? '',
    reason: explainPlace(ranked),
  }
}
