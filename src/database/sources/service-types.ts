import { REFUGE_TYPE, refugeVerdict, speaksOfRefuge } from '../../domain/services/index.ts'
import { upTo, type Ubigeo } from '../../domain/territory/index.ts'

/** Accepted spellings, folded, of each type of service (METHOD §5); both names of a renamed service are accepted. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  CEM: ['CEM', 'CENTRO EMERGENCIA MUJER', 'CENTRO DE EMERGENCIA MUJER'],
  SAR: ['SAR', 'ER', 'EST RURAL', 'ESTRATEGIA RURAL', 'SERVICIO DE ATENCION RURAL'],
  SAU: ['SAU', 'SAM', 'SERVICIO DE ATENCION URGENTE'],
  [REFUGE_TYPE]: [REFUGE_TYPE],
  CAI: ['CAI', 'CENTRO DE ATENCION INSTITUCIONAL'],
  L100: ['L100', 'LINEA 100'],
  CAR_NNA: ['CAR NNA', 'CAR', 'CENTRO DE ACOGIDA RESIDENCIAL'],
  EDUC_CALLE: ['EDUC CALLE', 'EDUCADORES DE CALLE', 'EDUCADOR DE CALLE', 'EDUC DE CALLE'],
  UPE: ['UPE', 'UNIDAD DE PROTECCION ESPECIAL'],
  MI60: ['MI60', 'MI60+', 'MI 60+'],
  OREDIS: ['OREDIS'],
  DEMUNA: ['DEMUNA'],
  CIAM: ['CIAM'],
  SOC_BENEF: ['SOC BENEF', 'SOCIEDAD DE BENEFICENCIA', 'BENEFICENCIA'],
  JUGUEMOS: ['JUGUEMOS'],
  CONADIS: ['CONADIS', 'CENTRO DE COORDINACION REGIONAL'],
  PMN: ['PMN', 'PONTE EN MODO NINEZ'],
}
/** Every type of service that the house knows by name. */
export const SERVICE_TYPES: readonly string[] = Object.keys(SPELLINGS)
const TYPE_BY_SPELLING = new Map(
  Object.entries(SPELLINGS).flatMap(([type, names]) => names.map((name) => [name, type] as const)),
)

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

/** The house's name of a type of service; a type it does not know is kept as it is written. */
export function typeOfService(cell: string): string {
  const folded = fold(cell)
  return TYPE_BY_SPELLING.get(folded) ?? (speaksOfRefuge(cell) ? REFUGE_TYPE : cell)
}

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

/** A refuge as it may be kept: its provincia at most, no coordinates, no free text that could name its place (METHOD §5). */
export function reserveRefuge<R extends ServicePlace>(row: R): R {
  const ubigeo = row.ubigeo === null ? null : upTo('provincia', row.ubigeo)
  const operador = PLACELESS_OPERATORS.has(fold(row.operador ?? '')) ? row.operador : null
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
  return /^(CERRAD|INACTIV|CLAUSURAD)/.test(fold(estado ?? ''))
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[._\-/\s]+/g, ' ')
    .trim()
}
