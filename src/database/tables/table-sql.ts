import {
  ETAPA_ROWS,
  INITIATIVE_TYPES,
  INSTANCIA_LEVELS,
  INSTRUMENT_ESTADOS,
  INSTRUMENTS,
} from '../../domain/instancias/index.ts'
import type { TableName } from '../../domain/measure/index.ts'
import atenciones from './atenciones.sql?raw'
import coordemuna from './coordemuna.sql?raw'
import places from './places.sql?raw'
import iniciativas from './iniciativas.sql?raw'
import instancias from './instancias.sql?raw'
import instrumentos from './instrumentos.sql?raw'
import poblacion from './poblacion.sql?raw'
import pobreza from './pobreza.sql?raw'
import servicios from './servicios.sql?raw'
import territorios from './territorios.sql?raw'
import violencia from './violencia.sql?raw'

/** What stands for each vocabulary of the domain in a statement, "ENUM(:etapa)". */
const VOCABULARIES: Readonly<Record<string, readonly string[]>> = {
  nivel: INSTANCIA_LEVELS,
  etapa: ETAPA_ROWS,
  instrumento: INSTRUMENTS,
  estado: INSTRUMENT_ESTADOS,
  tipo_iniciativa: INITIATIVE_TYPES,
}

/** A statement with the words of the vocabularies that it names; a name that is none stays, and no engine binds it. */
export function nameVocabularies(sql: string): string {
  return sql.replace(/ENUM\(:(\w+)\)/g, (named, name: string) => {
    const words = VOCABULARIES[name]
    return words === undefined ? named : `ENUM(${words.map((word) => `'${word}'`).join(', ')})`
  })
}

/** The statement that creates each table, empty. */
export const TABLE_SQL: Readonly<Record<TableName, string>> = {
  territorios,
  instancias: nameVocabularies(instancias),
  instrumentos: nameVocabularies(instrumentos),
  violencia,
  poblacion,
  pobreza,
  servicios,
  iniciativas: nameVocabularies(iniciativas),
  coordemuna,
  atenciones,
}

/** The statement that creates the table of places, which no file fills: it is made from the codes of the others. */
export const PLACES_SQL = places
