import { readCode } from '../../domain/territory/index.ts'
import type { StatementRow as Row } from './statement-rows.ts'

/** The code of whose a row is, with the zeros that a spreadsheet took; as it is written where it is none. */
export function codeOf(row: Row): string {
  const read = readCode(row.text('ubigeo'))
  return read.kind === 'codigo' ? read.code : row.text('ubigeo')
}

/** What every statement carries: about whom, since when, its note and its document. */
export function written(row: Row) {
  return {
    ubigeo: codeOf(row),
    level: row.word('nivel') || 'provincial',
    editedOn: row.editedOn,
    note: row.text('nota'),
    link: row.text('enlace') || null,
    receivedOn: row.date('recibido'),
  }
}
