import type { RowFault } from '../../domain/capacities/index.ts'
import { formatDate, formatNumber } from '../../domain/measure/index.ts'

const many = (count: number, one: string, several: string) => `${formatNumber(count)} ${count === 1 ? one : several}`

/** Words of the needs of strengthening: answers, gaps, what they propose. */
export const needsText = {
  title: 'Necesidades de fortalecimiento',
  lead: 'La brecha de capacidades es el perfil ideal menos el actual, de 0 a 100, según lo que respondieron los actores de las instancias (7.3.1.2 A.3). No cambia los criterios de la priorización.',
  load: 'Cargar respuestas o un cuestionario',
  loadHelp:
    'Google Forms, Microsoft Forms, SurveyMonkey o el cuestionario de aquí, en .xlsx o .csv. De cada persona queda solo su instancia, su tipo de actor y sus puntos; correos y nombres no se leen.',
  usualActor: 'Quién responde si el archivo no lo dice',
  noUsual: 'Nadie: dejar fuera la fila',
  broughtTitle: 'Respuestas a un cuestionario',
  broughtAnswers: (rows: number) =>
    `Este archivo trae respuestas al cuestionario de capacidades: ${many(rows, 'fila', 'filas')}. No es una tabla de la matriz; se carga en Instancias, Necesidades.`,
  broughtInstrument: (questions: number) =>
    `Este archivo trae un cuestionario de capacidades: ${many(questions, 'pregunta', 'preguntas')}. Se pone en uso en Instancias, Necesidades.`,
  goWithAnswers: 'Llevarlo a Necesidades',
  form: 'Cuestionario (.xlsx)',
  print: 'Cuestionario para imprimir (.docx)',
  report: 'Informe consolidado (.docx)',
  undo: 'Deshacer aquí',
  redo: 'Rehacer aquí',
  undone: 'Se deshizo el último cambio.',
  failed: 'El archivo no se pudo preparar. Vuelva a intentarlo.',
  unread:
    'Ese archivo no trae respuestas a este cuestionario: ninguna columna lleva una de sus preguntas. Cargue antes el cuestionario con el que se preguntó.',
  instrument: (own: boolean, count: number) =>
    `Cuestionario en uso: ${own ? 'propio' : 'el preparado, con los temas mínimos'}, ${many(count, 'pregunta', 'preguntas')}.`,
  ready: 'Volver al cuestionario preparado',
  took: (count: number) => `Se puso en uso el cuestionario de ${many(count, 'pregunta', 'preguntas')}.`,
  noneTaken: 'Ninguna pregunta de ese cuestionario se pudo leer: sigue en uso el que había.',
  refusedLines: (lines: readonly number[]) =>
    `No se leyeron las líneas ${lines.map((line) => formatNumber(line)).join(', ')}.`,
  found: (answers: number, asked: number, of: number) =>
    `${many(answers, 'respuesta leída', 'respuestas leídas')}; ${formatNumber(asked)} de ${many(of, 'pregunta', 'preguntas')} en el archivo.`,
  droppedColumns: (count: number) =>
    count === 0 ? '' : `${many(count, 'columna no se leyó', 'columnas no se leyeron')} (correos, nombres u otras).`,
  unreadAnswers: (count: number) =>
    count === 0
      ? ''
      : `${many(count, 'respuesta no es', 'respuestas no son')} ninguna de las opciones y ${count === 1 ? 'cuenta' : 'cuentan'} como no dada${count === 1 ? '' : 's'}.`,
  faults: {
    territorio: (lines: string) => `Sin instancia reconocible, líneas ${lines}.`,
    actor: (lines: string) => `Sin tipo de actor, líneas ${lines}: elija arriba quién responde.`,
    vacia: (lines: string) => `Sin ninguna respuesta, líneas ${lines}.`,
  } satisfies Record<RowFault, (lines: string) => string>,
  unplaced: 'Instancias que no se reconocieron',
  unplacedHelp:
    'Diga qué territorio es cada una: vale para todas sus filas y se recuerda para los archivos que vengan (Datos, nombres aprendidos).',
  sameRows: (count: number) => `(${many(count, 'fila', 'filas')})`,
  findPlace: (said: string) => `Territorio de «${said}»`,
  findPlaceShort: 'Buscar por nombre o ubigeo',
  isPlace: (name: string) => `Es ${name}`,
  noPlaceFound: 'Ningún territorio lleva ese nombre.',
  namesFile: 'Nombres de respuestas a cuestionarios',
  remembered: (name: string) => `${name}: se recordará para los archivos que vengan.`,
  onlyHere: (name: string) => `${name}: vale solo para este archivo.`,
  moreLines: (count: number) => ` y ${formatNumber(count)} más`,
  roundName: 'Nombre de la ronda',
  usualRound: (on: string | null) => (on === null ? 'Ronda de respuestas' : `Ronda del ${formatDate(on)}`),
  take: 'Agregar la ronda',
  leave: 'No agregarla',
  taken: (label: string) => `Se agregó «\u2068${label}\u2069».`,
  round: 'Ronda',
  roundOption: (label: string, on: string) => `${label} (${formatDate(on)})`,
  roundGone: (label: string) => `La ronda del enlace no está aquí; se muestra «\u2068${label}\u2069».`,
  drop: 'Quitar la ronda',
  dropped: (label: string) => `Se quitó «\u2068${label}\u2069».`,
  none: 'Todavía no hay respuestas. Descargue el cuestionario, aplíquelo y cargue aquí lo que llegue.',
  actor: 'Actor',
  allActors: 'Todos',
  topic: 'Tema',
  where: (name: string) => `Ámbito: ${name}.`,
  source: (file: string, on: string, answers: number) =>
    `Fuente: «\u2068${file}\u2069», hasta el ${formatDate(on)}, ${many(answers, 'respuesta', 'respuestas')}. Puntos de 0 a 100.`,
  sourceHidden: (file: string, on: string) =>
    `Fuente: «\u2068${file}\u2069», hasta el ${formatDate(on)}. Puntos de 0 a 100.`,
  ranking: 'Necesidades, de mayor a menor',
  columns: {
    place: 'Puesto',
    topic: 'Tema',
    capacity: 'Capacidad',
    territory: 'Territorio',
    ideal: 'Ideal',
    current: 'Actual',
    gap: 'Brecha',
    people: 'Respondieron',
    silent: 'Sin responder',
  },
  placeNote: 'Entre paréntesis, los puestos posibles si se respondiera lo que falta. «=»: empate.',
  capacities: 'Ver cada capacidad',
  chart: (topic: string) => `Perfil por componente: ${topic}`,
  bar: (ideal: string, current: string) => `ideal ${ideal}, actual ${current}`,
  barNote: 'Barra: perfil actual. Marca: perfil ideal.',
  proposal: 'Qué se propone',
  because: (kind: string, because: string) => `${kind}. ${because}`,
  agenda: 'Agenda',
  contents: 'Contenidos',
  territories: (topic: string) => `Territorios, de mayor a menor brecha: ${topic}`,
  level: 'Nivel',
  levels: { region: 'Regiones', provincia: 'Provincias', distrito: 'Distritos' },
  noTerritories: 'Nadie respondió en este ámbito y nivel.',
  silentTerritories: (count: number, of: number) =>
    `Sin ninguna respuesta: ${formatNumber(count)} de ${formatNumber(of)}.`,
  plan: 'Agregar visita',
  planLabel: (name: string, topic: string) => `Agregar visita a ${name} por ${topic}`,
  inPlan: 'En el plan',
  inPlanLabel: (name: string) => `${name}: ver en el plan`,
  more: (left: number) => `Mostrar más (quedan ${formatNumber(left)})`,
  rounds: 'Qué cambió entre rondas',
  roundsLead: (before: string, after: string) => `De «\u2068${before}\u2069» a «\u2068${after}\u2069».`,
  roundColumns: { before: 'Antes', after: 'Después', says: 'Qué se puede decir' },
} as const
