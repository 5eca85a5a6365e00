import {
  ETAPA_ROWS,
  INITIATIVE_TYPES,
  INSTANCIA_LEVELS,
  INSTRUMENT_ESTADOS,
  INSTRUMENTS,
} from '../../domain/instancias/index.ts'
import { AURORA_TYPES, typesWhere } from '../../domain/services/index.ts'

/** What stands for each vocabulary of the domain in a statement, "ENUM(:etapa)" or "IN (:aurora)". */
const VOCABULARIES: Readonly<Record<string, readonly string[]>> = {
  nivel: INSTANCIA_LEVELS,
  etapa: ETAPA_ROWS,
  instrumento: INSTRUMENTS,
  estado: INSTRUMENT_ESTADOS,
  tipo_iniciativa: INITIATIVE_TYPES,
  aurora: AURORA_TYPES,
  reservado: typesWhere(({ reserved }) => reserved),
}

/** A statement with the words of the vocabularies that it names; a name that is none stays, and no engine binds it. */
export function nameVocabularies(sql: string): string {
  return sql.replace(/\(:(\w+)\)/g, (named, name: string) => {
    const words = VOCABULARIES[name]
    return words === undefined ? named : `(${words.map((word) => `'${word}'`).join(', ')})`
  })
}
