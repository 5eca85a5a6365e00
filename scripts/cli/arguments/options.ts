import { DEFAULT_PERCENTILE, DEFAULT_THRESHOLD, GROUPS } from '../../../src/domain/criteria/index.ts'
import { K_CHOICES, USUAL_K } from '../../../src/domain/disclosure/index.ts'
import { DEFINITIONS, PLAN_TERMS } from '../../../src/domain/instancias/index.ts'
import { DEFAULT_HORIZON_MONTHS } from '../../../src/domain/layers/index.ts'
import { TABLE_NAMES } from '../../../src/domain/measure/index.ts'
import type { CommandName } from './commands.ts'
import { COUNTING_OPTIONS } from './counting-options.ts'
import { PLATE_OPTIONS } from './plate-options.ts'
import { DOCUMENT_OPTIONS } from './document-options.ts'
import { TRIP_OPTIONS } from './trip-options.ts'

/** The numbers that an option admits, ends included; `whole` ones carry no decimals. */
interface NumberRange {
  readonly from: number
  readonly to: number
  readonly whole: boolean
}

/**
 * An option as it is declared: what it takes (null: nothing), what is taken when it is not given, and which commands
 * take it.
 */
export interface Declared {
  readonly takes: null | string | readonly string[] | NumberRange
  /** Null when nothing is, or when `does` says what. */
  readonly usual: string | number | null
  readonly does: string
  readonly commands: readonly CommandName[]
  /** Commands that take it, as they take all the common ones, and say that it changes nothing there. */
  readonly idleIn?: readonly CommandName[]
}

const COMMON = [
  'cobertura',
  'ranking',
  'informe',
  'taller',
  'agenda',
  'mapa',
  'todo',
] as const satisfies readonly CommandName[]
const RANKS = { commands: COMMON, idleIn: ['cobertura'] } as const
const ONLY_LISTS = { commands: COMMON, idleIn: ['cobertura', 'informe', 'taller', 'mapa', 'todo'] } as const
const FILES = [...COMMON, 'kit'] as const satisfies readonly CommandName[]
const SIGNED = ['informe', 'taller', 'agenda', 'todo'] as const satisfies readonly CommandName[]
const YES_NO = ['si', 'no'] as const
const VALIDAR = ['validar'] as const satisfies readonly CommandName[]

/** Every option of every command, once: parsing, complaints, `ayuda` and the README's table are made from it. */
export const OPTIONS = {
  nivel: {
    takes: ['region', 'departamento', 'provincia', 'distrito', 'todos'],
    usual: null,
    does: 'qué unidades se listan o dibujan: en cobertura, las cuatro primeras; en ranking, provincia o distrito (el grupo local, también todos; el grupo regional, solo region)',
    commands: COMMON,
    idleIn: ['informe', 'taller', 'todo'],
  },
  definicion: {
    takes: DEFINITIONS,
    usual: 'municipal',
    does: 'qué cuenta el denominador de la cobertura',
    commands: COMMON,
  },
  grupo: { takes: GROUPS, usual: 'creacion', does: 'qué criterios ordenan', ...ONLY_LISTS },
  ambito: {
    takes: 'LISTA',
    usual: null,
    does: 'códigos de 2, 4 o 6 cifras y macro:NOMBRE, separados por comas, que limitan las unidades (15 es todo Lima); los percentiles siguen siendo nacionales',
    commands: COMMON,
    idleIn: ['informe', 'taller', 'mapa', 'todo'],
  },
  modalidad: {
    takes: 'NOMBRE',
    usual: 'todas',
    does: 'qué casos entran en la incidencia: todas o una modalidad de la tabla de violencia',
    ...RANKS,
  },
  registro: {
    takes: 'NOMBRE',
    usual: null,
    does: 'de qué registro son los casos (CEM, PNP, Ministerio Público, ENDES u otro de la tabla); los registros no se suman; usual CEM si está cargado',
    ...RANKS,
  },
  umbral: {
    takes: { from: 0, to: 1, whole: false },
    usual: DEFAULT_THRESHOLD,
    does: 'cobertura debajo de la cual la brecha es crítica',
    commands: COMMON,
  },
  percentil: {
    takes: { from: 0, to: 100, whole: false },
    usual: DEFAULT_PERCENTILE,
    does: 'percentil desde el cual la incidencia es mayor',
    ...RANKS,
  },
  pesos: {
    takes: 'CLAVE=N,…',
    usual: null,
    does: 'peso de cada criterio, cero o mayor; el que no figura conserva el suyo, y todos en cero es un error; informe, taller y todo ordenan con los de creacion',
    commands: COMMON,
    idleIn: ['cobertura', 'mapa'],
  },
  heredar: {
    takes: YES_NO,
    usual: 'si',
    does: 'si la provincia sin casos propios toma la tasa de su departamento',
    ...RANKS,
  },
  k: {
    takes: K_CHOICES.map(String),
    usual: String(USUAL_K),
    does: 'las cuentas de 1 a k − 1 casos se ocultan, con las que las delatarían',
    ...RANKS,
  },
  'uso-interno': {
    takes: YES_NO,
    usual: null,
    does: 'muestra las cuentas pequeñas y sella la respuesta «USO INTERNO»; usual no, y si en ranking con --json, que lee un programa en esta máquina',
    ...RANKS,
  },
  'matriz-completa': {
    takes: YES_NO,
    usual: 'no',
    does: 'si lo que no figura en la matriz no existe; si no, queda sin dato',
    commands: FILES,
  },
  'matriz-completa-en': {
    takes: 'CLAVES',
    usual: null,
    does: 'regiones, separadas por comas (15 es Lima Provincias; 1501, Lima Metropolitana), en las que lo que no figura en la matriz no existe; fuera de ellas queda sin dato',
    commands: FILES,
  },
  plazo: {
    takes: PLAN_TERMS,
    usual: 'multianual',
    does: 'duración del plan de trabajo sin «vigente_hasta», contada desde su aprobación: multianual (se supone vigente), anual (7.3.3.1) o trienal (6.1.7)',
    commands: COMMON,
  },
  fecha: { takes: 'AAAA-MM-DD', usual: 'hoy', does: 'fecha de referencia de las vigencias y del kit', commands: FILES },
  meses: {
    takes: { from: 1, to: 36, whole: true },
    usual: DEFAULT_HORIZON_MONTHS,
    does: 'en cuántos meses un instrumento está por vencer en la matriz del conjunto',
    commands: ['todo'],
  },
  entidad: {
    takes: 'TEXTO',
    usual: null,
    does: 'qué entidad firma, en la cabecera y en «Elaborado»',
    commands: SIGNED,
  },
  oficina: {
    takes: 'TEXTO',
    usual: null,
    does: 'qué dirección o unidad firma; un cargo, no una persona',
    commands: SIGNED,
  },
  lugar: { takes: 'TEXTO', usual: null, does: 'dónde se firma', commands: SIGNED },
  logo: {
    takes: 'ARCHIVO',
    usual: null,
    does: 'logo de la entidad, en PNG o JPEG de 200 kB a lo más',
    commands: SIGNED,
  },
  datos: {
    takes: 'CARPETA',
    usual: null,
    does: `tablas propias, que reemplazan a las incluidas del mismo nombre: ${TABLE_NAMES.map((table) => `${table}.csv`).join(', ')}, o archivos como se guardan en Excel o en CSV; los polígonos de limites.geojson o limites.topojson reemplazan a los incluidos`,
    commands: [...FILES, 'rehacer'],
  },
  json: {
    takes: null,
    usual: null,
    does: 'respuesta para programas; lo que no se sabe es null o "sin_dato"',
    commands: [...COMMON, 'validar'],
    idleIn: ['informe', 'taller', 'agenda', 'mapa', 'todo'],
  },
  salida: {
    takes: 'ARCHIVO',
    usual: null,
    does: 'dónde dejar el resultado; con agregar, informe --todas, kit y todo, una carpeta',
    commands: ['validar', 'agregar', 'informe', 'taller', 'agenda', 'mapa', 'kit', 'todo'],
  },
  tabla: {
    takes: 'CLASE',
    usual: 'auto',
    does: 'qué tabla es el archivo; limites cuenta sus polígonos y celdas lo muestra como se leyó',
    commands: VALIDAR,
  },
  hoja: { takes: 'NOMBRE', usual: null, does: 'qué hoja del libro se lee', commands: VALIDAR },
  ...COUNTING_OPTIONS,
  respuesta: {
    takes: 'CLAVE=VALOR,…',
    usual: null,
    does: 'qué responde usted a las preguntas de la tabla; validar dice cada clave y lo que admite',
    commands: VALIDAR,
  },
  receta: {
    takes: 'ARCHIVO',
    usual: null,
    does: 'archivo de recetas exportado en Datos: el que se valida se lee con la más nueva de su forma',
    commands: VALIDAR,
  },
  region: {
    takes: 'CÓDIGO',
    usual: null,
    does: 'la región del resumen, del mapa, del atlas, del kit o del conjunto',
    commands: ['informe', 'mapa', 'kit', 'todo'],
  },
  ...DOCUMENT_OPTIONS,
  macro: {
    takes: 'NOMBRE',
    usual: null,
    does: 'la macrorregión del taller, del mapa o del conjunto',
    commands: ['taller', 'mapa', 'todo'],
  },
  regiones: {
    takes: 'CLAVES',
    usual: null,
    does: 'las regiones del taller o del conjunto, separadas por comas',
    commands: ['taller', 'todo'],
  },
  plan: {
    takes: 'AÑO',
    usual: null,
    does: 'los talleres de ese año: los de --talleres y los que faltan hasta cinco, con qué regiones quedan fuera o van dos veces',
    commands: ['taller'],
  },
  talleres: {
    takes: 'ARCHIVO',
    usual: null,
    does: 'tabla de talleres que Brecha escribió y alguien completó',
    commands: ['taller'],
  },
  evento: {
    takes: 'NÚMERO',
    usual: null,
    does: 'el taller de esa tabla cuyas láminas se escriben, con su agenda, asistencia, nudos y compromisos',
    commands: ['taller'],
  },
  ...TRIP_OPTIONS,
  vuelos: { takes: YES_NO, usual: 'no', does: 'si se cuentan vuelos donde ahorran horas', commands: ['agenda'] },
  provincia: {
    takes: 'CÓDIGO',
    usual: null,
    does: 'la provincia de la ficha, del mapa o del kit',
    commands: ['informe', 'mapa', 'kit'],
  },
  modelos: {
    takes: 'CARPETA|ARCHIVO.zip',
    usual: null,
    does: 'los modelos propios de ordenanza y de acta de instalación, uno de cada uno en .docx, que salen con los kits',
    commands: ['kit'],
  },
  ...PLATE_OPTIONS,
} as const satisfies Readonly<Record<string, Declared>>

export type OptionName = keyof typeof OPTIONS
/** Options of which the list names every value that they admit, and the one taken when they are not given. */
export type ChoiceName = {
  [Name in OptionName]: (typeof OPTIONS)[Name] extends {
    readonly takes: readonly string[]
    readonly usual: string
  }
    ? Name
    : never
}[OptionName]
/** Options that take a number, and the one taken when they are not given. */
export type NumberName = {
  [Name in OptionName]: (typeof OPTIONS)[Name] extends { readonly takes: NumberRange; readonly usual: number }
    ? Name
    : never
}[OptionName]

/** Every option with its name, in the order of the list. */
export const DECLARED: readonly (Declared & { readonly name: OptionName })[] = Object.entries<Declared>(OPTIONS).map(
  ([name, declared]) => ({ ...declared, name: name as OptionName }),
)
