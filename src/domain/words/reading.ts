import { formatNumber } from '../measure/index.ts'

/** What was done to a row that is taken, to be read inside a sentence or, with its capital, as one. */
export const CORRECTION_WORDS = {
  cero_restituido: 'se repuso el cero inicial del código',
  decimal_retirado: 'se quitó el decimal del código',
  codigo_rellenado: 'se quitaron los ceros de relleno del código',
  separador_retirado: 'se quitaron los separadores del código',
  por_nombre: 'el código se obtuvo del nombre',
  abreviatura_expandida: 'se expandió la abreviatura',
  otro_nombre: 'se reconoció otro nombre del territorio',
  nombre_parecido: 'el nombre se parece al oficial de ese código',
  coma_decimal: 'se leyó la coma como separador decimal',
  ejes_intercambiados: 'latitud y longitud estaban intercambiadas',
  punto_decimal_restituido: 'se repuso el punto decimal',
  signo_restituido: 'se repuso el signo negativo',
  coordenada_descartada: 'la coordenada cae fuera del país y se dejó vacía',
  coordenada_ilegible: 'la coordenada no está en grados con decimales (-17,64) y se dejó vacía',
  metros_sin_territorio: 'son metros (UTM) y nada en la fila dice de qué territorio, de donde sale su zona: vacías',
  coordenada_en_metros: 'las coordenadas en metros (UTM) caen lejos del territorio de la fila: se dejaron vacías',
  metros_de_zona_17: 'se convirtió de metros (UTM, zona 17 sur) a grados',
  metros_de_zona_18: 'se convirtió de metros (UTM, zona 18 sur) a grados',
  metros_de_zona_19: 'se convirtió de metros (UTM, zona 19 sur) a grados',
  coordenada_lejos_de_su_lugar: 'la coordenada cae lejos del territorio de la fila y se dejó vacía',
  capital_por_provincia: 'una persona dijo que es de la municipalidad provincial',
  celda_omitida: 'la celda no se entiende y se dejó vacía; la fila se conserva',
  codigo_separado_del_nombre: 'el código y el nombre estaban en una celda y se separaron',
  corregido_por_usted: 'corregido por usted',
  miles_multiplicados: 'estaba en miles y se multiplicó por 1000',
  fraccion_por_cien: 'la fracción se multiplicó por 100',
  marca_de_nota_retirada: 'se quitó la marca de nota',
  dato_personal_omitido: 'se dejó fuera un dato personal del texto',
  texto_de_refugio_omitido: 'se dejó fuera un texto que puede decir dónde queda un refugio',
  nombre_de_refugio_omitido: 'una persona dijo que no es un refugio: se conserva su lugar sin el nombre',
  anio_de_dos_cifras: 'se completó el año de dos cifras',
  punto_medio_de_limites: 'la tasa es el punto medio de su intervalo',
  refugio_sin_ubicacion: 'hogar de refugio: se conserva solo su provincia',
  territorio_confirmado: 'una persona confirmó el territorio',
} as const

/** What is worth knowing of a whole table read. */
export const NOTICE_WORDS = {
  tabla_dudosa: 'También podría ser otra tabla: confirme cuál es',
  columna_personal_omitida: 'Columna con datos personales, omitida',
  columnas_no_usadas: 'Columnas que no se usan',
  numero_ambiguo: 'El separador se leyó como de miles; confirme que no es decimal',
  anio_del_encabezado: 'El año se tomó del encabezado',
  anio_del_texto: 'El año se tomó del título o de las notas',
  anio_supuesto: 'El archivo no dice el año; se supuso',
  territorio_por_nombre: 'Los territorios se reconocieron por su nombre, sin código',
  codigo_cotejado: 'Una segunda columna de códigos: se coteja con el territorio de cada fila',
  codigo_reniec_cotejado: 'Códigos de RENIEC: no ubican la fila; se coteja su región con la del territorio',
  codigo_de_otro_lugar: 'Otra columna de códigos dice otros territorios y no se usa: confirme cuál vale',
  otro_codigo_distinto: 'El otro código de la fila es de otro territorio; se siguió el que su nombre confirma',
  guion_leido_como_no: 'El guion se leyó como «no»',
  estado_supuesto: 'Un «sí» sin más se leyó como instrumento aprobado',
  filas_sumadas: 'Se sumaron filas de un mismo territorio y año',
  periodo_parcial: 'Cifras de parte de un año: se guardan con su periodo y no cuentan como año completo',
  desagregado_no_suma: 'En algunas filas las modalidades no suman el total; se usan las modalidades',
  nivel_deducido: 'El nivel se dedujo del código',
  celda_omitida: 'Celdas que no se entienden y se dejaron vacías; sus filas se conservan',
  bloques_al_lado: 'Tablas iguales una al lado de otra: se leyeron una debajo de otra, con estas filas',
  bloques_debajo: 'Varias tablas una debajo de otra: se leyeron todas; sus encabezados están en estas filas',
  bloques_sin_leer: 'Otra tabla de la misma hoja (fila y encabezado) no se leyó: cárguela en un archivo aparte',
  caracteres_invisibles: 'Celdas con caracteres que no se ven, que se quitaron',
  casos_contados: 'Cada fila es un caso: quedan su año y el grupo de edad, y nada más de la persona',
  punto_fuera_de_su_lugar: 'Puntos lejos de la capital de su distrito y más cerca de otra provincia; se conservan',
  columnas_ocultas: 'Columnas que el libro oculta; se tratan como las demás',
  formula_de_texto: 'Celdas escritas como ="…" para conservar ceros, que se leyeron como texto',
  hojas_iguales: 'Hojas con la misma tabla: se leyeron todas como una, con estos números de fila',
  hojas_sin_leer:
    'Hojas parecidas que no se leyeron (y sus filas): elíjalas una a una o iguale sus columnas',
  grupos_rellenados: 'Un nombre escrito una vez para un grupo de filas se repitió en cada una',
  lista_con_niveles: 'Lista con niveles en una columna: se escribió la ruta de cada nombre',
  recuentos_reservados: 'Recuentos reservados por su fuente, que no son cero; los totales pueden ser mayores',
  asterisco_reservado: 'Un asterisco solo se leyó como cifra que la fuente reserva, que no es cero',
  asterisco_nota: 'Un asterisco solo se leyó como sin dato, pues en esta columna llama a una nota',
  columnas_al_lado: 'A la derecha hay columnas con datos que no se leyeron',
  fechas_mes_dia: 'Las fechas están escritas mes/día/año y así se leyeron',
  orden_de_fechas_supuesto: 'Ninguna fecha dice si va primero el día o el mes; se leyeron día/mes/año',
  tasa_no_es_recuento: 'Tasas, porcentajes o variaciones: no son recuentos y no se usan',
  tipo_de_servicio_desconocido: 'Tipo de servicio que Brecha no conoce; se conserva como está escrito',
  varios_anios_juntos: 'Cifras de varios años juntos: no son de ningún año y no se usan',
  un_solo_anio: 'Hay una columna por año y se leyó solo la más reciente',
  refugios_por_provincia: 'Hogares de refugio: se cuentan en su provincia y no en su distrito',
  ya_redactado: 'Ya redactado: se guardó sin lo reservado ni lo personal',
  instancia_no_esperada: 'Instancias donde la ley no las espera (se guardan y no cuentan)',
} as const

/** What the reader noted of the file itself. */
export const FILE_NOTE_WORDS = {
  'encoding-assumed': 'El archivo no declara su codificación, que se supuso; compruebe tildes y eñes',
  'replacement-characters': 'El texto ya traía caracteres perdidos; búsquelos como �',
  mojibake: 'Hay texto mal codificado, como «PiÃ±a» por «Piña»',
  'mojibake-repaired': 'Se reparó texto mal codificado',
  'extension-mismatch': 'La extensión no corresponde al contenido; se leyó según el contenido',
  'delimiter-uncertain': 'El separador de columnas no es del todo seguro; revise las columnas',
  'delimiter-assumed': 'El separador de columnas se supuso; revise las columnas',
  'separator-line': 'La primera línea indica el separador',
  'ragged-rows': 'Hay filas con más o menos celdas que el encabezado',
  'malformed-quotes': 'Hay comillas mal puestas',
  'stray-quote': 'Hay una comilla suelta en una celda; se lee como parte de ella',
  'lines-quoted-whole': 'Cada línea venía entera entre comillas y se leyó sin ellas',
  'mixed-line-ends': 'Los finales de línea están mezclados',
  'hidden-sheet': 'Hay una hoja oculta, que no se lee',
  'empty-sheet': 'Hay una hoja vacía',
  'error-cells': 'Hay celdas con error de fórmula, leídas como vacías',
  'formulas-without-value': 'Hay fórmulas sin valor guardado; abra el libro en Excel y guárdelo',
  'projected-coordinates': 'Las coordenadas están proyectadas y no son grados',
  'no-geometry': 'Hay elementos sin geometría',
  'no-attributes': 'Los elementos no traen atributos',
  'deleted-records': 'Hay registros marcados como borrados, que no se leen',
} as const

/** What a file is that is of no format that is read, by the key that the reader gives of it. */
const UNREAD_KINDS: Readonly<Record<string, string>> = {
  'pdf': 'un PDF',
  'gzip': 'un comprimido gzip',
  'rar': 'un comprimido RAR',
  '7z': 'un comprimido 7z',
  'image': 'una imagen',
  'dbf-or-shp': 'una parte suelta de un shapefile',
  'binary': 'bytes que no son de un texto',
  'xlsb': 'un libro binario de Excel, .xlsb',
  'compound': 'un documento de Office que no es un libro',
}

const MEGABYTE = 1_048_576

/** Where the reader stopped, or what the file is or weighs where its format or its size is what stops it. */
export function sayUnreadPlace(reason: string, where: string): string {
  if (reason === 'unsupported-format') return UNREAD_KINDS[where] ?? where
  return reason === 'file-too-large' ? `${formatNumber(Number(where) / MEGABYTE)} MB` : where
}
