import { addMonths, type Day } from '../calendar/index.ts'
import type { TerritoryFacts } from '../country/index.ts'
import type { National } from '../criteria/index.ts'
import { firstYearOf, INSTRUMENTS, type InstanciaLevel, type InstrumentKind } from '../instancias/index.ts'
import { parentOf, regionOf, type Ubigeo } from '../territory/index.ts'
import { CHECKS } from './checks.ts'
import { listCoordemunaGaps } from './expiries.ts'
import { lifeMismatches } from './life-mismatches.ts'
import { mismatch, type Mismatch } from './mismatch.ts'
import type { InstanciaRecord } from './register.ts'

const DIAGNOSTICO_MONTHS = 36
const APPROVED = ['aprobado', 'implementado', 'desactualizado'] as const
const NOT_YET = ['no_tiene', 'en_elaboracion', 'formulado'] as const

/** Everything that does not agree at the reference date, in the order of the checks and then of the records. */
export function listMismatches(national: National, records: readonly InstanciaRecord[]): readonly Mismatch[] {
  const { referenceDate } = national.parameters
  const below = plansBelow(records)
  const found = records.flatMap((record) => [
    ...planWithoutReglamento(record),
    ...planBeforeLower(record, below),
    ...oldDiagnostico(record, referenceDate),
    ...inconsistencies(record),
    ...lifeMismatches(national, record),
  ])
  const all = [...found, ...dueCoordemunas(national, records)]
  return CHECKS.flatMap((check) => all.filter((each) => each.check === check))
}

function approvedOn({ instruments }: InstanciaRecord, kind: InstrumentKind): Day | null {
  const { stated } = instruments[kind]
  return stated !== undefined && isOneOf(APPROVED, stated.estado) ? stated.approvedOn : null
}

function isOneOf<T extends string>(values: readonly T[], value: string): boolean {
  return values.some((each) => each === value)
}

/**
 * The first plan may be approved once the reglamento interno is (7.3.3.1 (4)): a plan approved while the reglamento is
 * known not to be, or on an earlier day.
 */
function planWithoutReglamento(record: InstanciaRecord): readonly Mismatch[] {
  const { plan_trabajo: plan, reglamento_interno: reglamento } = record.instruments
  if (plan.stated === undefined || reglamento.stated === undefined) return []
  if (!isOneOf(APPROVED, plan.stated.estado)) return []
  const [planOn, reglamentoOn] = [plan.stated.approvedOn, approvedOn(record, 'reglamento_interno')]
  const isMissing = isOneOf(NOT_YET, reglamento.stated.estado)
  const isEarlier = planOn !== null && reglamentoOn !== null && planOn < reglamentoOn
  return isMissing || isEarlier ? [mismatch(record, 'plan_sin_reglamento', { kind: 'plan', planOn, reglamentoOn })] : []
}

interface DatedPlan {
  readonly unit: TerritoryFacts
  readonly planOn: Day
}

/** The dated plans of the instancias directly below each: distritos of a provincia, provincias of a region. */
function plansBelow(records: readonly InstanciaRecord[]): ReadonlyMap<string, readonly DatedPlan[]> {
  const plans = new Map<string, DatedPlan[]>()
  for (const record of records) {
    const planOn = approvedOn(record, 'plan_trabajo')
    const above = aboveOf(record)
    if (planOn !== null && above !== null)
      plans.set(above, [...(plans.get(above) ?? []), { unit: record.unit, planOn }])
  }
  return plans
}

function aboveOf({ level, unit }: InstanciaRecord): string | null {
  if (level === 'regional') return null
  return level === 'provincial' ? keyOf('regional', regionOf(unit.ubigeo)) : keyOf('provincial', parentOf(unit.ubigeo))
}

function keyOf(level: InstanciaLevel, ubigeo: Ubigeo | null): string {
  return `${level}/${ubigeo ?? ''}`
}

/**
 * The plans of the upper instancias are made after those of the lower (7.3.3.1 (4)), of one and the same first year.
 */
function planBeforeLower(
  record: InstanciaRecord,
  below: ReadonlyMap<string, readonly DatedPlan[]>,
): readonly Mismatch[] {
  const planOn = approvedOn(record, 'plan_trabajo')
  if (planOn === null) return []
  const later = (below.get(keyOf(record.level, record.unit.ubigeo)) ?? [])
    .filter((lower) => lower.planOn > planOn && firstYearOf(lower.planOn) === firstYearOf(planOn))
    .map(({ unit }) => unit)
  return later.length === 0 ? [] : [mismatch(record, 'plan_antes_que_inferiores', { kind: 'planes', planOn, later })]
}

/** A diagnóstico is older than the three years for which it is to found a plan (6.1.7; 7.3.3.1 (3)). */
function oldDiagnostico(record: InstanciaRecord, referenceDate: Day): readonly Mismatch[] {
  const on = approvedOn(record, 'diagnostico')
  return on !== null && addMonths(on, DIAGNOSTICO_MONTHS) < referenceDate
    ? [mismatch(record, 'diagnostico_antiguo', { kind: 'desde', on })]
    : []
}

/** What was reviewed and found not to agree with the norm: instruments, ordenanza, actas (7.3.1.2 A.2). */
function inconsistencies(record: InstanciaRecord): readonly Mismatch[] {
  const which = INSTRUMENTS.filter((kind) => record.instruments[kind].stated?.inconsistencias === true)
  const ordenanza = record.own?.inconsistencias === true || (record.own?.aspects.length ?? 0) > 0
  const actas = (record.activity?.sessions ?? []).filter(({ inconsistencias }) => inconsistencias === true)
  return [
    ...(which.length > 0 ? [mismatch(record, 'instrumento_inconsistente', { kind: 'instrumentos', which })] : []),
    ...(ordenanza ? [mismatch(record, 'ordenanza_inconsistente', { kind: 'ordenanza' })] : []),
    ...(actas.length > 0
      ? [mismatch(record, 'acta_inconsistente', { kind: 'actas', on: actas.map(({ date }) => date) })]
      : []),
  ]
}

/** Every distrito has its DEMUNA, by the services or by what is told of them, and no COORDEMUNA is in force (S0). */
function dueCoordemunas(national: National, records: readonly InstanciaRecord[]): readonly Mismatch[] {
  const provincial = records.filter(({ level }) => level === 'provincial')
  const lives = new Map(provincial.map(({ unit, life }) => [unit.ubigeo, life]))
  return listCoordemunaGaps(national, 0, lives).map(({ provincia, distritos, validity }) => ({
    check: 'coordemuna_pendiente',
    unit: provincia,
    level: 'provincial',
    evidence: { kind: 'distritos', count: distritos, until: validity.until },
  }))
}
