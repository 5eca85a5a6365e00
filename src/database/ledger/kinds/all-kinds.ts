import type { Kind } from '../kind.ts'
import { atenciones } from './atenciones.ts'
import { casosPorFila } from './casos-por-fila.ts'
import { coordemuna } from './coordemuna.ts'
import { iniciativas } from './iniciativas.ts'
import { instancias } from './instancias.ts'
import { instrumentos } from './instrumentos.ts'
import { matriz } from './matriz.ts'
import { poblacion } from './poblacion.ts'
import { pobreza } from './pobreza.ts'
import { servicios } from './servicios.ts'
import { serviciosPorTipo } from './servicios-por-tipo.ts'
import { territorios } from './territorios.ts'
import { violencia } from './violencia.ts'

/** Every kind of table, in the order that settles a tie. */
export const KINDS: readonly Kind[] = [
  instancias,
  matriz,
  instrumentos,
  iniciativas,
  violencia,
  casosPorFila,
  pobreza,
  poblacion,
  servicios,
  serviciosPorTipo,
  coordemuna,
  atenciones,
  territorios,
]
