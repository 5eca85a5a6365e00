import {
  keysAt,
  qualityAt,
  qualityOf,
  registeredServices,
  sourcesOf,
  type Country,
  type TerritoryFacts,
} from '../country/index.ts'
import type { National } from '../criteria/index.ts'
import { hiddenShort, USUAL_K, type SmallCount } from '../disclosure/index.ts'
import { coverageShare, criticalGap } from '../instancias/index.ts'
import {
  citeTogether,
  formatNumber,
  formatPercent,
  formatShare,
  known,
  missing,
  totalWords,
  type Cited,
  type Measure,
  type Quality,
  type SourceKeys,
  type TableName,
} from '../measure/index.ts'
import { povertyOf } from '../poverty/index.ts'
import { departamentoOf, isCercado, regionOf, type Ubigeo, type UnitLevel, upTo } from '../territory/index.ts'
import { lackingWords } from './lacking.ts'
import {
  DEFINITION_NAME,
  denominatorName,
  ETAPA_NAME,
  LEVEL_NAME,
  MISSING_SHORT,
  modalityName,
  shortServiceName,
  VERDICT_NAME,
} from '../words/index.ts'

/** One figure of a territory as the card of a trip prints it, with what it must always carry. */
export interface TripFigure {
  readonly label: string
  readonly value: string
  /** Null when there is no figure. */
  readonly quality: Quality | null
  /** The sources of the rows that it was made from, each said once. */
  readonly cited: Pick<Cited, 'title' | 'cutOff'>
}

/**
 * The figures of a unit that go to a visit: its instancia, the gap, incidence, poverty, services and population, each
 * with its source.
 */
export function figuresOf(national: National, level: UnitLevel, code: Ubigeo): readonly TripFigure[] {
  const facts = national.country.at(level, code)
  if (facts === undefined) return []
  return [
    stageFigure(national, facts),
    ...coverageFigures(national, facts),
    rateFigure(national, facts),
    povertyFigure(national.country, facts),
    ...tallies(national.country, facts),
  ]
}

/**
 * Name of a unit with its place: "Sánchez Cerro (provincia de Moquegua)"; its code when the loaded tables do not know
 * it.
 */
export function unitName(country: Country, level: UnitLevel, code: Ubigeo): string {
  const facts = country.at(level, code)
  if (facts === undefined) return code
  const kind = LEVEL_NAME[level].toLowerCase()
  const above = [
    level === 'distrito' ? country.at('provincia', upTo('provincia', code)) : undefined,
    level === 'region' || level === 'departamento' ? undefined : country.at('departamento', departamentoOf(code)),
  ]
  const names = above.flatMap((each) => each?.name ?? [])
  return `${facts.name} (${kind}${names.length > 0 ? ` de ${names.join(', ')}` : ''})`
}

const NO_TABLE = { title: 'ninguna tabla cargada', cutOff: '' }

function figure(
  country: Country,
  table: TableName,
  label: string,
  measure: Measure<string>,
  k: SmallCount = USUAL_K,
): TripFigure {
  const sources = sourcesOf(country, table, measure.kind === 'known' ? (measure.from ?? ['']) : [''])
  const value = measure.kind === 'known' ? measure.value : (hiddenShort(measure.reason, k) ?? MISSING_SHORT)
  return {
    label,
    value,
    quality: measure.kind === 'known' ? measure.quality : null,
    cited: sources.length === 0 ? NO_TABLE : citeTogether(sources),
  }
}

function stageFigure(national: National, facts: TerritoryFacts): TripFigure {
  const level = facts.level === 'departamento' ? 'region' : facts.level
  const stage = national.stageOf(level, level === 'region' ? regionOf(facts.ubigeo) : facts.ubigeo)
  const words =
    facts.level === 'distrito' && isCercado(facts.ubigeo)
      ? known('no se espera: lo gobierna la municipalidad provincial')
      : mapKnown(stage, (etapa) => ETAPA_NAME[etapa])
  return figure(national.country, 'instancias', 'Etapa de su instancia', words)
}

/** The distritos that the visit to a provincia is about (7.3.1.2 B.3). */
function lackingFigure(
  national: National,
  facts: TerritoryFacts,
  quality: Quality,
  from: readonly SourceKeys[] | undefined,
): TripFigure {
  const words = lackingWords(national, facts.ubigeo)
  const measure = words === null ? missing('sin_fila') : known(words, quality, from)
  return figure(national.country, 'instancias', 'Distritos sin instancia', measure)
}

function coverageFigures(national: National, facts: TerritoryFacts): readonly TripFigure[] {
  if (facts.level === 'distrito') return []
  const { country, parameters } = national
  const coverage = national.coverageOf(facts.level, facts.ubigeo)
  const { created, expected, unknown, from } = coverage
  const share = coverageShare(coverage)
  const quality = qualityOf(country, 'instancias', from)
  const rest = unknown > 0 ? `; ${formatNumber(unknown)} sin dato` : ''
  const words = `${formatNumber(created)} de ${formatNumber(expected)} esperadas${share === null ? '' : ` (${formatShare(share)})`}${rest}`
  const gap = criticalGap(coverage, parameters.threshold)
  return [
    figure(
      country,
      'instancias',
      `Instancias creadas, definición ${DEFINITION_NAME[parameters.definition].toLowerCase()}`,
      expected === 0 || unknown === expected ? missing('sin_fila') : known(words, quality, from),
    ),
    figure(
      country,
      'instancias',
      `Brecha crítica: menos de ${formatShare(parameters.threshold, 0)} (B.1.ii)`,
      gap === 'sin_dato' ? missing('sin_fila') : known(VERDICT_NAME[gap], quality, from),
    ),
    ...(facts.level === 'provincia' ? [lackingFigure(national, facts, quality, from)] : []),
  ]
}

function rateFigure(national: National, facts: TerritoryFacts): TripFigure {
  const { country, parameters, disclosure } = national
  const words = mapKnown(
    national.rateOf(facts),
    (rate) =>
      `${formatNumber(rate.per10k, 1)} casos por 10\u00A0000 ${denominatorName(rate.denominator)} y año, ${rate.biennium.join('–')}`,
  )
  return figure(
    country,
    'violencia',
    `Incidencia (${modalityName(parameters.modality).toLowerCase()})`,
    words,
    disclosure.k,
  )
}

function povertyFigure(country: Country, facts: TerritoryFacts): TripFigure {
  const poverty = povertyOf(facts, qualityAt(country, 'pobreza', facts))
  return figure(
    country,
    'pobreza',
    'Pobreza monetaria',
    mapKnown(
      fromRows(poverty, [keysAt(facts, 'pobreza')]),
      ({ percent, year }) => `${formatPercent(percent)}${year === null ? '' : `, ${year}`}`,
    ),
  )
}

function tallies(country: Country, facts: TerritoryFacts): readonly TripFigure[] {
  const services = (which: 'todos' | 'aurora') =>
    mapKnown(registeredServices(country, facts, which), (total) => totalWords(total, shortServiceName) ?? MISSING_SHORT)
  const people =
    facts.population === null
      ? missing('sin_fila')
      : known(
          [
            formatNumber(facts.population),
            ...(facts.women === null ? [] : [`${formatNumber(facts.women)} mujeres`]),
            ...(facts.populationYear === null ? [] : [String(facts.populationYear)]),
          ].join(', '),
          qualityAt(country, 'poblacion', facts),
          [keysAt(facts, 'poblacion')],
        )
  return [
    figure(country, 'servicios', 'Servicios registrados', services('todos')),
    figure(country, 'servicios', 'De ellos, de Warmi Ñan (AURORA)', services('aurora')),
    figure(country, 'poblacion', 'Población', people),
  ]
}

function fromRows<T>(measure: Measure<T>, keys: readonly SourceKeys[]): Measure<T> {
  return measure.kind === 'known' ? known(measure.value, measure.quality, keys) : measure
}

function mapKnown<T>(measure: Measure<T>, words: (value: T) => string): Measure<string> {
  return measure.kind === 'known' ? known(words(measure.value), measure.quality, measure.from) : measure
}
