import { formatNumber, sourceLine } from '../../../../src/domain/measure/index.ts'
import { stampRows } from '../../../../src/database/origins/index.ts'
import type { ReadCells } from '../../../../src/database/files/index.ts'
import { ANSWERS, type Ledger, type TablePlan } from '../../../../src/database/ledger/index.ts'
import {
  FILE_NOTE_KEYS,
  FILE_NOTES,
  NOTICES,
  ORIGIN,
  QUESTIONS,
  REJECTED,
  READ_BY_RECIPE,
  SHEET_CHOSEN,
} from '../../words/sentences.ts'

export interface Aviso {
  readonly aviso: string
  readonly columna?: string
  readonly detalle?: string
  readonly cantidad?: number
  readonly texto: string
}

interface Pregunta {
  readonly clave: string
  readonly columna: string
  readonly admite: readonly string[]
  readonly respuesta: string | null
  readonly seSupone: string | null
  readonly cantidad: number
}

type CanonicalRow = Ledger['values'][number]

/** What `validar` prints: the account of every physical row and the canonical rows accepted. */
export interface ValidarDocument {
  readonly tabla: string
  readonly formato: string
  readonly codificacion: string | null
  readonly separador: string | null
  readonly hoja: string | null
  readonly filas: {
    readonly fisicas: number
    readonly encabezado: number
    readonly aceptadas: number
    readonly corregidas: number
    readonly rechazadas: number
    readonly ignoradas: number
  }
  readonly columnas: readonly { readonly columna: string; readonly encabezado: string }[]
  readonly correcciones: readonly {
    readonly fila: number
    readonly columna: string
    readonly antes: string
    readonly despues: string
    readonly regla: string
    readonly motivo?: string
  }[]
  readonly rechazos: readonly {
    readonly fila: number
    readonly columna: string
    readonly valor: string
    readonly motivo: string
    readonly sugerencia: string
    readonly filas?: readonly number[]
  }[]
  readonly ignoradas: readonly { readonly fila: number; readonly motivo: string; readonly filas?: readonly number[] }[]
  readonly avisos: readonly Aviso[]
  /**
   * What only a person can say of the table: a key for --respuesta, what it admits, what was answered and what is
   * supposed meanwhile.
   */
  readonly preguntas?: readonly Pregunta[]
  readonly valores: readonly CanonicalRow[]
  readonly valoresDe?: Ledger['beside']
  /** Cases of parts of years, which are no values of the table: they are drawn as an unfinished year. */
  readonly sinTerminar?: Ledger['parts']
}

/** What `--tabla celdas` prints: the cells as read, every one a text. */
export interface CellsDocument {
  readonly formato: string
  readonly codificacion: string | null
  readonly separador: string | null
  /** What was read otherwise than as it is written: nothing is changed in silence. */
  readonly avisos: readonly Aviso[]
  readonly celdas: readonly (readonly string[])[]
}

export function cellsDocument(file: ReadCells): CellsDocument {
  const sheet = file.sheets.find(({ hidden }) => !hidden) ?? file.sheets[0]
  return {
    formato: file.format,
    codificacion: file.encoding,
    separador: file.delimiter,
    avisos: file.notes.map(fileNotice),
    celdas: sheet?.cells ?? [],
  }
}

/** The account of a file; `recipe` is the name of the one that it was read with. */
export function validarDocument(
  file: ReadCells,
  plan: TablePlan,
  ledger: Ledger,
  recipe: string | null = null,
): ValidarDocument {
  return {
    tabla: ledger.table,
    formato: file.format,
    codificacion: file.encoding,
    separador: file.delimiter,
    hoja: ['xlsx', 'xls', 'ods'].includes(file.format) ? plan.sheet.name : null,
    filas: rowCounts(ledger),
    columnas: ledger.columns.map(({ name, header: encabezado }) => ({ columna: name, encabezado })),
    ...rowsOf(ledger),
    avisos: [
      ...(recipe === null ? [] : [{ aviso: 'receta', detalle: recipe, texto: READ_BY_RECIPE }]),
      originNotice(ledger.origin),
      ...file.notes.map(fileNotice),
      ...(file.sheets.length > 1 && !isOfAllSheets(ledger)
        ? [{ aviso: 'hoja_elegida', detalle: plan.sheet.name, texto: SHEET_CHOSEN }]
        : []),
      ...ledger.questions.filter(isTold).map(questionNotice),
      ...ledger.notices.map(tableNotice),
    ],
    ...(ledger.questions.length > 0 ? { preguntas: ledger.questions.map(askedOf) } : {}),
    valores: stampRows(ledger.values, ledger.origin.said),
    ...besidesValues(ledger),
  }
}

/** What the same rows give beside the values of their table. */
function besidesValues({ beside, parts }: Ledger): Pick<ValidarDocument, 'valoresDe' | 'sinTerminar'> {
  return {
    ...(Object.keys(beside).length > 0 ? { valoresDe: beside } : {}),
    ...(parts.length > 0 ? { sinTerminar: parts } : {}),
  }
}

/** «el año sin terminar de 2 territorios»; empty where a file has whole years alone. */
export function unfinishedText({ sinTerminar = [] }: ValidarDocument): string {
  const places = new Set(sinTerminar.map(({ ubigeo }) => ubigeo)).size
  return places === 0 ? '' : `el año sin terminar de ${places} ${places === 1 ? 'territorio' : 'territorios'}`
}

/** Whether the sheets of one table were read as one: then none was chosen. */
function isOfAllSheets({ notices }: Ledger): boolean {
  return notices.some(({ kind }) => kind === 'hojas_iguales')
}

function rowCounts({ counts }: Ledger): ValidarDocument['filas'] {
  return {
    fisicas: counts.physical,
    encabezado: counts.header,
    aceptadas: counts.accepted,
    corregidas: counts.corrected,
    rechazadas: counts.rejected,
    ignoradas: counts.ignored,
  }
}

/** The rows of which something has to be said, by what became of them. */
function rowsOf(ledger: Ledger): Pick<ValidarDocument, 'correcciones' | 'rechazos' | 'ignoradas'> {
  return {
    correcciones: ledger.corrections.map(({ line, column, before, after, rule, reason }) => ({
      fila: line,
      columna: column,
      antes: before,
      despues: after,
      regla: rule,
      ...(reason ? { motivo: reason } : {}),
    })),
    rechazos: ledger.rejections.map(({ line, column, value, reason, suggestion, lines }) => ({
      fila: line,
      columna: column,
      valor: value,
      motivo: reason,
      sugerencia: suggestion,
      ...(lines ? { filas: lines } : {}),
    })),
    ignoradas: ledger.ignored.map(({ line, reason, lines }) => ({
      fila: line,
      motivo: reason,
      ...(lines ? { filas: lines } : {}),
    })),
  }
}

function askedOf({ key, kind, column, count, answer, assumed }: Ledger['questions'][number]): Pregunta {
  return { clave: key, columna: column, admite: ANSWERS[kind], respuesta: answer, seSupone: assumed, cantidad: count }
}

export function fileNotice({ kind, count, line, where, before, after }: ReadCells['notes'][number]): Aviso {
  const detail = [where, before, after, line === undefined ? undefined : `línea ${line}`]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ')
  return {
    aviso: FILE_NOTE_KEYS[kind],
    ...(detail === '' ? {} : { detalle: detail }),
    ...(count === undefined ? {} : { cantidad: count }),
    texto: FILE_NOTES[kind],
  }
}

/** What was assumed and changes what the rows are worth or show. */
const TOLD_BEFORE_ASKED: ReadonlySet<string> = new Set([
  'refugio_en_duda',
  'texto_reservado',
  'datos_inventados',
  'numerales_de_periodo',
  'parte_de_anio',
])

/** What waits for an answer, and what is reserved until somebody says otherwise. */
function isTold({ kind, answer, assumed }: Ledger['questions'][number]): boolean {
  return answer === null && (assumed === null || TOLD_BEFORE_ASKED.has(kind))
}

/** What the file says of where its figures come from: title, cut-off and quality. */
function originNotice({ title, cutOff, quality, stated }: Ledger['origin']): Aviso {
  const counts = Object.entries(stated).map(([each, rows]) => `${each} ${formatNumber(rows)}`)
  const words = counts.length < 2 ? quality : `${quality} (${counts.join(', ')})`
  const cited = { title: title || 'título no dicho', publisher: '', cutOff: cutOff || 'no dicho' }
  return { aviso: 'origen', detalle: sourceLine(cited, words), texto: ORIGIN }
}

function questionNotice({ kind, column, example, count }: Ledger['questions'][number]): Aviso {
  return {
    aviso: kind,
    columna: column,
    ...(example === '' ? {} : { detalle: example }),
    cantidad: count,
    texto: QUESTIONS[kind],
  }
}

function tableNotice({ kind, column, detail, count, reason }: Ledger['notices'][number]): Aviso {
  return {
    aviso: kind,
    ...(column === undefined ? {} : { columna: column }),
    ...(detail === undefined ? {} : { detalle: detail }),
    ...(count === undefined ? {} : { cantidad: count }),
    texto: reason === undefined ? NOTICES[kind] : `${NOTICES[kind]} (${REJECTED[reason]})`,
  }
}
