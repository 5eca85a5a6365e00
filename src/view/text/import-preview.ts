import { formatNumber } from '../../domain/measure/index.ts'

/** Words of the preview of a file, where what was found may be overruled. */
export const previewText = {
  asFound: 'Como se halló',
  found: (name: string) => `${name} (hallado)`,
  delimiter: 'Separador',
  encoding: 'Codificación',
  header: 'Encabezado',
  headerRow: (line: number) => `Fila ${formatNumber(line)}`,
  headerFound: (first: number, last: number) =>
    first === last
      ? `Fila ${formatNumber(first)} (hallado)`
      : `Filas ${formatNumber(first)} a ${formatNumber(last)} (hallado)`,
  headerMark: 'encabezado',
  year: 'Año de las cifras',
  yearFound: 'El que dice el archivo',
  columnsTitle: 'Columnas del archivo y de Brecha',
  inFile: 'En el archivo',
  examples: 'Primeros valores',
  readAs: 'Se lee como',
  readAsOf: (header: string) => `«${header}» se lee como`,
  unused: 'No usar',
  nameless: (number: number) => `Columna ${formatNumber(number)}, sin título`,
  moreColumns: (count: number) => `Y ${formatNumber(count)} columnas más, que se leen como se propuso.`,
  missing: (count: number, columns: string) =>
    `${count === 1 ? 'Falta la columna' : 'Falta una columna que sea alguna de estas'}: ${columns}.`,
  backToFound: 'Volver a lo propuesto',
  omitted: 'omitidos: parecen datos personales',
  keepPersonal: 'Conservar, sé que son datos personales',
  keepPersonalHelp: 'Se ve solo al revisar el archivo; no pasa al mapa, a las tablas ni a ningún documento.',
  decimal: (example: string) => `El separador de «${example}» es decimal`,
  decimalHelp: 'Si no, se lee como separador de miles.',
  rawTitle: (count: number) =>
    count === 1 ? 'Primera fila del archivo' : `Primeras ${formatNumber(count)} filas del archivo`,
  cells: 'Celdas',
} as const

export const DELIMITER_NAME: Readonly<Record<string, string>> = {
  ';': 'Punto y coma',
  ',': 'Coma',
  '\t': 'Tabulador',
  '|': 'Barra vertical',
}

export const ENCODING_NAME: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
}

const COLUMN_LABEL: Readonly<Record<string, string>> = {
  ubigeo: 'Código (ubigeo)',
  ccdd: 'Código de departamento',
  ccpp: 'Código de provincia',
  ccdi: 'Código de distrito',
  territorio: 'Territorio de cualquier nivel',
  departamento: 'Departamento o región',
  provincia: 'Provincia',
  distrito: 'Distrito',
  nivel: 'Nivel',
  etapa: 'Etapa de la instancia',
  creada: 'Instancia creada (sí o no)',
  ordenanza: 'Ordenanza',
  fecha_creacion: 'Fecha de creación',
  fecha_instalacion: 'Fecha de instalación',
  observacion: 'Observación',
  instrumento: 'Instrumento',
  estado: 'Estado',
  reporta: 'Reporta',
  inconsistencias: 'Inconsistencias',
  fecha_aprobacion: 'Fecha de aprobación',
  vigente_hasta: 'Vigente hasta',
  reglamento_interno: 'Reglamento interno',
  diagnostico: 'Diagnóstico',
  plan_trabajo: 'Plan de trabajo',
  observatorio: 'Observatorio',
  protocolo_adecuado: 'Protocolo adecuado',
  anio: 'Año',
  mes: 'Mes',
  periodo: 'Periodo',
  centro: 'Centro de atención',
  centro_nombre: 'Nombre del centro',
  modalidad: 'Modalidad',
  casos: 'Casos',
  psicologica: 'Casos de violencia psicológica',
  fisica: 'Casos de violencia física',
  sexual: 'Casos de violencia sexual',
  economica_patrimonial: 'Casos de violencia económica o patrimonial',
  poblacion: 'Población',
  mujeres: 'Mujeres',
  tasa: 'Tasa de pobreza',
  ic_inf: 'Límite inferior',
  ic_sup: 'Límite superior',
  tipo: 'Tipo',
  subtipo: 'Subtipo',
  nombre: 'Nombre',
  lat: 'Latitud',
  lon: 'Longitud',
  operador: 'Operador',
  fecha: 'Fecha',
  servicio: 'Servicio',
  indicador: 'Indicador',
  valor: 'Valor',
  fecha_acta: 'Fecha del acta',
  fecha_ratificacion: 'Fecha de ratificación',
  capital: 'Capital',
  altitud_m: 'Altitud (m)',
  superficie_km2: 'Superficie (km²)',
  poblacion_referencia: 'Población de referencia',
  CAR_NNA: 'CAR NNA',
  EDUC_CALLE: 'Educadores de Calle',
  L100: 'Línea 100',
  MI60: 'Mi60+',
  SOC_BENEF: 'Sociedad de Beneficencia',
  JUGUEMOS: 'Juguemos',
  PMN: 'Ponte en Modo Niñez',
}

/** A canonical column as the person reads it. */
export function columnLabel(name: string): string {
  return COLUMN_LABEL[name] ?? name
}
