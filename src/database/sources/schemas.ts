import { REFUGE_TYPE, typeOfService } from '../../domain/services/index.ts'
import {
  ETAPA_ROWS,
  INITIATIVE_TYPES,
  INSTRUMENT_ESTADOS,
  INSTRUMENTS,
  type InstanciaLevel,
  bearsInstancia,
  INSTANCIA_LEVELS,
} from '../../domain/instancias/index.ts'
import { levelOf, owesDistrital, owesProvincial, type Ubigeo } from '../../domain/territory/index.ts'
import {
  blankable,
  code,
  count,
  date,
  decimal,
  freeText,
  mapped,
  month,
  oneOf,
  optional,
  suppressed,
  text,
  year,
  yesNo,
} from './fields.ts'
import { schema, type Review } from './schema.ts'
import { isRefuge, reserveRefuge } from './service-types.ts'

export const territorios = schema({
  name: 'territorios',
  fields: {
    ubigeo: code,
    nombre: text,
    capital: optional(text),
    lat: optional(decimal(-90, 90)),
    lon: optional(decimal(-180, 180)),
    altitud_m: optional(decimal(-500, 7000)),
    superficie_km2: optional(decimal(0, 1e7)),
    poblacion_referencia: optional(decimal(0, 1e9)),
  },
  keyOf: (row) => row.ubigeo,
  ubigeoOf: (row) => row.ubigeo,
  conflict: 'reject',
})

export const instancias = schema({
  name: 'instancias',
  fields: {
    ubigeo: code,
    nivel: oneOf(INSTANCIA_LEVELS),
    etapa: oneOf(ETAPA_ROWS),
    ordenanza: optional(freeText),
    fecha_creacion: optional(date),
    fecha_instalacion: optional(date),
    observacion: optional(freeText),
  },
  keyOf: (row) => `${row.ubigeo} ${row.nivel}`,
  ubigeoOf: (row) => row.ubigeo,
  conflict: 'keep',
  review: (row) => reviewLevel(row, true),
})

export const instrumentos = schema({
  name: 'instrumentos',
  fields: {
    ubigeo: code,
    nivel: oneOf(INSTANCIA_LEVELS),
    instrumento: oneOf(INSTRUMENTS),
    estado: oneOf(INSTRUMENT_ESTADOS),
    reporta: optional(yesNo),
    inconsistencias: optional(yesNo),
    fecha_aprobacion: optional(date),
    vigente_hasta: optional(date),
  },
  keyOf: (row) => `${row.ubigeo} ${row.nivel} ${row.instrumento}`,
  ubigeoOf: (row) => row.ubigeo,
  conflict: 'keep',
  review: (row) => reviewLevel(row, false),
})

export const violencia = schema({
  name: 'violencia',
  fields: {
    ubigeo: code,
    anio: year,
    modalidad: text,
    casos: blankable(count),
    registro: optional(text),
    reservado: optional(suppressed),
  },
  keyOf: (row) => [row.ubigeo, row.anio, row.modalidad, ...(row.registro === null ? [] : [row.registro])].join(' '),
  ubigeoOf: (row) => row.ubigeo,
  conflict: 'reject',
  review: (row) =>
    row.casos === null && row.reservado === null ? { column: 'casos', reason: 'celda_vacia' } : { row },
})

export const poblacion = schema({
  name: 'poblacion',
  fields: { ubigeo: code, anio: year, poblacion: count, mujeres: optional(count) },
  keyOf: (row) => `${row.ubigeo} ${row.anio}`,
  ubigeoOf: (row) => row.ubigeo,
  conflict: 'reject',
  review: (row) =>
    (row.mujeres ?? 0) > row.poblacion ? { column: 'mujeres', reason: 'mujeres_mas_que_poblacion' } : { row },
})

export const pobreza = schema({
  name: 'pobreza',
  fields: {
    ubigeo: code,
    anio: year,
    tasa: decimal(0, 100),
    ic_inf: optional(decimal(0, 100)),
    ic_sup: optional(decimal(0, 100)),
  },
  keyOf: (row) => `${row.ubigeo} ${row.anio}`,
  ubigeoOf: (row) => row.ubigeo,
  conflict: 'reject',
})

export const servicios = schema({
  name: 'servicios',
  fields: {
    tipo: mapped(typeOfService),
    subtipo: optional(freeText),
    nombre: optional(freeText),
    ubigeo: blankable(code),
    lat: optional(decimal(-90, 90)),
    lon: optional(decimal(-180, 180)),
    operador: optional(freeText),
    estado: optional(freeText),
  },
  // Lists without names repeat a row for each service of a place; only a named one can be told from its copy.
  keyOf: (row) => (row.nombre === null ? null : JSON.stringify(row)),
  ubigeoOf: (row) => row.ubigeo,
  conflict: 'keep',
  review: (row) =>
    isRefuge(row) ? { row: reserveRefuge(row), notes: [{ column: 'ubigeo', rule: 'refugio_reservado' }] } : { row },
  conceals: (cell) => isRefuge({ tipo: typeOfService(cell('tipo')), subtipo: cell('subtipo'), nombre: cell('nombre') }),
})

export const iniciativas = schema({
  name: 'iniciativas',
  fields: {
    ubigeo: code,
    nivel: oneOf(INSTANCIA_LEVELS),
    tipo: oneOf(INITIATIVE_TYPES),
    nombre: optional(freeText),
    estado: optional(oneOf(INSTRUMENT_ESTADOS)),
    fecha: optional(date),
  },
  keyOf: (row) => JSON.stringify(row),
  ubigeoOf: (row) => row.ubigeo,
  conflict: 'keep',
  review: (row) => reviewLevel(row, false),
})

export const coordemuna = schema({
  name: 'coordemuna',
  fields: { ubigeo: code, fecha_acta: date, fecha_ratificacion: optional(date) },
  keyOf: (row) => JSON.stringify(row),
  ubigeoOf: (row) => row.ubigeo,
  conflict: 'keep',
  review: (row) => (levelOf(row.ubigeo) === 'provincia' ? { row } : { column: 'ubigeo', reason: 'nivel_no_coincide' }),
})

export const atenciones = schema({
  name: 'atenciones',
  fields: {
    ubigeo: code,
    servicio: mapped(typeOfService),
    indicador: text,
    anio: year,
    mes: optional(month),
    valor: count,
  },
  keyOf: (row) => JSON.stringify([row.ubigeo, row.servicio, row.indicador, row.anio, row.mes]),
  ubigeoOf: (row) => row.ubigeo,
  conflict: 'reject',
  // Figures of a refuge stay at its provincia, as the refuge does (METHOD §5).
  review: (row) =>
    row.servicio === REFUGE_TYPE && levelOf(row.ubigeo) === 'distrito'
      ? { column: 'ubigeo', reason: 'nivel_no_coincide' }
      : { row },
})

interface Levelled {
  readonly ubigeo: Ubigeo
  readonly nivel: InstanciaLevel
}

/** The code must be one of its level's; an instancia that nobody expects is taken and noted (METHOD §1). */
function reviewLevel<R extends Levelled>(row: R, expects: boolean): Review<R> {
  if (!bearsInstancia(row.nivel, row.ubigeo)) return { column: 'nivel', reason: 'nivel_no_coincide' }
  const expected = row.nivel === 'regional' || owesProvincial(row.ubigeo) || owesDistrital(row.ubigeo)
  return expected || !expects ? { row } : { row, notes: [{ column: 'ubigeo', rule: 'instancia_no_esperada' }] }
}
