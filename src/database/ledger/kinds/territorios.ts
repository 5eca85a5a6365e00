import { levelOf, readCode } from '../../../domain/territory/index.ts'
import type { Kind } from '../kind.ts'

const DEGREES = { whole: false, min: -90, max: 180 }

/**
 * A country's own list of territories: codes are taken as written, for this table is what codes are checked against.
 */
export const territorios: Kind = {
  id: 'territorios',
  table: 'territorios',
  placed: true,
  columns: [
    { name: 'nombre', weight: 2, patterns: [/^NOMBRE\b/, /^TERRITORIO$/] },
    { name: 'capital', optional: true, weight: 2, patterns: [/^CAPITAL( LEGAL)?$/] },
    { name: 'lat', optional: true, number: DEGREES, patterns: [/^LAT(ITUD|ITUDE)?( CAPITAL)?$/] },
    { name: 'lon', optional: true, number: DEGREES, patterns: [/^LON(G|GITUD|GITUDE)?( CAPITAL)?$/] },
    {
      name: 'altitud_m',
      optional: true,
      number: { whole: false, min: -500, max: 7000 },
      patterns: [/^ALTITUD( M)?\b/, /^ALTITUDE$/],
    },
    {
      name: 'superficie_km2',
      optional: true,
      weight: 2,
      number: { whole: false, min: 0, max: 1e7 },
      patterns: [/^SUPERFICIE( KM2)?/],
    },
    {
      name: 'poblacion_referencia',
      optional: true,
      weight: 2,
      number: { whole: true, min: 0, max: 1e9 },
      patterns: [/^POBLACION REFERENCIA$/],
    },
  ],
  essential: [['ubigeo'], ['nombre', 'capital', 'superficie_km2'], ['nombre', 'distrito', 'provincia', 'departamento']],
  read: (reader) => {
    const written = reader.cell('ubigeo')
    const reading = readCode(reader.code())
    if (reading.kind !== 'codigo') reader.reject('ubigeo', written === '' ? 'celda_vacia' : 'ubigeo_invalido', written)
    const code = reading.kind === 'codigo' ? reading.code : ''
    if (reading.kind === 'codigo') for (const rule of reading.rules) reader.correct('ubigeo', written, code, rule)
    const nombre = reader.cell('nombre') || (reading.kind === 'codigo' ? reader.cell(levelOf(reading.code)) : '')
    const figures = Object.fromEntries(
      ['lat', 'lon', 'altitud_m', 'superficie_km2', 'poblacion_referencia'].map((name) => [name, reader.number(name)]),
    )
    return [{ table: 'territorios', cells: { ubigeo: code, nombre, capital: reader.cell('capital'), ...figures } }]
  },
}
