import type { CoordemunaFact } from '../../domain/country/index.ts'
import type { Question } from './question.ts'
import { isDate, isText, isUbigeo, orNull } from './result-schema.ts'
import sql from './coordemunas.sql?raw'

/** Actas of the provincial COORDEMUNA with their ratification; a provincia may have several. */
export const coordemunas: Question<CoordemunaFact> = {
  name: 'coordemunas',
  sql,
  schema: { ubigeo: isUbigeo, actaOn: isDate, ratifiedOn: orNull(isDate), from: isText },
}
