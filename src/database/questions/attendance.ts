import type { AttendanceFact } from '../../domain/country/index.ts'
import type { Question } from './question.ts'
import { isCount, isText, isUbigeo, orNull } from './result-schema.ts'
import sql from './attendance.sql?raw'

/** What services report, by code, service, indicator and year or month. */
export const attendance: Question<AttendanceFact> = {
  name: 'attendance',
  sql,
  schema: {
    ubigeo: isUbigeo,
    service: isText,
    indicator: isText,
    year: isCount,
    month: orNull(isCount),
    value: isCount,
    from: isText,
  },
}
