import { CORRECTION_WORDS } from '../../../src/domain/words/index.ts'
import type { Note, NoteRule, Rejection, RejectionReason } from '../../../src/database/sources/index.ts'

const REASONS: Readonly<Record<RejectionReason, string>> = {
  celda_vacia: 'la celda está vacía',
  numero_de_celdas: 'tiene más o menos celdas que el encabezado',
  columna_ausente: 'falta la columna',
  ubigeo_invalido: 'no es un código de ubigeo de 2, 4 o 6 cifras',
  ubigeo_desconocido: 'el país cargado no tiene ese código',
  numero_invalido: 'no es un número admitido',
  anio_invalido: 'no es un año',
  fecha_invalida: 'no es una fecha del calendario escrita AAAA-MM-DD',
  valor_no_admitido: 'no es uno de los valores admitidos',
  nivel_no_coincide: 'el nivel no corresponde al código',
  mujeres_mas_que_poblacion: 'hay más mujeres que población',
  duplicado_en_conflicto: 'hay otra fila de lo mismo con otros valores',
}

const RULES: Readonly<Record<NoteRule, string>> = {
  fila_repetida: 'fila repetida: se cuenta una sola vez',
  duplicado_por_resolver: 'filas de lo mismo con distintos valores: queda sin dato',
  instancia_no_esperada: 'se acepta, pero nadie espera una instancia aquí y no cuenta',
  refugio_reservado: 'hogar de refugio: se guarda solo su provincia, sin coordenadas',
  superior_agregado: 'territorio superior que faltaba: se agrega con un nombre provisional',
  dato_personal_omitido: CORRECTION_WORDS.dato_personal_omitido,
  texto_de_refugio_omitido: CORRECTION_WORDS.texto_de_refugio_omitido,
}

/** A rejected row in one Spanish line: file, line, column, reason and the cell as read. */
export function explainRejection(file: string, { line, column, value, reason, lines }: Rejection): string {
  return `${whereIs(file, line, column)}: fila rechazada, ${REASONS[reason]}${quoted(value)}${others(lines)}.`
}

/** What was done to a row that was kept, in one Spanish line. */
export function explainNote(file: string, { line, column, value, rule, lines }: Note): string {
  return `${whereIs(file, line, column)}: ${RULES[rule]}${quoted(value)}${others(lines)}.`
}

function whereIs(file: string, line: number, column: string): string {
  return [file, ...(line > 0 ? [`línea ${line}`] : []), ...(column === '' ? [] : [`columna ${column}`])].join(', ')
}

function quoted(value: string): string {
  return value === '' ? '' : ` («${value.length > 60 ? `${value.slice(0, 60)}…` : value}»)`
}

function others(lines: readonly number[] | undefined): string {
  return lines === undefined || lines.length < 2 ? '' : ` (líneas ${lines.join(', ')})`
}
