import { formatNumber, type TableName } from '../../domain/measure/index.ts'
import { sayUnreadPlace } from '../../domain/words/index.ts'
import type { MatrixField } from '../../workspace/imports/index.ts'

/** What is told beside why a file was refused, where it is no place in it. */
const PLACE_LABEL: Readonly<Record<string, string>> = { 'unsupported-format': 'Qué es', 'file-too-large': 'Pesa' }

function some(count: number, one: string): string {
  return count === 1 ? `1 ${one}` : `${formatNumber(count)} ${one}s`
}

/** What became of some provincias: «1 provincia entró…», «3 provincias entraron…». */
function provincias(one: string, more: string): (count: number) => string {
  return (count) => (count === 1 ? `1 provincia ${one}` : `${formatNumber(count)} provincias ${more}`)
}

function rows(count: number): string {
  return count === 1 ? '1 fila' : `${formatNumber(count)} filas`
}

/** Words of the zone where one brings one's own tables. */
export const importText = {
  title: 'Cargar una tabla',
  lead: 'Su matriz de instancias, casos, población, pobreza, servicios, COORDEMUNA o los límites del mapa. El archivo no sale de su navegador.',
  drop: 'Arrastre aquí uno o varios archivos',
  pick: 'Elegir archivo',
  formats: 'Excel (.xlsx, .xls, .xml, .ods), CSV, TSV o texto, GeoJSON, TopoJSON, Shapefile en zip y Parquet.',
  zone: 'Zona para soltar un archivo',
  restoring: 'Podrá cargar más tablas cuando terminen de volver las que guardó.',
  reading: 'Leyendo el archivo',
  readingShare: 'Filas leídas',
  applying: 'Rehaciendo las cifras',
  engineStarting: 'El motor de consultas se está iniciando; después se rehacen las cifras',
  engineShare: 'Parte del motor que llegó',
  failed: 'No se pudieron rehacer las cifras y todo quedó como estaba. Vuelva a intentarlo.',
  unreadable: 'El navegador no pudo leer el archivo. Cópielo a su disco y vuelva a intentarlo.',
} as const

/** Words of the review of a file before it counts. */
export const reviewText = {
  title: 'Revisar antes de cargar',
  sheet: 'Hoja',
  bestSheet: 'La que mejor se lee',
  alikeSheets: 'Todas las hojas iguales',
  kind: 'Tabla',
  proposed: (name: string) => `${name} (propuesta)`,
  duplicates: 'Filas repetidas que difieren',
  complete: '¿Lo que no figura en el archivo no existe, o no se sabe?',
  completeNo: 'No se sabe: lo que no figura queda «sin dato»',
  completeYes: 'No existe: la matriz está completa y lo que no figura es «no»',
  repair: 'Reparar el texto mal codificado',
  repairHelp: 'Cambia solo las letras que se leyeron dos veces, como «PiÃ±a» por «Piña».',
  account: 'Cuenta de las filas',
  rowsTitle: 'Cómo se leen las filas',
  reserved: 'reservado',
  physical: (count: number) => (count === 1 ? 'fila en el archivo' : 'filas en el archivo'),
  header: (count: number) => (count === 1 ? 'fila de encabezado' : 'filas de encabezado'),
  accepted: (count: number) => (count === 1 ? 'aceptada' : 'aceptadas'),
  corrected: (count: number) => (count === 1 ? 'corregida' : 'corregidas'),
  rejected: (count: number) => (count === 1 ? 'rechazada' : 'rechazadas'),
  ignored: (count: number) => (count === 1 ? 'ignorada' : 'ignoradas'),
  rejectedTitle: (count: number) => `Filas por corregir: ${formatNumber(count)}`,
  correctedTitle: (count: number) => `Correcciones: ${formatNumber(count)}`,
  ignoredTitle: (count: number) => `Filas ignoradas: ${formatNumber(count)}`,
  noticesTitle: 'Para tener en cuenta',
  columnsWanted: 'Diga qué es cada columna de la tabla que eligió, o elija otra tabla u hoja.',
  previewTitle: (count: number) => (count === 1 ? 'Primera fila aceptada' : `Primeras ${rows(count)} aceptadas`),
  line: 'Línea',
  lines: 'Líneas',
  column: 'Columna',
  value: 'Valor',
  reason: 'Motivo',
  suggestion: 'Sugerencia',
  before: 'Antes',
  after: 'Después',
  rule: 'Regla',
  empty: 'vacío',
  confirm: 'Confirmar',
  confirmSame: (count: number) => `Confirmar en ${rows(count)}`,
  confirmAll: (count: number) => `Confirmar todas las que tienen una sola sugerencia (${formatNumber(count)})`,
  convert: (count: number) => `Son códigos RENIEC: convertir ${rows(count)}`,
  forget: (count: number) =>
    count === 1 ? 'Deshacer 1 confirmación' : `Deshacer ${formatNumber(count)} confirmaciones`,
  more: (count: number) => `Y ${rows(count)} más, en el archivo de filas por corregir.`,
  moreRows: (count: number) => `Y ${formatNumber(count)} más.`,
  times: (count: number) => rows(count),
  tables: (count: number) => (count === 1 ? '1 tabla' : `${formatNumber(count)} tablas`),
  columns: (count: number) => (count === 1 ? '1 columna' : `${formatNumber(count)} columnas`),
  load: (count: number) => `Cargar ${rows(count)}`,
  loadParts: (count: number) => `Cargar como año sin terminar (${some(count, 'territorio')})`,
  loadLimites: 'Cargar los límites',
  loadSheets: (count: number) => `Cargar las ${formatNumber(count)} hojas que se reconocen`,
  textsTitle: (count: number) =>
    count === 1
      ? '1 texto con datos personales o de refugios'
      : `${formatNumber(count)} textos con datos personales o de refugios`,
  textHolds: 'Lleva',
  onlyParts:
    'Sus cifras son de parte de un año: se guardan con su periodo, se ven en la ficha como año sin terminar y no entran en la tasa.',
  nothing: 'Ninguna fila se puede cargar todavía. Confirme sugerencias, elija otra tabla u hoja, o corrija el archivo.',
  nothingAnswered: 'Ninguna fila se puede cargar todavía: responda las preguntas sobre la tabla, más abajo.',
  cancel: 'Cancelar',
  toFix: 'Descargar filas por corregir (.xlsx)',
  where: (reason: string, where: string) => `${PLACE_LABEL[reason] ?? 'Dónde'}: ${sayUnreadPlace(reason, where)}`,
  sheets: (names: string) => `Hojas: ${names}`,
} as const

/** Words of the review of a boundary file. */
export const limitesText = {
  account: 'Cuenta de los polígonos',
  read: (count: number) => (count === 1 ? 'polígono en el archivo' : 'polígonos en el archivo'),
  drawn: 'en el mapa',
  aside: 'fuera del mapa',
  levels: (departamentos: number, provincias: number, distritos: number) =>
    `El mapa tendrá ${some(departamentos, 'departamento')}, ${some(provincias, 'provincia')} y ${some(distritos, 'distrito')}.`,
  lead: 'Se dibujan como vienen: lo que falta o está mal se cuenta aquí y no se corrige.',
  notices: (count: number) => `Avisos: ${formatNumber(count)}`,
  withoutGeometry: (count: number) => `Territorios que quedan sin polígono: ${formatNumber(count)}`,
  code: 'Código',
  name: 'Territorio',
  reason: 'Motivo',
  file: 'archivo',
} as const

/** Headers and sheet names of the workbooks that are handed out. */
export const workbookText = {
  rowsSheet: 'Filas por corregir',
  line: 'Línea',
  reason: 'Motivo',
  suggestion: 'Sugerencia',
  notesSheet: 'Notas',
  notesColumn: 'Columna',
  notesKind: 'Tipo',
  notesWords: 'Qué va',
  rowsFile: (name: string) => `por-corregir-${name}.xlsx`,
  templateFile: (table: string) => `plantilla-${table}.xlsx`,
} as const

/** Words of the person's own tables once they count. */
export const ownText = {
  title: 'Tablas propias',
  limites: 'Límites del mapa',
  polygons: (count: number) => (count === 1 ? '1 polígono' : `${formatNumber(count)} polígonos`),
  none: 'Aún no ha cargado ninguna tabla.',
  file: 'Archivo',
  table: 'Tabla',
  rows: 'Filas',
  date: 'Cargada',
  undo: 'Deshacer',
  undoOf: (file: string) => `Deshacer la carga de ${file}`,
  sheet: 'Hoja',
  replaced: 'Reemplazada por una carga posterior',
  parts: (count: number) => `Año sin terminar de ${some(count, 'territorio')}`,
  kept: 'Guardadas en este navegador.',
  notKept: {
    sin_espacio:
      'El navegador no tiene espacio para guardar el último cambio: siguen aquí hasta que cierre la página. Guarde el proyecto en un archivo.',
    otra_pestana:
      'Otra pestaña guarda los cambios: los de esta se guardan cuando cierre la otra, y se pierden si cierra antes esta.',
    sin_almacen:
      'Este navegador no permite guardar (ventana privada o política de su institución): lo que escriba o cargue dura hasta que cierre la página. Guarde el proyecto en un archivo.',
    version_posterior:
      'Lo guardado en este navegador es de una versión más nueva de Brecha y no se toca: lo que escriba o cargue aquí dura hasta que cierre la página. Vuelva a cargar la página para usar esa versión, o guarde el proyecto en un archivo.',
  },
  takeOver: 'Guardar desde aquí',
  redactedFile: 'Ya redactado: se conserva solo lo que se aceptó del archivo.',
  redacted:
    'Una versión anterior guardaba sus archivos enteros y sus textos como se escribieron: al abrirlos se quitó lo reservado y lo personal. Si tiene copias de ese proyecto, guárdelo de nuevo y borre las anteriores.',
  damaged:
    'Parte de lo guardado no se pudo leer y se recuperó lo que estaba íntegro. Compruebe sus tablas y cargue de nuevo la que falte; lo que no se pudo leer sigue guardado aquí y no sale en proyectos.',
  save: 'Guardar proyecto (.brecha)',
  open: 'Abrir proyecto',
  opened: 'Proyecto abierto.',
  erase: 'Borrar todo',
  eraseLead:
    'Se borran de este navegador sus tablas, lo que escribió y su mapa base, y vuelven las cifras incluidas. Si los necesita después, guarde antes el proyecto, en el que no va el mapa base.',
  eraseNow: 'Borrar ahora',
  keep: 'Conservar',
  erased: 'Se borró todo y se verificó que no queda nada guardado.',
  notErased: 'El navegador no confirmó el borrado. Vuelva a intentarlo o borre los datos del sitio en su navegador.',
  bringBack: 'Deshacer el borrado',
  projectFile: (date: string) => `brecha-${date}.brecha`,
  templates: 'Plantillas',
  templatesLead: 'Hojas de Excel en blanco con las columnas que Brecha lee y sus notas.',
  template: 'Plantilla de',
  downloadTemplate: 'Plantilla (.xlsx)',
} as const

/** Words of where a person's table comes from. */
export const originText = {
  title: 'De dónde vienen los datos',
  name: 'Título',
  cutOff: 'Corte',
  cutOffUnknown: 'No se sabe; por ejemplo, marzo de 2026',
  address: 'Dirección web (URL)',
  quality: 'Calidad',
  simulated:
    'Por su nombre o su título se toma como simulado, y así se sella. Si los datos son reales, respóndalo abajo.',
  /** Quality that some rows state, and how many they are. */
  rows: (quality: string, count: number) => `${quality} (${formatNumber(count)} ${count === 1 ? 'fila' : 'filas'})`,
  byRow: (told: string) => `Calidad, según dice cada fila: ${told}. Así quedan siempre.`,
  qualityOfSilent: (count: number) =>
    count === 1 ? 'Calidad de la fila que no la dice' : `Calidad de las ${formatNumber(count)} filas que no la dicen`,
} as const

/** Words of the statements that an exported matrix brings back. */
export const statementsText = {
  title: 'Ediciones propias',
  brought: (count: number) =>
    count === 1
      ? 'El archivo trae 1 edición propia, que vuelve al registro de instancias.'
      : `El archivo trae ${formatNumber(count)} ediciones propias, que vuelven al registro de instancias.`,
  replaced: (count: number) =>
    count === 1
      ? '1 de ellas reemplaza a la que usted tiene sobre lo mismo y dice otra cosa.'
      : `${formatNumber(count)} de ellas reemplazan a las que usted tiene sobre lo mismo y dicen otra cosa.`,
  unread: (count: number, places: readonly string[], more: number) => {
    const rows =
      count === 1
        ? '1 fila no se lee como edición propia y no se toma'
        : `${formatNumber(count)} filas no se leen como edición propia y no se toman`
    const where = [...places, ...(more > 0 ? [`y ${formatNumber(more)} más`] : [])].join('; ')
    return `${rows}: ${where}. Revise sus fechas y respuestas, y que «calidad» diga «edición propia» con su fecha.`
  },
  place: (sheet: string, line: number) => `hoja ${sheet}, línea ${formatNumber(line)}`,
} as const

/** What a change of tables did to the figures. */
export const changeText = {
  what: 'Qué',
  coverage: 'Instancias creadas de las esperadas',
  tables: {
    territorios: 'Distritos',
    instancias: 'Instancias de las que se sabe',
    instrumentos: 'Instrumentos de los que se sabe',
    violencia: 'Territorios con casos',
    poblacion: 'Habitantes de los que se sabe',
    pobreza: 'Distritos con tasa de pobreza',
    servicios: 'Servicios',
    iniciativas: 'Gobiernos con iniciativas declaradas',
    coordemuna: 'Provincias con acta de COORDEMUNA',
    atenciones: 'Cifras de personas usuarias',
  } satisfies Readonly<Record<TableName, string>>,
  sameMatrix: 'La matriz dice lo mismo que antes: sin cambios.',
  matrix: (count: number) =>
    count === 1 ? 'De 1 territorio se dice otra cosa' : `De ${formatNumber(count)} territorios se dice otra cosa`,
  more: (count: number) => `y ${formatNumber(count)} más.`,
  fields: {
    etapa: 'etapa',
    ordenanza: 'ordenanza',
    fecha_creacion: 'fecha de creación',
    fecha_instalacion: 'fecha de instalación',
    observacion: 'observación',
    iniciativas: 'iniciativas',
    coordemuna: 'COORDEMUNA',
    directorio: 'directorio',
    inconsistencias: 'inconsistencias',
    por_corregir: 'por corregir de la ordenanza',
    nota: 'nota',
    recibido: 'fecha de recepción',
    enlace: 'enlace',
    seguimiento: 'seguimiento',
    reglamento_interno: 'reglamento interno',
    diagnostico: 'diagnóstico',
    plan_trabajo: 'plan de trabajo',
    observatorio: 'observatorio',
    protocolo_adecuado: 'protocolo adecuado',
  } satisfies Readonly<Record<MatrixField, string>>,
  before: 'Antes',
  after: 'Ahora',
  of: (created: string, expected: string) => `${created} de ${expected}`,
  loaded: (count: number, records: number, file: string) =>
    `${count === 1 ? 'Se cargó' : 'Se cargaron'} ${rows(count)} de ${file}${records === count ? '' : `, que hacen ${formatNumber(records)} registros`}.`,
  loadedParts: (count: number, file: string) =>
    `Se cargó el año sin terminar de ${some(count, 'territorio')} de ${file}.`,
  loadedLimites: (drawn: number, aside: number, file: string) =>
    `El mapa se dibuja con los límites de ${file}: ${formatNumber(drawn)} ${drawn === 1 ? 'polígono' : 'polígonos'}${aside === 0 ? '' : ` y ${formatNumber(aside)} que no se ${aside === 1 ? 'pudo' : 'pudieron'} dibujar`}.`,
  loadedSheets: (count: number, file: string, sheets: string) =>
    `Se cargaron ${formatNumber(count)} hojas de ${file}: ${sheets}.`,
  sheet: (name: string, loaded: number, rejected: number) =>
    `${name}, ${rows(loaded)}${rejected === 0 ? '' : ` y ${formatNumber(rejected)} por corregir`}`,
  undone: (file: string) => `Se deshizo la carga de ${file}.`,
  entered: provincias('entró en brecha crítica', 'entraron en brecha crítica'),
  left: provincias('salió de brecha crítica', 'salieron de brecha crítica'),
  untold: provincias('estaba en brecha crítica y ahora no se sabe', 'estaban en brecha crítica y ahora no se sabe'),
  enteredRate: provincias('pasó a tener la mayor incidencia', 'pasaron a tener la mayor incidencia'),
  leftRate: provincias('dejó de tener la mayor incidencia', 'dejaron de tener la mayor incidencia'),
  untoldRate: provincias(
    'tenía la mayor incidencia y ahora no se sabe',
    'tenían la mayor incidencia y ahora no se sabe',
  ),
  sameList: 'Ni la lista de provincias en brecha crítica ni la de mayor incidencia cambiaron.',
  places: (moved: number, of: number) =>
    moved === 0
      ? `Ningún puesto cambió entre ${formatNumber(of)} territorios priorizados.`
      : `Cambió el puesto de ${formatNumber(moved)} de ${formatNumber(of)} territorios priorizados.`,
  dismiss: 'Cerrar',
} as const
