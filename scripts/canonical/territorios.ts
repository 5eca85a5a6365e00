import { byUbigeo, cell, type CanonicalRows, type SourceTable } from './source-table.ts'

/** Published tables that make up the list of territories. */
export interface TerritorySources {
  readonly departamentos: SourceTable
  readonly provincias: SourceTable
  readonly distritos: SourceTable
  /** Capital, place and altitude of each provincia. */
  readonly provinciaCapitals: SourceTable
  /** Place of the capital, altitude, area and reference population (weights only) of the distritos that have them. */
  readonly distritoPlaces: SourceTable
}

/**
 * The 25 departamentos, 196 provincias and 1 893 distritos of the country; what has no published figure stays empty.
 */
export function territorioRows(sources: TerritorySources): CanonicalRows {
  const capitals = byUbigeo(sources.provinciaCapitals)
  const places = byUbigeo(sources.distritoPlaces)
  const rows = [
    ...namesOf(sources.departamentos).map(([code, name]) => territory(code, name, {})),
    ...namesOf(sources.provincias).map(([code, name]) => territory(code, name, capitals.get(code) ?? {})),
    ...namesOf(sources.distritos).map(([code, name]) => territory(code, name, places.get(code) ?? {})),
  ]
  return { rows, rejected: [] }
}

function namesOf(table: SourceTable): [string, string][] {
  return table.rows.map((row) => [cell(table, row, 'ubigeo'), cell(table, row, 'nombre')])
}

function territory(code: string, name: string, place: Readonly<Record<string, string>>): string[] {
  const columns = ['capital', 'lat_capital', 'lon_capital', 'altitud_m', 'superficie_km2', 'poblacion_2020']
  return [code, name, ...columns.map((column) => place[column] ?? '')]
}
