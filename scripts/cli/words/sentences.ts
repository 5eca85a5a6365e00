import { CORRECTION_WORDS, FILE_NOTE_WORDS, NOTICE_WORDS } from '../../../src/domain/words/index.ts'
import type {
  CorrectionRule,
  IgnoreReason,
  NoticeKind,
  QuestionKind,
  RejectReason,
} from '../../../src/database/ledger/index.ts'
import type { FileNoteKind } from '../../../src/database/files/index.ts'

/** Why a row was not taken, as a person reads it. */
export const REJECTED: Readonly<Record<RejectReason, string>> = {
  sin_territorio: 'no dice de qué territorio es',
  codigo_ilegible: 'el código no se puede leer',
  codigo_desconocido: 'el país no tiene ese código',
  codigo_retirado: 'el código fue retirado',
  codigo_no_oficial: 'el código no es oficial',
  codigo_de_otro_nivel: 'el código es de otro nivel',
  codigo_reniec: 'es un código de RENIEC, no del INEI',
  codigo_y_nombre_difieren: 'el código y el nombre son de territorios distintos',
  nombre_ambiguo: 'hay varios territorios con ese nombre',
  nombre_desconocido: 'ningún territorio lleva ese nombre',
  provincia_en_lugar_de_distrito: 'es el nombre de una provincia donde va un distrito',
  lima_ambigua: 'no se sabe cuál Lima es: Lima Metropolitana, Lima Provincias o el departamento',
  celda_vacia: 'falta un valor obligatorio',
  numero_de_celdas: 'tiene más celdas que el encabezado',
  columna_ausente: 'falta la columna',
  ubigeo_invalido: 'no es un código de 2, 4 o 6 cifras',
  ubigeo_desconocido: 'el país no tiene ese código',
  numero_invalido: 'no es un número admitido',
  anio_invalido: 'no es un año: escríbalo con cuatro cifras, como 2024',
  fecha_invalida: 'la fecha no se entiende',
  fecha_imposible: 'esa fecha no existe en el calendario',
  valor_no_admitido: 'no es uno de los valores admitidos',
  nivel_no_coincide: 'el nivel no corresponde al código',
  mujeres_mas_que_poblacion: 'hay más mujeres que población',
  duplicado_en_conflicto: 'hay otra fila de lo mismo con otros valores',
  anio_ausente: 'no se sabe de qué año es',
  codigo_con_separadores: 'el código lleva un separador y no se sabe si es de miles',
  codigo_de_la_capital: 'lleva el código de la capital y no dice distrito: puede ser provincial',
  codigos_de_reniec: 'su código puede ser de RENIEC y no del INEI, y hay que decirlo',
  codigos_difieren: 'sus dos códigos son de territorios distintos y ningún nombre lo decide',
  anio_en_blanco: 'la celda del año está en blanco: escriba en ella el año, como 2024',
  fecha_ambigua: 'no se sabe si va primero el día o el mes',
  fecha_sin_dia: 'la fecha no dice el día',
  fraccion_o_porcentaje: 'puede ser una fracción de 1 y no un porcentaje',
  numero_ambiguo: 'no se sabe si el separador es decimal o de miles',
  numero_no_entero: 'aquí va un número entero, sin decimales',
  porcentaje_no_recuento: 'es un porcentaje y aquí va un recuento: escriba cuántos son',
  anio_contradice_encabezado: 'el año de la fila no es el del encabezado de su cifra',
}

/** What was done to a row that was taken. */
export const CORRECTED: Readonly<Record<CorrectionRule, string>> = CORRECTION_WORDS

/** Why a row holds nothing to take. */
export const IGNORED: Readonly<Record<IgnoreReason, string>> = {
  fila_en_blanco: 'en blanco',
  titulo: 'título',
  unidades: 'unidades',
  encabezado_repetido: 'encabezado repetido',
  otra_tabla: 'de otra tabla de la hoja, que no se lee',
  total: 'total',
  subtotal: 'subtotal',
  nota_al_pie: 'nota al pie',
  sin_dato: 'sin dato',
  reservado: 'reservada por su fuente',
  fila_oculta: 'oculta en el libro',
  fila_tachada: 'tachada en el libro',
  espera_respuesta: 'espera la respuesta a una pregunta',
  no_son_recuentos: 'no son recuentos, según lo respondido',
  periodo_parcial: 'de parte del año',
  cero_servicios: 'dice cero servicios',
  duplicado_identico: 'repetida',
  duplicado_descartado: 'repetida, descartada por la regla elegida',
}

/** What is worth knowing of the whole table; `column` and `detail` complete the sentence. */
export const NOTICES: Readonly<Record<NoticeKind, string>> = NOTICE_WORDS

/** What only a person can say of the table; the rows that depend on it are not taken until then. */
export const QUESTIONS: Readonly<Record<QuestionKind, string>> = {
  codigo_de_la_capital: 'Filas sin distrito con el código de la capital: ¿son de la municipalidad provincial?',
  codigos_de_reniec: 'Los códigos no llevan nombre al lado y parecen de RENIEC: ¿lo son?',
  numerales_de_periodo: 'Los periodos I y II pueden ser semestres o trimestres: ¿qué son?',
  orden_de_fechas: 'Hay fechas que se leen de dos maneras: ¿va primero el día o el mes?',
  fracciones: 'Ninguna cifra pasa de 1: ¿son fracciones y no porcentajes?',
  en_miles: 'El encabezado o el título dice que las cifras están en miles: ¿se multiplican por 1000?',
  en_millones: 'El encabezado o el título dice que las cifras están en millones: ¿se multiplican por 1 000 000?',
  titulo_de_tasas: 'El título habla de tasas o porcentajes: ¿las cifras son recuentos?',
  fila_por_caso: 'Parece un registro con una fila por caso: ¿se cuentan por territorio, año y modalidad?',
  filas_ocultas: 'Hay filas ocultas en el libro: ¿se cargan?',
  filas_tachadas: 'Hay filas tachadas en el libro: ¿se cargan?',
  datos_inventados: 'El nombre o el título parecen decir que los datos son inventados: ¿lo son?',
  parte_de_anio: 'El título o la hoja dice un mes, que puede ser su fecha: ¿las cifras son solo de esa parte del año?',
  refugio_en_duda: 'Hay servicios cuyo nombre dice refugio: se reservaron; ¿son hogares de refugio?',
  separador: 'Un separador puede ser decimal o de miles',
  texto_reservado: 'Hay textos con datos personales o con el lugar de un refugio: se omitieron',
}

/** What precedes the origin that a file states of itself. */
export const ORIGIN = 'Título, corte y calidad que dice el archivo'

export const READ_BY_RECIPE = 'Se leyó con la receta'
export const SHEET_CHOSEN = 'Se leyó una de varias hojas'

/** Keys of what the reader noted of the file. */
export const FILE_NOTE_KEYS: Readonly<Record<FileNoteKind, string>> = {
  'encoding-assumed': 'codificacion_supuesta',
  'replacement-characters': 'caracteres_perdidos',
  'mojibake': 'texto_mal_codificado',
  'mojibake-repaired': 'texto_reparado',
  'extension-mismatch': 'extension_distinta',
  'delimiter-uncertain': 'separador_dudoso',
  'delimiter-assumed': 'separador_supuesto',
  'separator-line': 'linea_de_separador',
  'ragged-rows': 'filas_desiguales',
  'malformed-quotes': 'comillas_mal_puestas',
  'stray-quote': 'comilla_suelta',
  'lines-quoted-whole': 'lineas_entre_comillas',
  'mixed-line-ends': 'finales_de_linea_mezclados',
  'hidden-sheet': 'hoja_oculta',
  'empty-sheet': 'hoja_vacia',
  'error-cells': 'celdas_con_error',
  'formulas-without-value': 'formulas_sin_valor',
  'projected-coordinates': 'coordenadas_proyectadas',
  'no-geometry': 'sin_geometria',
  'no-attributes': 'sin_atributos',
  'deleted-records': 'registros_borrados',
}

/** Sentences of what the reader noted of the file. */
export const FILE_NOTES: Readonly<Record<FileNoteKind, string>> = FILE_NOTE_WORDS
