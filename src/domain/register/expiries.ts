import type { TerritoryFacts } from '../country/index.ts'
import type { National } from '../criteria/index.ts'
import {
  coordemunaValidity,
  INSTRUMENTS,
  reportDueOn,
  type InstanciaLevel,
  type InstrumentKind,
  type Semester,
  type Validity,
} from '../instancias/index.ts'
import { countDemunas, hasDemuna, type DemunaCount, type ToldCoordemunas } from './coordemuna-life.ts'
import type { InstanciaRecord } from './register.ts'

/**
 * Something that expired or soon will: an instrument of an instancia, the COORDEMUNA of a provincia, or a report known
 * not to be handed in.
 */
export interface ExpiryLine {
  readonly unit: TerritoryFacts
  readonly level: InstanciaLevel
  readonly what: InstrumentKind | 'coordemuna' | 'informe'
  /** The half-year of a report. */
  readonly semester: Semester | null
  readonly validity: Validity
}

/**
 * What expired before the reference date or will within the horizon, what ends soonest first; without a date it comes
 * last.
 */
export function listExpiries(
  national: National,
  records: readonly InstanciaRecord[],
  horizonMonths: number,
): readonly ExpiryLine[] {
  const instruments = records.flatMap(({ unit, level, instruments: own }) =>
    INSTRUMENTS.map((what): ExpiryLine => ({ unit, level, what, semester: null, validity: own[what].validity })),
  )
  const coordemunas = national.country.byLevel.provincia.map(
    (unit): ExpiryLine => ({
      unit,
      level: 'provincial',
      what: 'coordemuna',
      semester: null,
      validity: coordemunaOf(national, unit, horizonMonths),
    }),
  )
  return [
    ...instruments,
    ...coordemunas,
    ...records.flatMap((record) => lateReports(record, national.parameters.referenceDate)),
  ]
    .filter(({ validity }) => validity.state === 'vencido' || validity.state === 'por_vencer')
    .toSorted(
      (a, b) =>
        compare(a.validity.until ?? '9999', b.validity.until ?? '9999') || compare(a.unit.ubigeo, b.unit.ubigeo),
    )
}

/** Reports that are known not to be handed in although their half-year is over; of the others nothing is known. */
function lateReports({ unit, level, activity }: InstanciaRecord, referenceDate: string): readonly ExpiryLine[] {
  const missing = (activity?.reports ?? []).filter(({ deliveredOn }) => deliveredOn === null)
  return missing
    .map(({ semester }) => ({ semester, dueOn: reportDueOn(semester) }))
    .filter(({ dueOn }) => dueOn < referenceDate)
    .map(({ semester, dueOn }) => ({
      unit,
      level,
      what: 'informe',
      semester,
      validity: { state: 'vencido', until: dueOn, assumed: false },
    }))
}

function coordemunaOf(national: National, provincia: TerritoryFacts, horizonMonths: number): Validity {
  return coordemunaValidity(
    national.country.coordemunaOf(provincia.ubigeo),
    national.parameters.referenceDate,
    horizonMonths,
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** A provincia all of whose distritos have a DEMUNA while no COORDEMUNA is known to be in force (S0). */
export interface CoordemunaGap {
  readonly provincia: TerritoryFacts
  readonly distritos: number
  readonly demunas: DemunaCount
  readonly validity: Validity
}

/**
 * Provincias that could form or renew a COORDEMUNA: the DEMUNA that are keyed to the provincia stand for those of
 * distritos that are not told, that of the cercado first.
 */
export function listCoordemunaGaps(
  national: National,
  horizonMonths: number,
  lives: ToldCoordemunas = new Map(),
): readonly CoordemunaGap[] {
  const { country } = national
  return country.byLevel.provincia.flatMap((provincia) => {
    const demunas = countDemunas(national, provincia, lives.get(provincia.ubigeo))
    const validity = coordemunaOf(national, provincia, horizonMonths)
    const inForce = validity.state === 'vigente' || validity.state === 'por_vencer'
    return demunas.isWhole && !inForce ? [{ provincia, distritos: demunas.distritos, demunas, validity }] : []
  })
}

/** Distritos whose DEMUNA the loaded services know. */
export function countDistritosWithDemuna(national: National): number {
  return national.country.byLevel.distrito.filter((distrito) => hasDemuna(national, distrito)).length
}
