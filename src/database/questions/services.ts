import type { ServiceFact, ServicePoint } from '../../domain/country/index.ts'
import { nameVocabularies } from '../vocabularies/index.ts'
import type { Question } from './question.ts'
import { isCount, isNumber, isText, isUbigeo, orNull } from './result-schema.ts'
import pointsSql from './points.sql?raw'
import sql from './services.sql?raw'

/** Services that serve, counted by exact code, type, subtype and operator. */
export const services: Question<ServiceFact> = {
  name: 'services',
  sql,
  schema: { ubigeo: isUbigeo, type: isText, subtype: isText, operator: isText, count: isCount, from: isText },
}

/** Services that may be drawn; never a refuge. */
export const points: Question<ServicePoint> = {
  name: 'points',
  sql: nameVocabularies(pointsSql),
  schema: {
    ubigeo: isUbigeo,
    type: isText,
    subtype: isText,
    name: isText,
    lat: orNull(isNumber),
    lon: orNull(isNumber),
  },
}
