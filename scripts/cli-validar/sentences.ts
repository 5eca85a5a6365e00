import type {
  CorrectionRule,
  IgnoreReason,
  NoticeKind,
  QuestionKind,
  RejectReason,
} from '../../src/database/ledger/index.ts'
import type { FileNoteKind } from '../../src/database/files/index.ts'

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
  anio_invalido: 'no es un año',
  fecha_invalida: 'la fecha no se entiende',
  fecha_imposible: 'esa fecha no existe en el calendario',
  valor_no_admitido: 'no es uno de los valores admitidos',
  nivel_no_coincide: 'el nivel no corresponde al código',
  mujeres_mas_que_poblacion: 'hay más mujeres que población',
  duplicado_en_conflicto: 'hay otra fila de lo mismo con otros valores',
  anio_ausente: 'no se sabe de qué año es',
  codigo_con_separadores: 'el código lleva un separador y no se sabe si es de miles',
  codigo_de_la_capital: 'lleva el código de la capital y no dice distrito: puede ser provincial',
  fecha_ambigua: 'no se sabe si va primero el día o el mes',
  fecha_sin_dia: 'la fecha no dice el día',
  fraccion_o_porcentaje: 'puede ser una fracción de 1 y no un porcentaje',
  numero_ambiguo: 'no se sabe si el separador es decimal o de miles',
  recuento_reservado: 'recuento reservado por su fuente',
}

/** What was done to a row that was taken. */
export const CORRECTED: Readonly<Record<CorrectionRule, string>> = {
  cero_restituido: 'se repuso el cero inicial del código',
  decimal_retirado: 'se quitó el decimal del código',
  codigo_rellenado: 'se quitaron los ceros de relleno del código',
  separador_retirado: 'se quitaron los separadores del código',
  por_nombre: 'el código se obtuvo del nombre',
  abreviatura_expandida: 'se expandió la abreviatura',
  otro_nombre: 'se reconoció otro nombre del territorio',
  nombre_parecido: 'el nombre se parece al oficial del código',
  coma_decimal: 'se leyó la coma como punto decimal',
  ejes_intercambiados: 'latitud y longitud estaban intercambiadas',
  punto_decimal_restituido: 'se repuso el punto decimal',
  signo_restituido: 'se repuso el signo negativo',
  coordenada_descartada: 'la coordenada cae fuera del país y se dejó vacía',
  coordenada_en_metros: 'coordenadas en metros (UTM): se dejaron vacías',
  coordenada_lejos_de_su_lugar: 'la coordenada cae lejos del territorio de la fila y se dejó vacía',
  capital_por_provincia: 'código de la capital contado como de la provincia',
  celda_omitida: 'la celda se dejó vacía y la fila se conserva',
  fraccion_por_cien: 'la fracción se multiplicó por 100',
  marca_de_nota_retirada: 'se quitó la marca de nota',
  anio_de_dos_cifras: 'se completó el año de dos cifras',
  punto_medio_de_limites: 'la tasa es el punto medio del intervalo',
  refugio_sin_ubicacion: 'hogar de refugio: se conserva solo su provincia',
  territorio_confirmado: 'territorio confirmado por una persona',
}

/** Why a row holds nothing to take. */
export const IGNORED: Readonly<Record<IgnoreReason, string>> = {
  fila_en_blanco: 'en blanco',
  titulo: 'título',
  unidades: 'unidades',
  encabezado_repetido: 'encabezado repetido',
  total: 'total',
  subtotal: 'subtotal',
  nota_al_pie: 'nota al pie',
  sin_dato: 'sin dato',
  cero_servicios: 'dice cero servicios',
  duplicado_identico: 'repetida',
  duplicado_descartado: 'repetida, descartada por la regla elegida',
}

/** What is worth knowing of the whole table; `column` and `detail` complete the sentence. */
export const NOTICES: Readonly<Record<NoticeKind, string>> = {
  tabla_dudosa: 'También podría ser otra tabla',
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
  desagregado_no_suma: 'Las modalidades no suman el total en algunas filas; se usan las modalidades',
  nivel_deducido: 'El nivel se dedujo del código',
  celda_omitida: 'Celdas que no se entienden y se dejaron vacías; sus filas se conservan',
  columnas_al_lado: 'A la derecha hay columnas con datos que no se leyeron',
  fechas_mes_dia: 'Las fechas están escritas mes/día/año y así se leyeron',
  orden_de_fechas_supuesto: 'No se sabe si va primero el día o el mes; se leyó día/mes/año',
  tasa_no_es_recuento: 'Tasas, porcentajes o variaciones: no son recuentos y no se usan',
  tipo_de_servicio_desconocido: 'Tipo de servicio desconocido; se conserva como está escrito',
  un_solo_anio: 'Hay una columna por año y se leyó solo la más reciente',
  instancia_no_esperada: 'Instancias que nadie espera ahí: se guardan y no cuentan',
}

/** What only a person can say of the table; the rows that depend on it are not taken until then. */
export const QUESTIONS: Readonly<Record<QuestionKind, string>> = {
  codigo_de_la_capital: 'Filas sin distrito con el código de la capital: ¿son de la municipalidad provincial?',
  orden_de_fechas: 'Hay fechas que se leen de dos maneras: ¿va primero el día o el mes?',
  fracciones: 'Ninguna cifra pasa de 1: ¿son fracciones y no porcentajes?',
  separador: 'Un separador puede ser decimal o de miles',
}

export const SHEET_CHOSEN = 'Se leyó una de varias hojas'

/** Keys and sentences of what the reader noted of the file. */
export const FILE_NOTES: Readonly<Record<FileNoteKind, readonly [key: string, words: string]>> = {
  'encoding-assumed': ['codificacion_supuesta', 'La codificación se supuso'],
  'replacement-characters': ['caracteres_perdidos', 'El texto ya traía caracteres perdidos'],
  mojibake: ['texto_mal_codificado', 'Hay texto mal codificado que se puede reparar'],
  'mojibake-repaired': ['texto_reparado', 'Se reparó texto mal codificado'],
  'extension-mismatch': ['extension_distinta', 'La extensión no corresponde al contenido'],
  'delimiter-uncertain': ['separador_dudoso', 'El separador no es del todo seguro'],
  'delimiter-assumed': ['separador_supuesto', 'El separador se supuso'],
  'separator-line': ['linea_de_separador', 'La primera línea indica el separador'],
  'ragged-rows': ['filas_desiguales', 'Hay filas con más o menos celdas'],
  'malformed-quotes': ['comillas_mal_puestas', 'Hay comillas mal puestas'],
  'mixed-line-ends': ['finales_de_linea_mezclados', 'Los finales de línea están mezclados'],
  'hidden-sheet': ['hoja_oculta', 'Hay una hoja oculta'],
  'empty-sheet': ['hoja_vacia', 'Hay una hoja vacía'],
  'error-cells': ['celdas_con_error', 'Hay celdas con error de fórmula'],
  'formulas-without-value': ['formulas_sin_valor', 'Hay fórmulas sin valor guardado'],
  'projected-coordinates': ['coordenadas_proyectadas', 'Las coordenadas están proyectadas'],
  'no-geometry': ['sin_geometria', 'Hay elementos sin geometría'],
  'no-attributes': ['sin_atributos', 'Los elementos no traen atributos'],
  'deleted-records': ['registros_borrados', 'Hay registros marcados como borrados'],
}
