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
  anio_invalido: 'No es un año.',
  fecha_invalida: 'La fecha no se entiende. Escríbala como 25/11/2026.',
  fecha_imposible: 'Esa fecha no existe en el calendario.',
  valor_no_admitido: 'No es uno de los valores admitidos en esta columna.',
  nivel_no_coincide: 'El nivel no corresponde al código.',
  mujeres_mas_que_poblacion: 'Hay más mujeres que población.',
  duplicado_en_conflicto: 'Otra fila dice algo distinto de lo mismo. Elija qué hacer con las repetidas.',
  anio_ausente: 'No se sabe de qué año es.',
  codigo_con_separadores:
    'El código lleva un separador y no se sabe si es de miles. Escríbalo con sus 2, 4 o 6 cifras.',
  codigo_de_la_capital:
    'Lleva el código del distrito capital y no dice distrito: puede ser de la municipalidad provincial.',
  fecha_ambigua: 'No se sabe si va primero el día o el mes. Indíquelo en las preguntas.',
  fecha_sin_dia: 'La fecha no dice el día.',
  fraccion_o_porcentaje: 'Puede ser una fracción de 1 y no un porcentaje. Indíquelo en las preguntas.',
  numero_ambiguo: 'No se sabe si el separador es decimal o de miles. Indíquelo en las preguntas.',
  recuento_reservado: 'Recuento reservado por su fuente: no se sabe cuántos son.',
}

/** What was done to a row that is taken. */
export const CORRECTED_BY: Readonly<Record<CorrectionRule, string>> = {
  cero_restituido: 'Se repuso el cero inicial del código.',
  decimal_retirado: 'Se quitó el decimal del código.',
  codigo_rellenado: 'Se quitaron los ceros de relleno del código.',
  separador_retirado: 'Se quitaron los separadores del código.',
  por_nombre: 'El código se obtuvo del nombre.',
  abreviatura_expandida: 'Se expandió la abreviatura.',
  otro_nombre: 'Se reconoció otro nombre del territorio.',
  nombre_parecido: 'El nombre se parece al oficial de ese código.',
  coma_decimal: 'Se leyó la coma como separador decimal.',
  ejes_intercambiados: 'Latitud y longitud estaban intercambiadas.',
  punto_decimal_restituido: 'Se repuso el punto decimal.',
  signo_restituido: 'Se repuso el signo negativo.',
  coordenada_descartada: 'La coordenada cae fuera del país y se dejó vacía.',
  coordenada_en_metros:
    'Las coordenadas están en metros (UTM) y no en grados: se dejaron vacías y se conserva el distrito.',
  coordenada_lejos_de_su_lugar: 'La coordenada cae lejos del territorio de la fila y se dejó vacía.',
  capital_por_provincia: 'Usted dijo que es de la municipalidad provincial.',
  celda_omitida: 'La celda no se entiende y se dejó vacía; la fila se conserva.',
  fraccion_por_cien: 'La fracción se multiplicó por 100.',
  marca_de_nota_retirada: 'Se quitó la marca de nota.',
  anio_de_dos_cifras: 'Se completó el año de dos cifras.',
  punto_medio_de_limites: 'La tasa es el punto medio de su intervalo.',
  refugio_sin_ubicacion: 'Hogar de refugio: se conserva solo su provincia.',
  territorio_confirmado: 'Usted confirmó el territorio.',
}

/** Why a row holds nothing to take. */
export const IGNORED_BECAUSE: Readonly<Record<IgnoreReason, string>> = {
  fila_en_blanco: 'Fila en blanco',
  titulo: 'Título',
  unidades: 'Unidades de las columnas',
  encabezado_repetido: 'Encabezado repetido',
  total: 'Total',
  subtotal: 'Subtotal',
  nota_al_pie: 'Nota al pie',
  sin_dato: 'Fila sin datos',
  cero_servicios: 'Dice cero servicios',
  duplicado_identico: 'Repite otra fila',
  duplicado_descartado: 'Repetida, descartada por la regla que eligió',
}

/** What is worth knowing of the whole table. */
export const NOTICE_SAYS: Readonly<Record<NoticeKind, string>> = {
  tabla_dudosa: 'También podría ser otra tabla: confirme cuál es',
  columna_personal_omitida: 'Columna con datos personales, omitida',
  columnas_no_usadas: 'Columnas que no se usan',
  numero_ambiguo: 'El separador se leyó como de miles; confirme que no es decimal',
  anio_del_encabezado: 'El año se tomó del encabezado',
  anio_del_texto: 'El año se tomó del título o de las notas',
  anio_supuesto: 'El archivo no dice el año; se supuso',
  territorio_por_nombre: 'Los territorios se reconocieron por su nombre, sin código',
  guion_leido_como_no: 'El guion se leyó como «no»',
  estado_supuesto: 'Un «sí» sin más se leyó como instrumento aprobado',
  filas_sumadas: 'Se sumaron filas de un mismo territorio y año',
  periodo_parcial: 'Hay periodos que no cubren el año completo',
  desagregado_no_suma: 'En algunas filas las modalidades no suman el total; se usan las modalidades',
  nivel_deducido: 'El nivel se dedujo del código',
  celda_omitida: 'Celdas que no se entienden y se dejaron vacías; sus filas se conservan',
  columnas_al_lado: 'A la derecha hay columnas con datos que no se leyeron',
  fechas_mes_dia: 'Las fechas están escritas mes/día/año y así se leyeron',
  orden_de_fechas_supuesto: 'Ninguna fecha dice si va primero el día o el mes; se leyeron día/mes/año',
  tasa_no_es_recuento: 'Tasas, porcentajes o variaciones: no son recuentos y no se usan',
  tipo_de_servicio_desconocido: 'Tipo de servicio que Brecha no conoce; se conserva como está escrito',
  un_solo_anio: 'Hay una columna por año y se leyó solo la más reciente',
  instancia_no_esperada: 'Instancias que la ley no espera ahí: se guardan y no cuentan',
}

/** What the reader noted of the file itself. */
export const FILE_NOTE_SAYS: Readonly<Record<FileNoteKind, string>> = {
  'encoding-assumed': 'El archivo no declara su codificación y se leyó como windows-1252; compruebe tildes y eñes',
  'replacement-characters': 'El texto ya traía caracteres perdidos; búsquelos como �',
  mojibake: 'Hay texto mal codificado, como «PiÃ±a» por «Piña»',
  'mojibake-repaired': 'Se reparó texto mal codificado',
  'extension-mismatch': 'La extensión no corresponde al contenido; se leyó según el contenido',
  'delimiter-uncertain': 'El separador de columnas no es del todo seguro; revise las columnas',
  'delimiter-assumed': 'El separador de columnas se supuso; revise las columnas',
  'separator-line': 'La primera línea indica el separador',
  'ragged-rows': 'Hay filas con más o menos celdas que el encabezado',
  'malformed-quotes': 'Hay comillas mal puestas',
  'mixed-line-ends': 'Los finales de línea están mezclados',
  'hidden-sheet': 'Hay una hoja oculta, que no se lee',
  'empty-sheet': 'Hay una hoja vacía',
  'error-cells': 'Hay celdas con error de fórmula, leídas como vacías',
  'formulas-without-value': 'Hay fórmulas sin valor guardado; abra el libro en Excel y guárdelo',
  'projected-coordinates': 'Las coordenadas están proyectadas y no son grados',
  'no-geometry': 'Hay elementos sin geometría',
  'no-attributes': 'Los elementos no traen atributos',
  'deleted-records': 'Hay registros marcados como borrados, que no se leen',
}

const DAMAGED = 'El archivo está dañado o incompleto. Ábralo en su programa, guárdelo de nuevo y vuelva a cargarlo.'
const BOMB = 'El archivo comprimido no es seguro y no se abrió. Descomprímalo usted y cargue la tabla que contiene.'
const TOO_MUCH = 'El archivo es más grande de lo que el navegador puede leer. Divídalo en partes.'
const BAD_JSON = 'El archivo de mapas no cumple su formato. Vuelva a exportarlo del programa que lo hizo.'

/** Why a file could not be taken, and what to do. */
export const UNREAD_BECAUSE: Readonly<Record<UnreadReason, string>> = {
  limites_no_leidos: 'No hay límites que se puedan dibujar en el archivo.',
  sin_tabla: 'No se reconoció ninguna tabla en el archivo. Indique qué tabla es, o copie sus datos en una plantilla.',
  solo_tasas:
    'El archivo trae tasas, porcentajes o variaciones, que no son recuentos. Cargue el número de casos o de habitantes.',
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
  'xml-entities': BOMB,
  'too-many-cells': TOO_MUCH,
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

/** Why a project file was not opened. */
export const PROJECT_FAULT_SAYS: Readonly<Record<ProjectFault, string>> = {
  no_es_proyecto: 'El archivo no es un proyecto de Brecha. Elija uno con extensión .brecha.',
  otra_version:
    'El proyecto es de otra versión de Brecha. Ábralo en la versión que lo guardó, o pida una copia hecha con esta.',
  demasiado_grande: 'El proyecto es más grande de lo que el navegador puede abrir.',
  archivo_alterado: 'El proyecto fue alterado o está incompleto, y no se abrió. Pida otra copia.',
}
