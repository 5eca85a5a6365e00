import { isLoaded, keysOf, qualityAt, type TerritoryFacts } from '../country/index.ts'
import { coverageInterval, coverageShare, criticalGap, isCreated, isHeld, isImplemented } from '../instancias/index.ts'
import {
  anyOf,
  missing,
  pointInterval,
  UNKNOWN_SCORE,
  verdictOf,
  type Interval,
  type Verdict,
} from '../measure/index.ts'
import {
  isCercado,
  isLimaMetropolitana,
  owesDistrital,
  provinciaOf,
  regionOf,
  type Ubigeo,
} from '../territory/index.ts'
import { povertyOf } from '../poverty/index.ts'
import { CREACION } from './catalogue.ts'
import { countMet, type Assessment, type CriterionResult } from './criterion.ts'
import type { National } from './national.ts'
import { rowsOf, sourced } from './parts.ts'

/**
 * Units of the group: provincias with at least one expected instancia not known to be created, or distritos whose own
 * is not.
 */
function creacionUnits(national: National, level: 'provincia' | 'distrito'): readonly TerritoryFacts[] {
  const lacks = level === 'provincia' ? lacksAny : lacksOwn
  return national.country.byLevel[level].filter((facts) => lacks(national, facts))
}

function lacksAny(national: National, provincia: TerritoryFacts): boolean {
  const coverage = national.coverageOf('provincia', provincia.ubigeo, 'municipal')
  return coverage.created < coverage.expected
}

function lacksOwn(national: National, distrito: TerritoryFacts): boolean {
  return owesDistrital(distrito.ubigeo) && !knownCreated(national, 'distrito', distrito.ubigeo)
}

function knownCreated(national: National, level: 'provincia' | 'distrito', code: Ubigeo): boolean {
  const stage = national.stageOf(level, code)
  return stage.kind === 'known' && isCreated(stage.value)
}

/** Judges every unit of the group; a distrito takes the gap and the incidence of its provincia (METHOD §6). */
export function assessCreacion(national: National, level: 'provincia' | 'distrito'): readonly Assessment[] {
  const shared = new Map<string, readonly CriterionResult[]>()
  return creacionUnits(national, level).map((unit) => {
    const provincia = provinciaOf(unit.ubigeo) ?? unit.ubigeo
    const above = shared.get(provincia) ?? provincialResults(national, provincia)
    shared.set(provincia, above)
    const results = [...above, servicesResult(national, unit), povertyResult(national, unit)]
    return { unit, results, met: countMet(results) }
  })
}

function provincialResults(national: National, provincia: Ubigeo): readonly CriterionResult[] {
  return [instrumentResult(national, provincia), gapResult(national, provincia), incidenceResult(national, provincia)]
}

function instrumentResult(national: National, provincia: Ubigeo): CriterionResult {
  const { country } = national
  const region = regionOf(provincia)
  const rows = (['diagnostico', 'observatorio'] as const).map((kind) => country.instrument(region, 'regional', kind))
  const diagnostico = isHeld(rows[0])
  const observatorio = isImplemented(rows[1])
  const verdict = anyOf([diagnostico, observatorio])
  return {
    criterion: CREACION.region_con_instrumento,
    verdict,
    score: scoreOf(verdict),
    value: verdict === 'sin_dato' ? null : [diagnostico, observatorio].filter((part) => part === 'si').length,
    threshold: 1,
    table: 'instrumentos',
    ...sourced(country, 'instrumentos', verdict === 'sin_dato' ? null : keysOf(rowsOf(...rows))),
    missing: verdict === 'sin_dato' ? 'sin_fila' : null,
    evidence: { kind: 'instruments', region: country.at('region', region)?.name ?? region, diagnostico, observatorio },
  }
}

function gapResult(national: National, provincia: Ubigeo): CriterionResult {
  const coverage = national.coverageOf('provincia', provincia)
  const interval = coverageInterval(coverage)
  const verdict = criticalGap(coverage, national.parameters.threshold)
  const share = coverageShare(coverage)
  return {
    criterion: CREACION.brecha_critica,
    verdict,
    score: interval === null ? pointInterval(0) : { min: 1 - interval.max, max: 1 - interval.min },
    value: share,
    threshold: national.parameters.threshold,
    table: 'instancias',
    ...sourced(national.country, 'instancias', share === null ? null : (coverage.from ?? [])),
    missing: verdict === 'sin_dato' ? 'sin_fila' : null,
    evidence: { kind: 'coverage', of: nameOf(national, provincia), coverage },
  }
}

function incidenceResult(national: National, provincia: Ubigeo): CriterionResult {
  const facts = national.country.at('provincia', provincia)
  const rate = facts ? national.rateOf(facts) : missing('sin_fila')
  return {
    criterion: CREACION.mayor_incidencia,
    verdict: national.hasHighRate(provincia),
    score: national.rateRank(provincia) ?? UNKNOWN_SCORE,
    value: rate.kind === 'known' ? rate.value.per10k : null,
    threshold: national.rateThreshold,
    table: 'violencia',
    quality: rate.kind === 'known' ? rate.quality : null,
    ...(rate.from === undefined ? {} : { from: rate.from }),
    missing: rate.kind === 'missing' ? rate.reason : null,
    evidence: {
      kind: 'rate',
      of: nameOf(national, provincia),
      rate: rate.kind === 'known' ? rate.value : null,
      field: national.rateField,
    },
  }
}

function servicesResult(national: National, unit: TerritoryFacts): CriterionResult {
  const loaded = isLoaded(national.country, 'servicios')
  const present = unit.level === 'distrito' ? unit.auroraOwn : unit.auroraTotal
  const uncovered = unit.level === 'distrito' ? [unit] : uncoveredDistritos(national, unit)
  const withService = uncovered.filter((distrito) => distrito.auroraOwn > 0).length
  const share = uncovered.length === 0 ? 0 : withService / uncovered.length
  return {
    criterion: CREACION.servicios_aurora,
    verdict: verdictOf(loaded ? present > 0 : null),
    score: loaded ? pointInterval(share) : UNKNOWN_SCORE,
    value: loaded ? present : null,
    threshold: 1,
    table: 'servicios',
    ...sourced(national.country, 'servicios', loaded ? [unit.auroraFrom ?? ''] : null),
    missing: loaded ? null : 'sin_tabla',
    evidence: { kind: 'services', uncovered: uncovered.length, withService, present },
  }
}

/**
 * Distritos of a provincia not known to have an instancia: the cercado has the provincial one; the cercado of 1501 is
 * left out (METHOD §6, iv).
 */
function uncoveredDistritos(national: National, provincia: TerritoryFacts): readonly TerritoryFacts[] {
  const provincialCreated = knownCreated(national, 'provincia', provincia.ubigeo)
  return national.country.childrenOf(provincia.ubigeo).filter((distrito) => {
    if (!isCercado(distrito.ubigeo)) return !knownCreated(national, 'distrito', distrito.ubigeo)
    return !provincialCreated && !isLimaMetropolitana(provincia.ubigeo)
  })
}

function povertyResult(national: National, unit: TerritoryFacts): CriterionResult {
  const poverty = povertyOf(unit, qualityAt(national.country, 'pobreza', unit))
  const rank = national.povertyRank(unit)
  return {
    criterion: CREACION.pobreza,
    verdict: 'no_aplica',
    score: rank === null ? UNKNOWN_SCORE : pointInterval(rank),
    value: poverty.kind === 'known' ? poverty.value.percent : null,
    threshold: null,
    table: 'pobreza',
    quality: poverty.kind === 'known' ? poverty.quality : null,
    ...(poverty.kind === 'known' && unit.povertyFrom ? { from: [unit.povertyFrom] } : {}),
    missing: poverty.kind === 'missing' ? poverty.reason : null,
    evidence: { kind: 'poverty', percent: poverty.kind === 'known' ? poverty.value.percent : null },
  }
}

function scoreOf(verdict: Verdict): Interval {
  return verdict === 'sin_dato' ? UNKNOWN_SCORE : pointInterval(verdict === 'si' ? 1 : 0)
}

function nameOf(national: National, code: Ubigeo): string {
  return national.country.at('provincia', code)?.name ?? code
}
