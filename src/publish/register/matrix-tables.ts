import {
  ETAPA_ROWS,
  INITIATIVE_TYPES,
  INSTANCIA_LEVELS,
  INSTRUMENT_ESTADOS,
  INSTRUMENTS,
} from '../../domain/instancias/index.ts'
import { LIFE_VOCABULARIES, SESSION_FIELDS, type LifeVocabulary } from '../../domain/life/index.ts'
import { SIMULATED_NOTE } from '../../domain/measure/index.ts'
import { columnName, type Asked, type WorkbookCell, type WorkbookSheet } from '../workbook/index.ts'
import { wordOf } from './words-columns.ts'

const YES_NO = ['si', 'no']
const UNKNOWN = ['instrumento', 'iniciativas', 'coordemuna', 'servicios', 'necesidades', 'alineamiento']
/** What a row of `seguimiento` may be. */
const CLASSES = [
  ...['sesion_ordinaria', 'sesion_extraordinaria', 'informe_entregado', 'informe_no_entregado', 'sin_actividad'],
  ...['alineado_con', 'no_alineado_con', 'servicio', 'necesidad'],
  ...UNKNOWN.map((thing) => `sin_dato_${thing}`),
]
/** Codes that a column admits, by its sheet; of any sheet where none is named. */
const LISTS: readonly (readonly [sheet: string | null, column: string, codes: readonly string[]])[] = [
  [null, 'nivel', INSTANCIA_LEVELS],
  ['instancias', 'etapa', ETAPA_ROWS],
  ['instancias', 'directorio', YES_NO],
  ['instrumentos', 'instrumento', INSTRUMENTS],
  ['instrumentos', 'estado', INSTRUMENT_ESTADOS],
  ['instrumentos', 'reporta', YES_NO],
  ['iniciativas', 'tipo', INITIATIVE_TYPES],
  ['iniciativas', 'estado', INSTRUMENT_ESTADOS],
  ['seguimiento', 'clase', CLASSES],
  [null, 'inconsistencias', YES_NO],
  ...SESSION_FIELDS.flatMap(({ key, as }) =>
    as in LIFE_VOCABULARIES
      ? [['seguimiento', key, LIFE_VOCABULARIES[as as LifeVocabulary].map(([code]) => code)] as const]
      : [],
  ),
]
const DAYS = [
  ...['fecha', 'fecha_creacion', 'fecha_instalacion', 'fecha_aprobacion', 'vigente_hasta', 'fecha_acta'],
  ...['fecha_ratificacion', 'recibido', ...SESSION_FIELDS.filter(({ as }) => as === 'fecha').map(({ key }) => key)],
]
const COUNTS = SESSION_FIELDS.filter(({ as }) => as === 'entero').map(({ key }) => key)
const VALUES = 'valores'
const VALUES_HEAD = ['hoja', 'columna', 'valor', 'en_palabras']

/**
 * The sheets as tables to go on with: days as days, counts as counts, a list in each cell that holds a code, and above
 * the header that some of its rows are invented, where they are.
 */
export function asTables(sheets: readonly WorkbookSheet[]): readonly WorkbookSheet[] {
  return sheets.map((sheet) => {
    const [head = [], ...rows] = sheet.rows
    const quality = head.indexOf('calidad')
    const isInvented = rows.some((row) => /\bsimulado\b/.test(String(row[quality] ?? '')))
    const above = isInvented ? [SIMULATED_NOTE] : []
    const asked = head.map((column) => askedOf(sheet.name, String(column)))
    return { ...sheet, above, asked, rows: [head, ...rows.map((row) => row.map((cell, at) => typed(cell, asked[at])))] }
  })
}

/** What each list admits, and what each code means in words. */
export function valuesSheet(): WorkbookSheet {
  const rows = LISTS.flatMap(([sheet, column, codes]) =>
    codes.map((code) => [sheet ?? 'todas', column, code, wordOf(sheet, column, code)]),
  )
  return { name: VALUES, above: [], rows: [VALUES_HEAD, ...rows] }
}

function askedOf(sheet: string, column: string): Asked | null {
  if (DAYS.includes(column)) return 'fecha'
  if (COUNTS.includes(column)) return 'entero'
  const at = LISTS.findIndex(([of, name]) => name === column && (of === null || of === sheet))
  if (at < 0) return null
  const before = LISTS.slice(0, at).reduce((sum, [, , codes]) => sum + codes.length, 0)
  const letter = columnName(VALUES_HEAD.indexOf('valor'))
  return { list: `${VALUES}!$${letter}$${before + 2}:$${letter}$${before + 1 + (LISTS[at]?.[2].length ?? 0)}` }
}

/** The first day from which all spreadsheets count alike. */
const FIRST_DAY = '1900-03-01'

function typed(cell: WorkbookCell, asked: Asked | null | undefined): WorkbookCell {
  if (typeof cell !== 'string') return cell
  if (asked === 'fecha' && /^\d{4}-\d\d-\d\d$/.test(cell) && cell >= FIRST_DAY) return { day: cell }
  return asked === 'entero' && /^\d{1,9}$/.test(cell) ? Number(cell) : cell
}
