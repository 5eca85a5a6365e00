import type { TableName } from '../../domain/measure/index.ts'
import { nameVocabularies } from '../vocabularies/index.ts'
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
