import { registersOf, sourcesOf, type Country } from '../../domain/country/index.ts'
import type { Criterion, CriterionKey, CriterionResult, GroupKey, National } from '../../domain/criteria/index.ts'
import type { Definition, PlanTerm } from '../../domain/instancias/index.ts'
import { INTERNAL_STAMP, hiddenQuality, isSmall } from '../../domain/disclosure/index.ts'
import { citeTogether, dottedLine, type Applied, type Quality } from '../../domain/measure/index.ts'
import {
  contributionOf,
  explainPlace,
  weightOf,
  type RankedTerritory,
  type RankingLevel,
  type Weights,
} from '../../domain/ranking/index.ts'

/**
 * Everything that decided a ranking: `percentil` 0–100, `umbral` 0–1, `modalidad` "todas" or one, `pesos` of every
 * criterion.
 */
interface RankingParameters {
  readonly nivel: RankingLevel
  readonly ambito: string
  readonly definicion: Definition
  readonly umbral: number
  readonly percentil: number
  readonly modalidad: string
  /** The register of cases that the rates are of; null where no cases are loaded. */
  readonly registro: string | null
  readonly heredar: boolean
  readonly matrizCompleta: boolean
  /** Keys of the regions declared complete, where the whole matrix is not. */
  readonly regionesCompletas: readonly string[]
  readonly plazo: PlanTerm
  readonly fecha: string
  readonly pesos: Readonly<Record<string, number>>
}

/** One criterion of one unit; `fuente` names the source and its cut-off, null when no table was loaded. */
interface RankingCriterion {
  readonly clave: CriterionKey
  readonly clausula: string
  readonly cumple: Applied
  readonly puntajeMin: number
  readonly puntajeMax: number
  readonly valor: number | null
  readonly umbral: number | null
  readonly aporte: number
  /** "suprimido" where the value is hidden as a small count, "reservado" where its own source did so. */
  readonly calidad: Quality | 'suprimido' | 'reservado' | null
  readonly fuente: string | null
}

/** One unit in its place: scores are shares 0–1 of the total weight, places as in METHOD §7. */
export interface RankingUnit {
  readonly puesto: number
  readonly ubigeo: string
  readonly nombre: string
  readonly puntaje: number
  readonly puntajeMax: number
  readonly puestoMejor: number
  readonly puestoPeor: number
  readonly criteriosCumplidos: number
  readonly criterios: readonly RankingCriterion[]
  readonly explicacion: string
}

/** What `ranking --json` prints. */
export interface RankingDocument {
  /** Only where small counts are shown. */
  readonly sello?: typeof INTERNAL_STAMP
  readonly grupo: GroupKey
  readonly parametros: RankingParameters
  readonly unidades: readonly RankingUnit[]
}

/** A ranking with what it was made under; `scope` in words ("pais", "18,04", "macro:taller-norte"). */
export interface RankingToPublish {
  readonly group: GroupKey
  readonly national: National
  readonly criteria: readonly Criterion[]
  readonly ranking: readonly RankedTerritory[]
  readonly weights: Weights
  readonly level: RankingLevel
  readonly scope: string
}

/** The ranking as plain data, best place first. */
export function rankingDocument(published: RankingToPublish): RankingDocument {
  const { group, national, ranking, weights } = published
  return {
    ...(showsSmallCount(ranking, national) ? { sello: INTERNAL_STAMP } : {}),
    grupo: group,
    parametros: parametersOf(published),
    unidades: ranking.map((ranked) => rankingUnit(national.country, ranked, weights)),
  }
}

/** Whether a rate of so few cases is among what is printed that it could not be shared. */
function showsSmallCount(ranking: readonly RankedTerritory[], { disclosure }: National): boolean {
  const shareable = { ...disclosure, internal: false }
  const rates = ranking.flatMap(({ assessment }) =>
    assessment.results.map(({ evidence }) => (evidence.kind === 'rate' ? evidence.rate : null)),
  )
  return disclosure.internal && rates.some((rate) => rate !== null && isSmall(rate.cases, shareable))
}

function parametersOf({ national, criteria, weights, level, scope }: RankingToPublish): RankingParameters {
  const { parameters } = national
  return {
    nivel: level,
    ambito: scope,
    definicion: parameters.definition,
    umbral: parameters.threshold,
    percentil: parameters.percentile,
    modalidad: parameters.modality ?? 'todas',
    registro: registersOf(national.country)?.used ?? null,
    heredar: parameters.inherit,
    matrizCompleta: parameters.matrixComplete,
    regionesCompletas: parameters.completeRegions,
    plazo: parameters.planTerm,
    fecha: parameters.referenceDate,
    pesos: Object.fromEntries(criteria.map((criterion) => [criterion.key, weightOf(criterion, weights)])),
  }
}

function rankingUnit(country: Country, ranked: RankedTerritory, weights: Weights): RankingUnit {
  const { unit, results, met } = ranked.assessment
  return {
    puesto: ranked.place,
    ubigeo: unit.ubigeo,
    nombre: unit.name,
    puntaje: ranked.score,
    puntajeMax: ranked.scoreMax,
    puestoMejor: ranked.bestPlace,
    puestoPeor: ranked.worstPlace,
    criteriosCumplidos: met,
    criterios: results.map((result) => rankingCriterion(country, result, contributionOf(result, ranked, weights))),
    explicacion: explainPlace(ranked),
  }
}

function rankingCriterion(country: Country, result: CriterionResult, contribution: number): RankingCriterion {
  return {
    clave: result.criterion.key,
    clausula: result.criterion.clause,
    cumple: result.verdict,
    puntajeMin: result.score.min,
    puntajeMax: result.score.max,
    valor: result.value,
    umbral: result.threshold,
    aporte: contribution,
    calidad: hiddenQuality(result.missing) ?? result.quality,
    fuente: sourceLabel(country, result),
  }
}

/** Title and cut-off of the sources of the rows that a result was made from; null when its table has none. */
function sourceLabel(country: Country, { table, from = [''] }: CriterionResult): string | null {
  const sources = sourcesOf(country, table, from)
  return sources.length === 0 ? null : dottedLine(citeTogether(sources))
}
