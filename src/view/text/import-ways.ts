import { formatNumber, joinWords } from '../../domain/measure/index.ts'
import { CASE_VARIABLE_NAME } from '../../domain/words/index.ts'
import type { CaseVariable, Verdict } from '../../workspace/imports/index.ts'

const some = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${formatNumber(count)} ${many}`)

const unfinished = (places: number) => `el año sin terminar de ${some(places, 'territorio', 'territorios')}`

const taken = (rows: number, places: number) =>
  joinWords([
    ...(rows > 0 || places === 0 ? [some(rows, 'fila', 'filas')] : []),
    ...(places > 0 ? [unfinished(places)] : []),
  ])

const MEBIBYTE = 1024 * 1024

/** Words of the other ways in: dropped anywhere, pasted, and many files at once. */
export const wayText = {
  dropHere: 'Suelte para llevarlo a Datos: ahí se revisa y nada se carga hasta que usted lo diga.',
  waits: 'Lo que trajo se revisará cuando el motor termine de iniciar.',
  paste: 'También puede pegar aquí (Ctrl + V) un rango copiado de Excel, con su encabezado.',
  pastedName: 'rango pegado',
  notRange: 'Lo que pegó no es un rango con encabezado y filas. Cópielo en Excel y vuelva a pegarlo.',

  countsTitle: 'Casos contados',
  variables: CASE_VARIABLE_NAME satisfies Readonly<Record<CaseVariable, string>>,
  counted: (cases: number, places: number, variables: string) =>
    `Se contaron ${some(cases, 'caso', 'casos')} de ${some(places, 'territorio', 'territorios')} por territorio, año y modalidad, y por ${variables}. Nombres, documentos, direcciones, días y edades exactas no se guardan.`,
  alreadyCounted: (cases: number, places: number, variables: string) =>
    `La tabla dice de quiénes son ${some(cases, 'caso', 'casos')} de ` +
    `${some(places, 'territorio', 'territorios')}: por ${variables}. Se ven en la ficha.`,
  countsHidden: (k: number) =>
    `En la descarga, las cuentas de 1 a ${k - 1} casos y las que las delatarían van ocultas.`,
  giveCounts: (form: string) => `Descargar los conteos (.${form})`,
  countsFile: 'conteos-de-casos',

  title: 'Varios archivos',
  lead: 'Cada uno se leyó por separado. Los que no preguntan nada se cargan juntos; los demás se revisan uno por uno.',
  caption: 'Archivos y cómo se leen',
  reading: 'Leyendo',
  verdicts: {
    se_lee: 'Se lee',
    pregunta: 'Pregunta',
    rechazado: 'No se puede leer',
    cargado: 'Cargado',
  } satisfies Readonly<Record<Verdict['verdict'] | 'cargado', string>>,
  told: (reads: number, asks: number, refused: number) =>
    joinWords([
      some(reads, 'se lee', 'se leen'),
      some(asks, 'pregunta', 'preguntan'),
      some(refused, 'no se puede leer', 'no se pueden leer'),
    ]),
  progress: (done: number, of: number) => `Leyendo ${formatNumber(done)} de ${formatNumber(of)} archivos.`,
  /** `places` have figures of a part of a year, which are no rows of the table. */
  reads: (rows: number, places: number, table: string) =>
    rows === 0 && places > 0 ? `Se carga ${unfinished(places)} de ${table}.` : `${taken(rows, places)} de ${table}.`,
  /** `sheets` hold other tables, which this load leaves. */
  otherSheets: (sheets: string) => `Otras hojas traen otra tabla y no se cargan: ${sheets}; «Revisar» las carga.`,
  byRecipe: (called: string) => `Con la receta «${called}».`,
  asks: (rejected: number, questions: number, conflicts: number) =>
    `Tiene ${joinWords([
      ...(rejected > 0 ? [some(rejected, 'fila por corregir', 'filas por corregir')] : []),
      ...(questions > 0 ? [some(questions, 'pregunta', 'preguntas')] : []),
      ...(conflicts > 0
        ? [some(conflicts, 'territorio con otro valor ya cargado', 'territorios con otro valor ya cargado')]
        : []),
    ])}.`,
  empty: 'Ninguna fila se puede cargar todavía.',
  limites: 'Trae límites del mapa: revíselos por separado.',
  project: 'Es un proyecto: ábralo solo, porque reemplaza todo lo que hay.',
  tooLarge: (bytes: number, most: number) =>
    `Pesa ${formatNumber(bytes / MEBIBYTE)} MB y el navegador lee hasta ${formatNumber(most / MEBIBYTE)}. Si son casos, súmelo con «brecha agregar» y cargue el resultado; si no, divídalo.`,
  unreadable: 'El navegador no pudo leerlo.',
  review: 'Revisar',
  reviewOf: (file: string) => `Revisar ${file}`,
  load: (count: number) => `Cargar ${some(count, 'archivo que se lee', 'archivos que se leen')}`,
  close: 'Cerrar',
  loaded: (files: number, rows: number, places: number) =>
    `${files === 1 ? 'Se cargó 1 archivo' : `Se cargaron ${formatNumber(files)} archivos`}, con ${taken(rows, places)}.`,
  stopped: (files: readonly string[]) =>
    `Dicen otro valor de un territorio que ya está y esperan su decisión: ${joinWords(files)}.`,
} as const
