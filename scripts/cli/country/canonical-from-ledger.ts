import { columnsOf, type CanonicalTable } from '../../../src/database/sources/index.ts'
import { ORIGIN_COLUMNS } from '../../../src/database/origins/index.ts'
import type { Ledger, NoticeKind, QuestionKind } from '../../../src/database/ledger/index.ts'
import type { TableName } from '../../../src/domain/measure/index.ts'
import { CORRECTED, NOTICES, QUESTIONS, REJECTED } from '../words/sentences.ts'

/** The canonical tables that a ledger holds: its own with the lines of its rows, and those found beside it. */
export function tablesOfLedger(ledger: Ledger): ReadonlyMap<TableName, CanonicalTable> {
  const beside = Object.entries(ledger.beside).map(
    ([name, rows]) => [name as TableName, canonical(name as TableName, rows)] as const,
  )
  return new Map([[ledger.table, { ...canonical(ledger.table, ledger.values), lines: ledger.lines }], ...beside])
}

function canonical(table: TableName, rows: Ledger['values']): CanonicalTable {
  const columns = [...columnsOf(table).map(({ name }) => name), ...ORIGIN_COLUMNS]
  return { columns, rows: rows.map((row) => columns.map((column) => cellText(row[column] ?? null))) }
}

function cellText(value: string | number | boolean | null): string {
  if (typeof value === 'boolean') return value ? 'si' : 'no'
  return value === null ? '' : String(value)
}

/** Notices of what was not read or was supposed: a folder's tables count without anyone reviewing them. */
const TOLD: ReadonlySet<NoticeKind> = new Set([
  'asterisco_nota',
  'asterisco_reservado',
  'bloques_al_lado',
  'bloques_debajo',
  'casos_contados',
  'punto_fuera_de_su_lugar',
  'celda_omitida',
  'columnas_al_lado',
  'columnas_ocultas',
  'hojas_de_otra_tabla',
  'hojas_iguales',
  'hojas_sin_leer',
  'grupos_rellenados',
  'lista_con_niveles',
  'periodo_parcial',
  'recuentos_reservados',
  'fechas_mes_dia',
  'orden_de_fechas_supuesto',
  'tasa_no_es_recuento',
  'tipo_de_servicio_desconocido',
  'un_solo_anio',
  'varios_anios_juntos',
])

/** Questions of what is left out or changed until somebody answers: said though something is assumed. */
const ASKED: ReadonlySet<QuestionKind> = new Set([
  'datos_inventados',
  'en_miles',
  'en_millones',
  'filas_ocultas',
  'filas_tachadas',
  'numerales_de_periodo',
  'parte_de_anio',
])

function isAsked({ kind, answer, assumed }: Ledger['questions'][number]): boolean {
  return answer === null && (assumed === null || ASKED.has(kind))
}

/**
 * What became of a file's rows, for a person: the sum in one line, then a line for each row that was not taken and one
 * for each rule applied.
 */
export function explainLedger(
  fileName: string,
  { table, counts, rejections, corrections, notices, questions }: Ledger,
): string[] {
  const { physical, header, accepted, corrected, rejected, ignored } = counts
  const sum = `${fileName}: leído como ${table}; ${physical} filas = ${header} de encabezado + ${accepted} aceptadas + ${corrected} corregidas + ${rejected} rechazadas + ${ignored} ignoradas.`
  const rules = new Map<(typeof corrections)[number]['rule'], number>()
  for (const { rule } of corrections) rules.set(rule, (rules.get(rule) ?? 0) + 1)
  return [
    sum,
    ...questions
      .filter(isAsked)
      .map(
        ({ kind, column, count, example }) =>
          `${fileName}: ${QUESTIONS[kind]} (${column === '' ? `«${example}»` : `${column}, ${count}`}).`,
      ),
    ...notices
      .filter(({ kind }) => TOLD.has(kind))
      .map(({ kind, column = '', detail = '', count, reason }) => {
        const where = [column, detail].filter((part) => part !== '').join(': ')
        return `${fileName}: ${NOTICES[kind]}${reason === undefined ? '' : ` (${REJECTED[reason]})`}; ${where}${count === undefined ? '' : ` (${count})`}.`
      }),
    ...[...rules].map(([rule, times]) => `${fileName}: ${CORRECTED[rule]} (${times}).`),
    ...rejections.map(({ line, column, value, reason, suggestion }) => {
      const place = [fileName, `línea ${line}`, ...(column === '' ? [] : [`columna ${column}`])].join(', ')
      const written = value === '' ? '' : ` («${value.slice(0, 60)}»)`
      return `${place}: fila rechazada, ${REJECTED[reason]}${written}${suggestion === '' ? '.' : `; ¿será ${suggestion}?`}`
    }),
  ]
}
