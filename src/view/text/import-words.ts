import { isDay } from '../../domain/calendar/index.ts'
import { formatDate } from '../../domain/measure/index.ts'
import { capital, CORRECTION_WORDS, FILE_NOTE_WORDS, NOTICE_WORDS } from '../../domain/words/index.ts'
import type {
  CorrectionRule,
  DuplicateRule,
  FileFormat,
  FileNoteKind,
  IgnoreReason,
  NoticeKind,
  ProjectFault,
  ImportChoice,
  RejectReason,
  UnreadReason,
} from '../../workspace/imports/index.ts'

/** What a table may be taken for; `auto` lets Brecha propose. */
export const KIND_NAME: Readonly<Record<ImportChoice, string>> = {
  auto: 'Proponer según sus columnas',
  instancias: 'Instancias (una por fila)',
  matriz: 'Matriz de instancias (una fila por territorio)',
  instrumentos: 'Instrumentos de gestión',
  iniciativas: 'Iniciativas y servicios municipales',
  violencia: 'Casos de violencia',
  poblacion: 'Población',
  pobreza: 'Pobreza',
  servicios: 'Servicios (uno por fila)',
  servicios_por_tipo: 'Servicios contados (una columna por tipo)',
  coordemuna: 'COORDEMUNA',
  casos_por_fila: 'Registro de casos (una fila por caso)',
  atenciones: 'Personas usuarias de los servicios',
  territorios: 'Territorios',
  limites: 'Límites del mapa',
}

export const DUPLICATES_NAME: Readonly<Record<DuplicateRule, string>> = {
  reject: 'Rechazarlas todas',
  first: 'Tomar la primera',
  newest: 'Tomar la más reciente',
  sum: 'Sumar sus casos',
}

export const FORMAT_NAME: Readonly<Record<FileFormat, string>> = {
  csv: 'CSV',
  tsv: 'TSV',
  txt: 'texto',
  xlsx: 'Excel (.xlsx)',
  xls: 'Excel 97-2003 (.xls)',
  ods: 'OpenDocument (.ods)',
  geojson: 'GeoJSON',
  topojson: 'TopoJSON',
  shapefile: 'Shapefile en zip',
  parquet: 'Parquet',
  xml: 'Excel 2003 en XML',
}

/** Why a row was not taken. */
export const REJECTED_BECAUSE: Readonly<Record<RejectReason, string>> = {
  sin_territorio: 'No dice de qué territorio es.',
  codigo_ilegible: 'El código no se puede leer.',
  codigo_desconocido: 'Ningún territorio del país tiene ese código.',
  codigo_retirado: 'Ese código fue retirado por el INEI.',
  codigo_no_oficial: 'Ese código no es oficial.',
  codigo_de_otro_nivel: 'El código es de otro nivel que el de la fila.',
  codigo_reniec: 'Es un código de RENIEC; Brecha usa los del INEI.',
  codigo_y_nombre_difieren: 'El código y el nombre son de territorios distintos.',
  nombre_ambiguo: 'Varios territorios llevan ese nombre.',
  nombre_desconocido: 'Ningún territorio lleva ese nombre.',
  provincia_en_lugar_de_distrito: 'Es el nombre de una provincia donde va un distrito.',
  lima_ambigua: 'No se sabe cuál Lima es: Lima Metropolitana, Lima Provincias o el departamento.',
  celda_vacia: 'Falta un valor obligatorio.',
  numero_de_celdas: 'Tiene más celdas que el encabezado.',
  columna_ausente: 'Falta una columna obligatoria.',
  ubigeo_invalido: 'El código debe tener 2, 4 o 6 cifras.',
  ubigeo_desconocido: 'Ningún territorio del país tiene ese código.',
  numero_invalido: 'No es un número admitido en esta columna.',
  anio_invalido: 'No es un año. Escríbalo con cuatro cifras, como 2024.',
  fecha_invalida: 'La fecha no se entiende. Escríbala como 25/11/2026.',
  fecha_imposible: 'Esa fecha no existe en el calendario.',
  valor_no_admitido: 'No es uno de los valores admitidos en esta columna. Corríjalo: la plantilla dice cuáles son.',
  nivel_no_coincide: 'El nivel no corresponde al código.',
  mujeres_mas_que_poblacion: 'Hay más mujeres que población.',
  duplicado_en_conflicto: 'Otra fila dice algo distinto de lo mismo. Elija qué hacer con las repetidas.',
  anio_ausente: 'No se sabe de qué año es. Elija el «Año de las cifras» arriba.',
  codigo_con_separadores:
    'El código lleva un separador y no se sabe si es de miles. Escríbalo con sus 2, 4 o 6 cifras.',
  codigo_de_la_capital:
    'Lleva el código del distrito capital y no dice distrito: puede ser de la municipalidad provincial.',
  codigos_de_reniec: 'Su código puede ser de RENIEC y no del INEI. Indíquelo en las preguntas.',
  codigos_difieren:
    'Sus dos códigos son de territorios distintos y ningún nombre lo decide. Confirme cuál es, o corrija la celda.',
  anio_en_blanco: 'La celda del año está en blanco. Escriba en ella el año, como 2024.',
  fecha_ambigua: 'No se sabe si va primero el día o el mes. Indíquelo en las preguntas.',
  fecha_sin_dia: 'La fecha no dice el día.',
  fraccion_o_porcentaje: 'Puede ser una fracción de 1 y no un porcentaje. Indíquelo en las preguntas.',
  numero_ambiguo: 'No se sabe si el separador es decimal o de miles. Indíquelo en las preguntas.',
  numero_no_entero: 'Aquí va un número entero, sin decimales. Corrija la celda, o use la columna que cuenta.',
  porcentaje_no_recuento: 'Es un porcentaje y aquí va un recuento. Escriba cuántos son.',
  anio_contradice_encabezado:
    'El año de la fila no es el del encabezado de su cifra. Corrija el que esté mal, o no use una de las columnas.',
}

/** What was done to a row that is taken. */
export const CORRECTED_BY: Readonly<Record<CorrectionRule, string>> = {
  ...sentences(CORRECTION_WORDS),
  territorio_confirmado: 'Usted confirmó el territorio.',
  corregido_por_usted: 'Corregido por usted.',
}

/** Why a row holds nothing to take. */
export const IGNORED_BECAUSE: Readonly<Record<IgnoreReason, string>> = {
  fila_en_blanco: 'Fila en blanco',
  titulo: 'Título',
  unidades: 'Unidades de las columnas',
  encabezado_repetido: 'Encabezado repetido',
  otra_tabla: 'De otra tabla de la hoja, que no se lee',
  total: 'Total',
  subtotal: 'Subtotal',
  nota_al_pie: 'Nota al pie',
  sin_dato: 'Fila sin datos',
  reservado: 'Reservada por su fuente: no se sabe cuántos son',
  fila_oculta: 'Oculta en el libro',
  fila_tachada: 'Tachada en el libro',
  espera_respuesta: 'Espera a que responda la pregunta sobre la tabla',
  no_son_recuentos: 'No son recuentos, como usted respondió',
  periodo_parcial: 'De parte del año: no cuenta como año completo',
  cero_servicios: 'Dice cero servicios',
  duplicado_identico: 'Repite otra fila',
  duplicado_descartado: 'Repetida, descartada por la regla que eligió',
}

/** What is worth knowing of the whole table. */
export const NOTICE_SAYS: Readonly<Record<NoticeKind, string>> = NOTICE_WORDS

/** What the reader noted of the file itself. */
export const FILE_NOTE_SAYS: Readonly<Record<FileNoteKind, string>> = FILE_NOTE_WORDS

const DAMAGED = 'El archivo está dañado o incompleto. Ábralo en su programa, guárdelo de nuevo y vuelva a cargarlo.'
const BOMB = 'El archivo comprimido no es seguro y no se abrió. Descomprímalo usted y cargue la tabla que contiene.'
/** Of a workbook or of a file of its own format, where there is nothing to take out of a zip. */
const UNSAFE =
  'El archivo no es seguro y no se abrió: por dentro crece sin medida o define textos que se repiten. Pida a quien lo envió una copia guardada de nuevo en Excel o LibreOffice.'
const TOO_MUCH =
  'El archivo es más grande de lo que el navegador puede leer. Divídalo en partes; si son casos, súmelo con «brecha agregar».'
const BAD_JSON = 'El archivo de mapas no cumple su formato. Vuelva a exportarlo del programa que lo hizo.'

/** Why a file could not be taken, and what to do; of a bomb, where it is a zip. */
export const UNREAD_BECAUSE: Readonly<Record<UnreadReason, string>> = {
  hoja_de_antes:
    'Esto se guardó con una versión inconclusa de Brecha que ya no se lee. Cargue de nuevo el archivo del que viene.',
  limites_no_leidos: 'No hay límites que se puedan dibujar en el archivo.',
  sin_tabla: 'No se reconoció ninguna tabla en el archivo. Indique qué tabla es, o copie sus datos en una plantilla.',
  celdas_no_leidas:
    'El encabezado es de una tabla conocida y sus celdas no se entienden. Corríjalas, o indique qué tabla es y qué es cada columna.',
  solo_tasas:
    'El archivo trae tasas, porcentajes o variaciones, que no son recuentos. Cargue el número de casos o de habitantes.',
  solo_varios_anios: 'Sus cifras son de varios años juntos y no de uno. Cargue una columna o una fila por cada año.',
  solo_reniec:
    'El archivo solo dice sus territorios con códigos de RENIEC, que no son los del INEI. Agregue los códigos del INEI, o el departamento, la provincia y el distrito.',
  sin_territorio: 'Ninguna columna dice de qué territorio es cada fila. Agregue el UBIGEO o los nombres.',
  lectura_fallida: 'No se pudo leer el archivo. Compruebe que se abre en su programa y vuelva a intentarlo.',
  'empty-file': 'El archivo está vacío.',
  'file-too-large': TOO_MUCH,
  'unsupported-format': 'Brecha no lee este formato. Guárdelo como Excel (.xlsx) o CSV.',
  'markup-file': 'Es una página web con otra extensión. Ábrala en Excel y guárdela como .xlsx.',
  encrypted: 'El archivo tiene contraseña. Quítela en su programa y vuelva a cargarlo.',
  'damaged-file': DAMAGED,
  'unknown-sheet': 'Esa hoja no está en el archivo. Elija otra.',
  'zip-damaged': DAMAGED,
  'zip-too-many-entries': BOMB,
  'zip-too-large': BOMB,
  'zip-ratio': BOMB,
  'zip-lying-size': BOMB,
  'zip-overlapping': BOMB,
  'zip-nested': 'El zip contiene otro zip. Descomprímalo y cargue la tabla.',
  'zip-without-table': 'El zip no contiene ninguna tabla que Brecha lea.',
  'xml-entities': UNSAFE,
  'too-many-cells':
    'El archivo tiene más de 20 millones de celdas, más de las que el navegador puede leer. Divídalo por año o por región; si son casos, súmelo con «brecha agregar» y cargue el resultado.',
  'too-many-columns': 'La tabla tiene demasiadas columnas. Deje las que hacen falta.',
  'too-many-rows': TOO_MUCH,
  'too-many-sheets': 'El libro tiene demasiadas hojas. Deje la que quiere cargar.',
  'too-many-merges': 'La hoja tiene demasiadas celdas combinadas. Sepárelas y vuelva a cargarla.',
  'line-too-long': DAMAGED,
  'unclosed-quote': 'Hay una comilla que se abre y no se cierra. Corríjala en la línea indicada.',
  'json-syntax': BAD_JSON,
  'json-too-deep': BAD_JSON,
  'json-duplicate-key': BAD_JSON,
  'too-many-vertices': 'Los límites tienen demasiado detalle. Simplifíquelos y vuelva a cargarlos.',
  'geojson-type': BAD_JSON,
  'geojson-member': BAD_JSON,
  'geojson-position': BAD_JSON,
  'geojson-ring': BAD_JSON,
  'geojson-line': BAD_JSON,
  'geojson-bbox': BAD_JSON,
  'geojson-id': BAD_JSON,
  'geojson-nested-collection': BAD_JSON,
  'topojson-type': BAD_JSON,
  'topojson-member': BAD_JSON,
  'topojson-arc-index': BAD_JSON,
  'topojson-position': BAD_JSON,
  'shapefile-incomplete': 'Al Shapefile le falta una parte. El zip debe traer .shp, .dbf y .prj.',
  'shapefile-damaged': DAMAGED,
  'parquet-codec': 'La compresión de este Parquet no se lee aquí. Guárdelo con Snappy o sin comprimir.',
}

/** Why a file could not be taken, and what to do; a workbook is a zip inside, and its person never made one. */
export function unreadSentence(reason: UnreadReason, file: string): string {
  const words = UNREAD_BECAUSE[reason]
  return words === BOMB && !/\.zip$/i.test(file) ? UNSAFE : words
}

/** Why a project file was not opened. */
export const PROJECT_FAULT_SAYS: Readonly<Record<ProjectFault, string>> = {
  no_es_proyecto: 'El archivo no es un proyecto de Brecha. Elija uno con extensión .brecha.',
  otra_version:
    'El proyecto es de otra versión de Brecha. Ábralo en la versión que lo guardó, o pida una copia hecha con esta.',
  demasiado_grande: 'El proyecto es más grande de lo que el navegador puede abrir.',
  archivo_alterado: 'El proyecto fue alterado o está incompleto, y no se abrió. Pida otra copia.',
}

function sentences<Key extends string>(words: Readonly<Record<Key, string>>): Readonly<Record<Key, string>> {
  const made = Object.entries<string>(words).map(([key, text]) => [key, `${capital(text)}.`])
  return Object.fromEntries(made) as Record<Key, string>
}

/** A value of a table as it is read: «sin desagregar» for sin_desagregar, and a day as every other page has it. */
export function inWords(value: string): string {
  if (isDay(value)) return formatDate(value)
  return /^[a-z]+(?:_[a-z]+)+$/.test(value) ? value.replaceAll('_', ' ') : value
}
