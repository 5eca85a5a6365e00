import type { InstrumentEdit } from '../../domain/country/index.ts'
import { INSTRUMENT_ESTADOS, INSTRUMENTS } from '../../domain/instancias/index.ts'
import { parseUbigeo } from '../../domain/territory/index.ts'
import { isRecord, isText, oneOf, readList } from './checks.ts'

const LIMIT = 50_000

/** The statements of a JSON value, every field checked, or null: the text may come from a stranger's file. */
export function readEdits(json: unknown): readonly InstrumentEdit[] | null {
  return readList(json, LIMIT, readEdit)
}

function readEdit(value: unknown): InstrumentEdit | null {
  if (!isRecord(value) || !isText(value.ubigeo)) return null
  const ubigeo = parseUbigeo(value.ubigeo)
  const level = oneOf(['regional', 'provincial', 'distrital'], value.level)
  const instrument = oneOf(INSTRUMENTS, value.instrument)
  const estado = oneOf(INSTRUMENT_ESTADOS, value.estado)
  if (ubigeo === null || level === null || instrument === null || estado === null) return null
  const { reporta, inconsistencias, approvedOn, validUntil } = value
  return { ubigeo, level, instrument, estado, reporta: yesNo(reporta), inconsistencias: yesNo(inconsistencias), approvedOn: day(approvedOn), validUntil: day(validUntil) }
}

function yesNo(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null
}

function day(value: unknown): string | null {
  return isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null
}
