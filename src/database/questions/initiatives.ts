import type { InitiativeFact } from '../../domain/country/index.ts'
import { INITIATIVE_TYPES, INSTRUMENT_ESTADOS, INSTANCIA_LEVELS } from '../../domain/instancias/index.ts'
import type { Question } from './question.ts'
import { isDate, isOneOf, isText, isUbigeo, orNull } from './result-schema.ts'
import sql from './initiatives.sql?raw'

/** Initiatives of regional and local governments, one row each. */
export const initiatives: Question<InitiativeFact> = {
  name: 'initiatives',
  sql,
  schema: {
    ubigeo: isUbigeo,
    level: isOneOf(INSTANCIA_LEVELS),
    type: isOneOf(INITIATIVE_TYPES),
    name: orNull(isText),
    estado: orNull(isOneOf(INSTRUMENT_ESTADOS)),
    date: orNull(isDate),
    from: isText,
  },
}
