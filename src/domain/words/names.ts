import { criterionWords, type GroupKey } from '../criteria/index.ts'
import type { HiddenReason } from '../disclosure/index.ts'
import type { Definition, Etapa } from '../instancias/index.ts'
import type { Applied, MissingReason, Quality, TableName } from '../measure/index.ts'
import type { UnitLevel } from '../territory/index.ts'

export const LEVEL_NAME: Readonly<Record<UnitLevel, string>> = {
  departamento: 'Departamento',
  provincia: 'Provincia',
  distrito: 'Distrito',
  region: 'Región',
}

export const LEVEL_PLURAL: Readonly<Record<UnitLevel, string>> = {
  departamento: 'Departamentos',
  provincia: 'Provincias',
  distrito: 'Distritos',
  region: 'Regiones',
}

export const DEFINITION_NAME: Readonly<Record<Definition, string>> = {
  municipal: 'municipal',
  provincial: 'provincial',
  distrital: 'distrital',
  combinada: 'combinada',
}

/** What each denominator counts. */
export const DEFINITION_COUNTS: Readonly<Record<Definition, string>> = {
  municipal: 'municipalidades provinciales y distritales',
  provincial: 'solo municipalidades provinciales',
  distrital: 'solo municipalidades distritales',
  combinada: 'provincias y todos los distritos, con sus cercados',
}

export const ETAPA_NAME: Readonly<Record<Etapa, string>> = {
  sin_instancia: 'Sin instancia',
  en_proceso: 'En proceso',
  creada: 'Creada',
  instalada: 'Instalada',
  operativa: 'Operativa',
}

export const QUALITY_NAME: Readonly<Record<Quality, string>> = {
  observado: 'observado',
  heredado: 'heredado',
  estimado: 'estimado',
  simulado: 'simulado',
}

export const QUALITY_MEANS: Readonly<Record<Quality, string>> = {
  observado: 'figura así en la fuente',
  heredado: 'es la tasa de su departamento, porque no hay casos propios',
  estimado: 'promedio de sus distritos, ponderado por población',
  simulado: 'inventado para mostrar el tablero; no lo use para decidir',
}

export const MISSING_SHORT = 'sin dato'

/** In place of a rate that is not told, in few words. */
export const HIDDEN_SHORT: Readonly<Record<HiddenReason, string>> = {
  cuenta_pequena: 'oculta: muy pocos casos',
  cuenta_protegida: 'oculta: protege otra cuenta',
  reservada_en_origen: 'reservado por su fuente',
}

/** Why there is no figure, and what to load. */
export const MISSING_WHY: Readonly<Record<MissingReason, string>> = {
  sin_fila: 'La tabla cargada no tiene una fila para este territorio. Cargue una que lo incluya.',
  declarado_sin_dato: 'La matriz declara que no se conoce. Confírmelo con la municipalidad y actualice la matriz.',
  duplicado_sin_resolver: 'La matriz trae varias filas distintas para la misma instancia. Deje una sola.',
  sin_bienio: 'Faltan casos de alguno de los dos años del bienio. Cargue ambos años.',
  sin_dos_anios:
    'La tasa pide dos años completos de casos y las tablas cargadas traen menos. Cargue los casos de otro año, de enero a diciembre.',
  sin_poblacion: 'Falta la población que sirve de denominador. Cargue una tabla de población.',
  sin_desagregar: 'Los casos no vienen separados por modalidad. Cargue una tabla que los separe.',
  sin_tabla: 'No hay ninguna tabla cargada con este dato.',
  no_corresponde: 'No corresponde a este territorio.',
  cuenta_pequena: 'Son muy pocos casos: la cifra se oculta para que nadie pueda ser reconocido.',
  reservada_en_origen:
    'Su fuente reservó casos de este territorio por ser muy pocos: no son cero ni faltan, y no se adivinan.',
  cuenta_protegida: 'Se oculta porque de ella se deduciría otra cifra de muy pocos casos.',
}

/** Why a rate is missing that another year of cases would give: said in full, with what to load (METHOD §3). */
export const LACKS_A_YEAR: ReadonlySet<MissingReason> = new Set(['sin_dos_anios', 'sin_bienio'])

/** What is lacking, without what to do about it on the screen: the first sentence, for papers. */
export const MISSING_FACT = Object.fromEntries(
  Object.entries(MISSING_WHY).map(([reason, why]) => [reason, why.replace(/(?<=\.) .*$/s, '')]),
) as Readonly<Record<MissingReason, string>>

export const VERDICT_NAME: Readonly<Record<Applied, string>> = {
  si: 'sí',
  no: 'no',
  sin_dato: 'sin dato',
  no_aplica: 'no aplica',
}

export const VERDICT_MARK: Readonly<Record<Applied, string>> = {
  si: '✓',
  no: '✗',
  sin_dato: '?',
  no_aplica: '·',
}

/** Names of the criteria. */
export const CRITERION_NAME = criterionWords('name')

/** The three groups of 7.3.1.2 B.1. */
export const GROUP_NAME: Readonly<Record<GroupKey, string>> = {
  creacion: 'Creación',
  regional: 'Regionales',
  local: 'Provinciales y distritales',
}

/** Numbers of the criteria in their clause. */
export const CRITERION_SHORT = criterionWords('short')

/** Short titles of the criteria, for a column. */
export const CRITERION_TITLE = criterionWords('title')

export const TABLE_LABEL: Readonly<Record<TableName, string>> = {
  territorios: 'Territorios',
  instancias: 'Matriz de instancias',
  instrumentos: 'Instrumentos de gestión',
  violencia: 'Casos de violencia',
  poblacion: 'Población',
  pobreza: 'Pobreza',
  servicios: 'Servicios',
  iniciativas: 'Iniciativas',
  coordemuna: 'COORDEMUNA',
  atenciones: 'Personas usuarias',
}

const MODALITY_NAMES: Readonly<Record<string, string>> = {
  psicologica: 'Psicológica',
  fisica: 'Física',
  sexual: 'Sexual',
  economica_patrimonial: 'Económica o patrimonial',
  feminicidio: 'Feminicidio',
  tentativa_feminicidio: 'Tentativa de feminicidio',
  trata: 'Trata de personas',
  acoso: 'Acoso',
}

export const ALL_MODALITIES = 'Todas las modalidades'

/** A modality as words; a value the product does not know is shown as the file has it. */
export function modalityName(modality: string | null): string {
  return modality === null ? ALL_MODALITIES : (MODALITY_NAMES[modality] ?? modality)
}

/** Whom a rate is counted over. */
export function denominatorName(denominator: 'mujeres' | 'poblacion'): string {
  return denominator === 'mujeres' ? 'mujeres' : 'habitantes'
}
