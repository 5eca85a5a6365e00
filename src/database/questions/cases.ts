import { UNIT_LEVELS } from '../../domain/territory/index.ts'
import type { CasesFact } from '../../domain/country/index.ts'
import type { Question } from './question.ts'
import { isCount, isOneOf, isText, isUbigeo } from './result-schema.ts'
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
  },
}
