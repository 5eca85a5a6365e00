import { familyOf, isOfLey30364, REFUGE_TYPE, SERVICE_TYPES, typeOfService } from '../../../domain/services/index.ts'
import { provinciaOf, type Ubigeo, levelOf, readCode } from '../../../domain/territory/index.ts'
import type { ColumnSpec } from '../column-spec.ts'
import { isUnknown } from '../fold-text.ts'
import type { Draft, Kind } from '../kind.ts'
import type { RowReader } from '../row-reader.ts'
import { ANY_TERRITORY } from './levelled.ts'

/** More services of one type than any territory has: a larger count is no count. */
const MOST = 999
/** Types of which a column alone tells such a table: «Salud» heads a column of many others. */
const TELLING_TYPES = SERVICE_TYPES.filter((type) => familyOf(type) !== 'otro' || !isOfLey30364(type))
const COUNT = { whole: true, min: 0, max: MOST }

/**
 * A consolidated table: one row per territory and how many services of each type it has, a column for each; n services
 * become n rows.
 */
export const serviciosPorTipo: Kind = {
  id: 'servicios_por_tipo',
  table: 'servicios',
  placed: true,
  columns: [{ name: 'provincia', patterns: [/^PROVINCIAS?$/, /^NOMB?PROV$/] }, ...SERVICE_TYPES.map(columnOf)],
  essential: [ANY_TERRITORY, TELLING_TYPES],
  read: (reader) => {
    reader.concealed = countOf(reader, REFUGE_TYPE) > 0 && namesDistrito(reader)
    const ubigeo = reader.territory(null, false)
    const written = SERVICE_TYPES.filter((type) => !isUnknown(reader.cell(type)))
    const drafts = written.flatMap((type) => draftsOf(reader, type, ubigeo))
    if (written.length === 0) reader.ignore('sin_dato')
    else if (drafts.length === 0 && reader.rejection === null) reader.ignore('cero_servicios')
    return drafts
  },
}

function columnOf(type: string): ColumnSpec {
  const recognises = (header: string) =>
    typeOfService(header.replace(/^(N|NRO|NUMERO|CANTIDAD)( DE)? (?=.)/, '')) === type
  return {
    name: type,
    patterns: [],
    recognises,
    number: COUNT,
    holds: (cell) => isUnknown(cell) || /^\d{1,3}([.,]0+)?$/.test(cell.trim()),
  }
}

function namesDistritoByCode(reader: RowReader): boolean {
  const reading = readCode(reader.text('ubigeo'))
  return reading.kind === 'codigo' && levelOf(reading.code) === 'distrito'
}

function namesDistrito(reader: RowReader): boolean {
  return ['distrito', 'ccdi', 'territorio'].some((name) => reader.text(name) !== '') || namesDistritoByCode(reader)
}

function draftsOf(reader: RowReader, type: string, ubigeo: Ubigeo | null): Draft[] {
  const count = countOf(reader, type)
  if (Number.isNaN(count)) reader.reject(type, 'numero_invalido', reader.cell(type))
  if (ubigeo === null || Number.isNaN(count) || count === 0) return []
  const reserved = type === REFUGE_TYPE && levelOf(ubigeo) === 'distrito'
  const place = reserved ? (provinciaOf(ubigeo) ?? ubigeo) : ubigeo
  if (reserved) reader.correct('ubigeo', '', place, 'refugio_sin_ubicacion')
  return Array.from({ length: count }, () => ({ table: 'servicios', cells: { tipo: type, ubigeo: place } }))
}

/** How many services of the type the row states, none when it states nothing; NaN when the cell is no such count. */
function countOf(reader: RowReader, type: string): number {
  if (isUnknown(reader.cell(type))) return 0
  const count = Number(reader.number(type) || Number.NaN)
  return Number.isInteger(count) && count >= 0 && count <= MOST ? count : Number.NaN
}
