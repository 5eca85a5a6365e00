import { UNIT_LEVELS } from '../../domain/territory/index.ts'
import type { CasesFact } from '../../domain/country/index.ts'
import type { Question } from './question.ts'
import { isBoolean, isCount, isOneOf, isText, isUbigeo, orNull, usually } from './result-schema.ts'
import sql from './cases.sql?raw'

/** Cases by unit, level, year and modality. */
export const cases: Question<CasesFact> = {
  name: 'cases',
  sql,
  schema: {
    ubigeo: isUbigeo,
    level: isOneOf(UNIT_LEVELS),
    year: isCount,
    modality: isText,
    cases: isCount,
    origin: isOneOf(['propia', 'suma']),
    from: isText,
    reserved: usually(false, isBoolean),
    most: usually(null, orNull(isCount)),
  },
}
