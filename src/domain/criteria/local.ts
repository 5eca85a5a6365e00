import { isLoaded, type ServiceFact, type TerritoryFacts } from '../country/index.ts'
import {
  hasLocalService,
  isCreated,
  isExpected,
  isFormulated,
  isFormulatedOrInForce,
  isHeld,
  isImplemented,
  isInForce,
  type InstrumentKind,
} from '../instancias/index.ts'
import {
  percentileRanks,
  percentileType7,
  pointInterval,
  UNKNOWN_SCORE,
  verdictOf,
  type SourceKeys,
} from '../measure/index.ts'
import { isOfLey30364 } from '../services/index.ts'
import { provinciaOf, regionOf, type Ubigeo } from '../territory/index.ts'
import { LOCAL } from './catalogue.ts'
import { countMet, type Assessment, type CriterionResult } from './criterion.ts'
import type { National } from './national.ts'
import { resultOfParts, rowsOf, sourced } from './parts.ts'
import { regionalInstrument } from './regional.ts'

type LocalLevel = 'provincia' | 'distrito'

/**
 * Judges the provincial and district instancias known to be created; of one level when it is given, of both when null.
 */
export function assessLocal(national: National, level: LocalLevel | null): readonly Assessment[] {
  const levels: readonly LocalLevel[] = ['provincia', 'distrito']
  return levels.flatMap((each) => {
    const units = createdUnits(national, each)
    const field = servicesField(national, units)
    return level === null || level === each ? units.map((unit) => assess(national, unit, field)) : []
  })
}

function assess(national: National, unit: TerritoryFacts, field: ServicesField): Assessment {
  const results = [
    regionResult(national, unit),
    preventionResult(national, unit),
    servicesResult(national, unit, field),
    documentsResult(national, unit),
  ]
  return { unit, results, met: countMet(results) }
}

function createdUnits(national: National, level: LocalLevel): readonly TerritoryFacts[] {
  return national.country.byLevel[level].filter((facts) => {
    const stage = national.stageOf(level, facts.ubigeo)
    return isExpected({ ubigeo: facts.ubigeo, level }, 'municipal') && stage.kind === 'known' && isCreated(stage.value)
  })
}

function regionResult(national: National, unit: TerritoryFacts): CriterionResult {
  const of = (kind: InstrumentKind) => regionalInstrument(national, regionOf(unit.ubigeo), kind)
  const [diagnostico, plan, observatorio] = [of('diagnostico'), of('plan_trabajo'), of('observatorio')]
  const rows = rowsOf(diagnostico, plan, observatorio)
  return resultOfParts(
    national,
    { criterion: LOCAL.region_con_dos_instrumentos, needed: 2, table: 'instrumentos', rows },
    [
      { name: 'diagnostico', verdict: isHeld(diagnostico) },
      { name: 'plan_vigente', verdict: isInForce(plan, national.parameters) },
      { name: 'observatorio', verdict: isImplemented(observatorio) },
    ],
  )
}

function instanciaLevel(unit: TerritoryFacts): 'provincial' | 'distrital' {
  return unit.level === 'provincia' ? 'provincial' : 'distrital'
}

function preventionResult(national: National, unit: TerritoryFacts): CriterionResult {
  const rows = national.country.initiativesOf(instanciaLevel(unit), unit.ubigeo)
  return resultOfParts(
    national,
    { criterion: LOCAL.servicio_local_prevencion, needed: 1, table: 'iniciativas', rows },
    [{ name: 'servicio_local', verdict: hasLocalService(rows) }],
  )
}

/** Numbers of services of the group's units of one level: their threshold and their ranks. */
interface ServicesField {
  readonly threshold: number | null
  readonly counts: ReadonlyMap<string, number>
  readonly keys: ReadonlyMap<string, ReadonlySet<SourceKeys>>
  readonly ranks: ReadonlyMap<string, number>
}

function servicesField(national: National, units: readonly TerritoryFacts[]): ServicesField {
  const { counts: byCode, keys } = countServices(national)
  const counts = units.map((unit) => byCode.get(unit.ubigeo) ?? 0)
  const ranks = percentileRanks(counts)
  return {
    threshold: percentileType7(counts, national.parameters.percentile),
    counts: byCode,
    keys,
    ranks: new Map(units.map((unit, at) => [unit.ubigeo, ranks[at] ?? 0])),
  }
}

/**
 * Services of the institutions of Ley 30364 keyed in each provincia, and to each distrito itself (METHOD §6, group
 * local iii).
 */
function countServices({ country }: National): Pick<ServicesField, 'counts' | 'keys'> {
  const counts = new Map<string, number>()
  const keys = new Map<string, Set<SourceKeys>>()
  const add = (code: Ubigeo, { count, from = '' }: ServiceFact) => {
    counts.set(code, (counts.get(code) ?? 0) + count)
    keys.set(code, (keys.get(code) ?? new Set<SourceKeys>()).add(from))
  }
  for (const row of country.rows.services) {
    if (!isOfLey30364(row.type)) continue
    const provincia = provinciaOf(row.ubigeo)
    if (provincia !== null) add(provincia, row)
    if (provincia !== row.ubigeo) add(row.ubigeo, row)
  }
  return { counts, keys }
}

function servicesResult(national: National, unit: TerritoryFacts, field: ServicesField): CriterionResult {
  const loaded = isLoaded(national.country, 'servicios')
  const count = loaded ? (field.counts.get(unit.ubigeo) ?? 0) : null
  return {
    criterion: LOCAL.mas_servicios,
    verdict: verdictOf(count === null || field.threshold === null ? null : count >= field.threshold),
    score: loaded ? pointInterval(field.ranks.get(unit.ubigeo) ?? 0) : UNKNOWN_SCORE,
    value: count,
    threshold: loaded ? field.threshold : null,
    table: 'servicios',
    ...sourced(national.country, 'servicios', loaded ? [...(field.keys.get(unit.ubigeo) ?? [])] : null),
    missing: loaded ? null : 'sin_tabla',
    evidence: { kind: 'count', count },
  }
}

function documentsResult(national: National, unit: TerritoryFacts): CriterionResult {
  const of = (kind: InstrumentKind) => national.country.instrument(unit.ubigeo, instanciaLevel(unit), kind)
  const [reglamento, plan] = [of('reglamento_interno'), of('plan_trabajo')]
  const rows = rowsOf(reglamento, plan)
  return resultOfParts(national, { criterion: LOCAL.reglamento_o_plan, needed: 1, table: 'instrumentos', rows }, [
    { name: 'reglamento', verdict: isFormulated(reglamento) },
    { name: 'plan', verdict: isFormulatedOrInForce(plan, national.parameters) },
  ])
}
