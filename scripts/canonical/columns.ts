import type { TableName } from '../../src/domain/measure/index.ts'

/** Columns of each canonical table, in order; every cell is text and an empty cell is an absent figure. */
export const CANONICAL_COLUMNS: Readonly<Record<TableName, readonly string[]>> = {
  territorios: ['ubigeo', 'nombre', 'capital', 'lat', 'lon', 'altitud_m', 'superficie_km2', 'poblacion_referencia'],
  instancias: ['ubigeo', 'nivel', 'etapa', 'ordenanza', 'fecha_creacion', 'fecha_instalacion', 'observacion'],
  instrumentos: [
    'ubigeo',
    'nivel',
    'instrumento',
    'estado',
    'reporta',
    'inconsistencias',
    'fecha_aprobacion',
    'vigente_hasta',
  ],
  violencia: ['ubigeo', 'anio', 'modalidad', 'casos'],
  poblacion: ['ubigeo', 'anio', 'poblacion', 'mujeres'],
  pobreza: ['ubigeo', 'anio', 'tasa', 'ic_inf', 'ic_sup'],
  servicios: ['tipo', 'subtipo', 'nombre', 'ubigeo', 'lat', 'lon', 'operador', 'estado', 'fuente', 'corte'],
  iniciativas: ['ubigeo', 'nivel', 'tipo', 'nombre', 'estado', 'fecha'],
  atenciones: ['ubigeo', 'servicio', 'indicador', 'anio', 'mes', 'valor'],
  coordemuna: ['ubigeo', 'fecha_acta', 'fecha_ratificacion'],
}
