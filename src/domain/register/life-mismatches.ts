import { addMonths, type Day } from '../calendar/index.ts'
import type { National } from '../criteria/index.ts'
import { rowsOf, said } from '../life/index.ts'
import { stageDoubt } from './derived-stage.ts'
import { mismatch, type Mismatch } from './mismatch.ts'
import type { InstanciaRecord } from './register.ts'

/** What the file of an instancia tells and does not agree with the Lineamientos or with itself. */
export function lifeMismatches(national: National, record: InstanciaRecord): readonly Mismatch[] {
  const { referenceDate } = national.parameters
  return [
    ...planWithoutCorrespondence(record),
    ...contradictedStage(national, record),
    ...missedSessions(record, referenceDate),
    ...demunasWithoutRegistry(national, record),
  ]
}

/** A plan is known not to correspond with those of the lower level (7.3.3.1 (4); R051). */
function planWithoutCorrespondence(record: InstanciaRecord): readonly Mismatch[] {
  return said(record.life, 'plan', 'plan_correspondencia') === 'no'
    ? [mismatch(record, 'plan_sin_correspondencia', { kind: 'sin_correspondencia' })]
    : []
}

/** The stage that is stated contradicts what is registered of its documents (METHOD §2; N6). */
function contradictedStage(national: National, record: InstanciaRecord): readonly Mismatch[] {
  const doubt = stageDoubt(record, national.parameters)
  return doubt?.kind === 'contradice' ? [mismatch(record, 'etapa_contradicha', { kind: 'etapa', doubt })] : []
}

/** Months between ordinary sessions, by the word of the reglamento. */
const MONTHS_BETWEEN: Readonly<Record<string, number>> = {
  mensual: 1,
  bimestral: 2,
  trimestral: 3,
  cuatrimestral: 4,
  semestral: 6,
  anual: 12,
}
const BORNE = 2

/**
 * More than two ordinary sessions in a row were due by the reglamento's period since the last that is told and are not
 * told (7.3.3.2); nothing is said where no session or no period is.
 */
function missedSessions(record: InstanciaRecord, referenceDate: Day): readonly Mismatch[] {
  const months = MONTHS_BETWEEN[said(record.life, 'reglamento', 'periodicidad') ?? '']
  const last = (record.activity?.sessions ?? [])
    .filter(({ extraordinary, date }) => !extraordinary && date <= referenceDate)
    .map(({ date }) => date)
    .toSorted()
    .at(-1)
  if (months === undefined || last === undefined) return []
  const missed = dueSince(last, months, referenceDate)
  return missed > BORNE ? [mismatch(record, 'sesiones_faltantes', { kind: 'sesiones', last, missed })] : []
}

/** How many times the period went by whole since a day. */
function dueSince(last: Day, months: number, referenceDate: Day): number {
  let due = 0
  while (addMonths(last, months * (due + 1)) <= referenceDate) due += 1
  return due
}

/** DEMUNA known to have no registro, or one whose day is past, of the COORDEMUNA of a provincia (S0). */
function demunasWithoutRegistry({ country, parameters }: National, record: InstanciaRecord): readonly Mismatch[] {
  const { referenceDate } = parameters
  const lacking = new Set(
    rowsOf(record.life, 'coordemuna_demunas')
      .filter(
        ({ registro, registro_hasta: until }) => registro === 'no' || (until !== undefined && until < referenceDate),
      )
      .map(({ distrito }) => distrito),
  )
  const of = country.childrenOf(record.unit.ubigeo).filter(({ ubigeo }) => lacking.has(ubigeo))
  return of.length === 0 ? [] : [mismatch(record, 'demuna_sin_registro', { kind: 'demunas', of })]
}
