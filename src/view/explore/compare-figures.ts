import { isLoaded, qualityOf, type TerritoryFacts } from '../../domain/country/index.ts'
import { CREACION, type National } from '../../domain/criteria/index.ts'
import { hiddenShort } from '../../domain/disclosure/index.ts'
import { coverageShare, criticalGap } from '../../domain/instancias/index.ts'
import {
  formatNumber,
  formatPercent,
  known,
  missing,
  type Measure,
  type TableName,
} from '../../domain/measure/index.ts'
import { povertyOf } from '../../domain/poverty/index.ts'
import type { RankedTerritory } from '../../domain/ranking/index.ts'
import { provenanceOf, shareText, type Provenance } from '../figure/index.ts'
import { compareText, ETAPA_NAME, exploreText, LEVEL_NAME, VERDICT_NAME, type RuleId } from '../text/index.ts'

/** One figure of one territory in a comparison: as it is read, and as a number where two can be subtracted. */
export interface CompareCell {
  readonly shown: string | null
  readonly value: number | null
  readonly provenance: Provenance
}

/** A line of the comparison; `bar` is the value that fills a bar, null where there is none. */
export interface CompareLine {
  readonly key: string
  readonly title: string
  readonly bar: number | null
  readonly difference: (by: number) => string
  readonly cells: readonly CompareCell[]
}

interface Draft {
  readonly key: string
  readonly title: string
  readonly table: TableName
  readonly rule: RuleId
  readonly clause?: string
  readonly bar?: number | 'highest'
  readonly difference?: (by: number) => string
  /** The measure, and how its value is read. */
  readonly of: (facts: TerritoryFacts) => Measure
  readonly read: (value: number, facts: TerritoryFacts) => string
}

const signed = (by: number, decimals: number) => `${by > 0 ? '+' : ''}${formatNumber(by, decimals)}`
const inPoints = (by: number) => compareText.points(signed(by, 1))

/** The same figures of every territory, in the same order, each with its origin. */
export function compareLines(national: National, units: readonly TerritoryFacts[]): readonly CompareLine[] {
  return [...instanciaDrafts(national), ...otherDrafts(national)].map((draft) => lineOf(national, draft, units))
}

function lineOf(national: National, draft: Draft, units: readonly TerritoryFacts[]): CompareLine {
  const cells = units.map((facts) => {
    const measure = draft.of(facts)
    const provenance = provenanceOf(national.country, draft.table, draft.rule, measure, {
      clause: draft.clause ?? null,
    })
    return measure.kind === 'missing'
      ? { shown: hiddenShort(measure.reason, national.disclosure.k), value: null, provenance }
      : { shown: draft.read(measure.value, facts), value: measure.value, provenance }
  })
  const highest = Math.max(0, ...cells.map((cell) => cell.value ?? 0))
  const bar = draft.bar === 'highest' ? highest || null : (draft.bar ?? null)
  return { key: draft.key, title: draft.title, bar, difference: draft.difference ?? ((by) => signed(by, 0)), cells }
}

function instanciaDrafts(national: National): readonly Draft[] {
  const coverage = (facts: TerritoryFacts) => national.coverageOf(facts.level, facts.ubigeo)
  const quality = qualityOf(national.country, 'instancias')
  const owing = (facts: TerritoryFacts, value: number | null) =>
    coverage(facts).expected === 0
      ? missing('no_corresponde')
      : value === null
        ? missing('sin_fila')
        : known(value, quality)
  const from = { table: 'instancias', rule: 'cobertura' } as const
  return [
    {
      ...from,
      key: 'cobertura',
      title: exploreText.gapTitle,
      bar: 100,
      difference: inPoints,
      clause: CREACION.brecha_critica.clause,
      of: (facts) => owing(facts, percentOf(coverageShare(coverage(facts)))),
      read: (_, facts) => shareText(coverage(facts)) ?? '',
    },
    {
      ...from,
      key: 'creadas',
      title: compareText.created,
      of: (facts) => owing(facts, coverageShare(coverage(facts)) === null ? null : coverage(facts).created),
      read: (value, facts) => `${formatNumber(value)} / ${formatNumber(coverage(facts).expected)}`,
    },
    {
      ...from,
      key: 'desconocidas',
      title: compareText.unknownOnes,
      of: (facts) => owing(facts, coverage(facts).unknown),
      read: (value) => formatNumber(value),
    },
  ]
}

function percentOf(share: number | null): number | null {
  return share === null ? null : share * 100
}

function otherDrafts(national: National): readonly Draft[] {
  const { country } = national
  const services = (of: (facts: TerritoryFacts) => number) => (facts: TerritoryFacts) =>
    isLoaded(country, 'servicios') ? known(of(facts), qualityOf(country, 'servicios')) : missing('sin_tabla')
  const rate =
    (of: (value: { readonly per10k: number; readonly cases: number; readonly population: number }) => number) =>
    (facts: TerritoryFacts) => {
      const measure = national.rateOf(facts)
      return measure.kind === 'missing' ? measure : known(of(measure.value), measure.quality)
    }
  const oneDecimal = (value: number) => formatNumber(value, 1)
  return [
    {
      key: 'tasa',
      title: exploreText.rateUnit(country.womenKnown ? 'mujeres' : 'poblacion'),
      table: 'violencia',
      rule: 'incidencia',
      clause: CREACION.mayor_incidencia.clause,
      bar: 'highest',
      difference: (by) => signed(by, 1),
      of: rate(({ per10k }) => per10k),
      read: oneDecimal,
    },
    {
      key: 'casos',
      title: compareText.cases,
      table: 'violencia',
      rule: 'incidencia',
      of: rate(({ cases }) => cases),
      read: (value) => formatNumber(value),
    },
    {
      key: 'poblacion',
      title: compareText.population,
      table: 'poblacion',
      rule: 'incidencia',
      of: rate(({ population }) => population),
      read: (value) => formatNumber(value),
    },
    {
      key: 'pobreza',
      title: exploreText.poverty,
      table: 'pobreza',
      rule: 'pobreza',
      bar: 100,
      difference: inPoints,
      of: (facts) => {
        const poverty = povertyOf(facts, qualityOf(country, 'pobreza'))
        return poverty.kind === 'missing' ? poverty : known(poverty.value.percent, poverty.quality)
      },
      read: (value) => formatPercent(value),
    },
    {
      key: 'servicios',
      title: compareText.services,
      table: 'servicios',
      rule: 'servicios',
      bar: 'highest',
      of: services((facts) => facts.servicesTotal),
      read: (value) => formatNumber(value),
    },
    {
      key: 'aurora',
      title: compareText.aurora,
      table: 'servicios',
      rule: 'servicios',
      bar: 'highest',
      of: services((facts) => facts.auroraTotal),
      read: (value) => formatNumber(value),
    },
  ]
}

/** What is said of a territory without a number: verdict of the gap, stage, place. */
export interface CompareWords {
  readonly key: string
  readonly title: string
  readonly words: readonly (string | null)[]
}

export function compareWords(
  national: National,
  units: readonly TerritoryFacts[],
  ranking: readonly RankedTerritory[],
): readonly CompareWords[] {
  const verdict = (facts: TerritoryFacts) =>
    VERDICT_NAME[criticalGap(national.coverageOf(facts.level, facts.ubigeo), national.parameters.threshold)]
  const stage = (facts: TerritoryFacts) =>
    national.stageOf(facts.level === 'departamento' ? 'region' : facts.level, facts.ubigeo)
  return [
    {
      key: 'critica',
      title: `${compareText.critical} (${exploreText.below(national.parameters.threshold)})`,
      words: units.map(verdict),
    },
    {
      key: 'etapa',
      title: compareText.ownStage,
      words: units.map(stage).map((each) => (each.kind === 'known' ? ETAPA_NAME[each.value] : null)),
    },
    { key: 'puesto', title: compareText.place, words: units.map((facts) => placeOf(facts, ranking)) },
  ]
}

function placeOf(facts: TerritoryFacts, ranking: readonly RankedTerritory[]): string {
  const ranked = ranking.find((each) => each.assessment.unit === facts)
  return ranked === undefined
    ? compareText.notRanked
    : compareText.ofPlaces(`${formatNumber(ranked.place)}${ranked.tied ? '=' : ''}`, ranking.length)
}

/** "Provincia · 1802", "Región · 1501". */
export function levelLine(facts: TerritoryFacts): string {
  return `${LEVEL_NAME[facts.level]} · ${facts.ubigeo}`
}
