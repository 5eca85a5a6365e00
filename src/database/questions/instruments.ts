import type { InstrumentFact } from '../../domain/country/index.ts'
import { INSTRUMENT_ESTADOS, INSTRUMENTS, INSTANCIA_LEVELS } from '../../domain/instancias/index.ts'
import type { Question } from './question.ts'
import { isBoolean, isDate, isOneOf, isText, isUbigeo, orNull } from './result-schema.ts'
import sql from './instruments.sql?raw'

/** Instruments whose rows agree on a state; one that is absent is unknown. */
export const instruments: Question<InstrumentFact> = {
  name: 'instruments',
  sql,
  schema: {
    ubigeo: isUbigeo,
    level: isOneOf(INSTANCIA_LEVELS),
    instrument: isOneOf(INSTRUMENTS),
    estado: isOneOf(INSTRUMENT_ESTADOS),
    reporta: orNull(isBoolean),
    inconsistencias: orNull(isBoolean),
    approvedOn: orNull(isDate),
    validUntil: orNull(isDate),
    from: isText,
  },
}
