import { servicesTotalText } from '../sections/service-table.ts'
import { keysAt, qualityAt, qualityOf, registeredServices, type TerritoryFacts } from '../../../domain/country/index.ts'
import { CREACION, type National } from '../../../domain/criteria/index.ts'
import { hiddenShort, isHidden } from '../../../domain/disclosure/index.ts'
import { coverageShare, createdIn, criticalGap } from '../../../domain/instancias/index.ts'
import {
  formatNumber,
  formatPercent,
  known,
  missing,
  type Measure,
  type TableName,
} from '../../../domain/measure/index.ts'
import { povertyOf } from '../../../domain/poverty/index.ts'
import type { RankedTerritory } from '../../../domain/ranking/index.ts'
import type { Rate } from '../../../domain/violence/index.ts'
import { provenanceOf, shareText, type Provenance } from '../../figure/index.ts'
import { compareText, ETAPA_NAME, exploreText, LEVEL_NAME, VERDICT_NAME, type RuleId } from '../../text/index.ts'

/** One figure of one territory in a comparison: as it is read, and as a number where two can be subtracted. */
interface CompareCell {
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
  return [
    ...instanciaDrafts(national),
    ...violenceDrafts(national),
    povertyDraft(national),
    ...serviceDrafts(national),
  ].map((draft) => lineOf(national, draft, units))
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
  const from = { table: 'instancias', rule: 'cobertura' } as const
  return [
    {
      ...from,
      key: 'cobertura',
      title: exploreText.gapTitle,
      bar: 100,
      difference: inPoints,
      clause: CREACION.brecha_critica.clause,
      of: (facts) => owedFigure(national, facts, percentOf(coverageShare(coverage(facts)))),
      read: (_, facts) => shareText(coverage(facts)) ?? '',
    },
    {
      ...from,
      key: 'creadas',
      title: compareText.created,
      of: (facts) => owedFigure(national, facts, createdIn(coverage(facts))),
      read: (value, facts) => `${formatNumber(value)} / ${formatNumber(coverage(facts).expected)}`,
    },
    {
      ...from,
      key: 'desconocidas',
      title: compareText.unknownOnes,
      of: (facts) => owedFigure(national, facts, coverage(facts).unknown),
      read: (value) => formatNumber(value),
    },
  ]
}

/** A figure of the instancias that a territory owes: none where it owes none, unknown where no row tells. */
function owedFigure(national: National, { level, ubigeo }: TerritoryFacts, value: number | null): Measure {
  const { expected, from } = national.coverageOf(level, ubigeo)
  if (expected === 0) return missing('no_corresponde')
  return value === null ? missing('sin_fila') : known(value, qualityOf(national.country, 'instancias', from), from)
}

function percentOf(share: number | null): number | null {
  return share === null ? null : share * 100
}

/** Reads one part of the rate of a territory, with the quality of the whole. */
function rateFigure(national: National, part: (rate: Rate) => number): Draft['of'] {
  return (facts) => {
    const measure = national.rateOf(facts)
    return measure.kind === 'missing' ? measure : known(part(measure.value), measure.quality, measure.from)
  }
}

/** What the rate is divided by; where the rate may not be told, still the territory's own people, who are public. */
function denominatorOf(national: National, facts: TerritoryFacts): Measure {
  const rate = national.rateOf(facts)
  const own = national.country.womenKnown ? facts.women : facts.population
  if (isHidden(rate) && own !== null) return known(own, qualityAt(national.country, 'poblacion', facts))
  return rateFigure(national, ({ population }) => population)(facts)
}

function violenceDrafts(national: National): readonly Draft[] {
  const from = { table: 'violencia', rule: 'incidencia' } as const
  return [
    {
      ...from,
      key: 'tasa',
      title: exploreText.rateUnit(national.country.womenKnown ? 'mujeres' : 'poblacion'),
      clause: CREACION.mayor_incidencia.clause,
      bar: 'highest',
      difference: (by) => signed(by, 1),
      of: rateFigure(national, ({ per10k }) => per10k),
      read: (value) => formatNumber(value, 1),
    },
    {
      ...from,
      key: 'casos',
      title: compareText.cases,
      of: rateFigure(national, ({ cases }) => cases),
      read: (value) => formatNumber(value),
    },
    {
      ...from,
      key: 'poblacion',
      title: compareText.population,
      table: 'poblacion',
      of: (facts) => denominatorOf(national, facts),
      read: (value) => formatNumber(value),
    },
  ]
}

function povertyDraft({ country }: National): Draft {
  return {
    key: 'pobreza',
    title: exploreText.poverty,
    table: 'pobreza',
    rule: 'pobreza',
    bar: 100,
    difference: inPoints,
    of: (facts) => {
      const poverty = povertyOf(facts, qualityAt(country, 'pobreza', facts))
      return poverty.kind === 'missing'
        ? poverty
        : known(poverty.value.percent, poverty.quality, [keysAt(facts, 'pobreza')])
    },
    read: (value) => formatPercent(value),
  }
}

function serviceDrafts({ country }: National): readonly Draft[] {
  const services = (which: 'todos' | 'aurora') => ({
    of: (facts: TerritoryFacts): Measure => {
      const total = registeredServices(country, facts, which)
      return total.kind === 'missing' ? total : known(total.value.atLeast, total.quality, total.from)
    },
    read: (_: number, facts: TerritoryFacts) => {
      const total = registeredServices(country, facts, which)
      return total.kind === 'missing' ? '' : servicesTotalText(total.value)
    },
  })
  const from = { table: 'servicios', rule: 'servicios', bar: 'highest' } as const
  return [
    {
      ...from,
      key: 'servicios',
      title: compareText.services,
      ...services('todos'),
    },
    {
      ...from,
      key: 'aurora',
      title: compareText.aurora,
      ...services('aurora'),
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
    { key: 'puesto', title: compareText.place, words: units.map((facts) => rankOf(facts, ranking)) },
  ]
}

function rankOf(facts: TerritoryFacts, ranking: readonly RankedTerritory[]): string {
  const ranked = ranking.find((each) => each.assessment.unit === facts)
  return ranked === undefined
    ? compareText.notRanked
    : compareText.ofPlaces(`${formatNumber(ranked.place)}${ranked.tied ? '=' : ''}`, ranking.length)
}

/** "Provincia · 1802", "Región · 1501". */
export function levelLine(facts: TerritoryFacts): string {
  return `${LEVEL_NAME[facts.level]} · ${facts.ubigeo}`
}
