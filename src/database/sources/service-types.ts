import { foldType, REFUGE_TYPE, refugeVerdict } from '../../domain/services/index.ts'
import { upTo, type Ubigeo } from '../../domain/territory/index.ts'

/** Operators of refuges that name no place. */
const PLACELESS_OPERATORS = new Set([
  'MIMP',
  'AURORA',
  'WARMI NAN',
  'INABIF',
  'GOBIERNO REGIONAL',
  'GOBIERNO LOCAL',
  'PRIVADO',
  'ONG',
])

interface ServiceTexts {
  readonly tipo: string
  readonly subtipo: string | null
  readonly nombre: string | null
}

/** Whether the row is reserved as a refuge, also when that is in doubt (METHOD §5). */
export function isRefuge({ tipo, subtipo, nombre }: ServiceTexts): boolean {
  return refugeVerdict({ type: tipo, subtype: subtipo ?? '', name: nombre ?? '' }) !== 'no'
}

interface ServicePlace extends ServiceTexts {
  readonly ubigeo: Ubigeo | null
  readonly lat: number | null
  readonly lon: number | null
  readonly operador: string | null
  readonly estado: string | null
}

/**
 * A refuge as it may be kept: its provincia at most, no coordinates, no free text that could name its place (METHOD
 * §5).
 */
export function reserveRefuge<R extends ServicePlace>(row: R): R {
  const ubigeo = row.ubigeo === null ? null : upTo('provincia', row.ubigeo)
  const operador = PLACELESS_OPERATORS.has(foldType(row.operador ?? '')) ? row.operador : null
  return {
    ...row,
    tipo: REFUGE_TYPE,
    subtipo: null,
    nombre: null,
    ubigeo,
    lat: null,
    lon: null,
    operador,
    estado: isClosed(row.estado) ? 'cerrado' : null,
  }
}

/** Whether a service's estado says that it no longer serves: such rows are kept and not counted. */
function isClosed(estado: string | null): boolean {
  return /^(CERRAD|INACTIV|CLAUSURAD)/.test(foldType(estado ?? ''))
}
