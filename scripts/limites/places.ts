import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Papa from 'papaparse'
import { isCapitalProvincia, nationalSeat, ubigeo } from '../../src/domain/territory/index.ts'

type Row = Readonly<Record<string, string>>

/**
 * A place to find one's way by: the capital of the country, of a departamento or of a provincia, or an airport with
 * flights (`duda` where they are yet to be confirmed).
 */
export interface Place {
  readonly nombre: string
  readonly rango: 'pais' | 'departamento' | 'provincia' | 'aeropuerto'
  readonly at: readonly [number, number]
  readonly duda?: true
}

/** Capitals (ubigeo-peru-aumentado) with their rank, and airports (OurAirports), as data/ has them. */
export async function readPlaces(dataDir: string): Promise<readonly Place[]> {
  const [capitals, airports] = await Promise.all([
    readTable(dataDir, 'ubigeo-aumentado-2022/provincias.csv'),
    readTable(dataDir, 'aeropuertos/aeropuertos.csv'),
  ])
  return [...capitals.map(capitalOf), ...airports.map(airportOf)]
}

function capitalOf({ ubigeo: text = '', capital = '', lat_capital, lon_capital }: Row): Place {
  const code = ubigeo(text)
  const rango = code === nationalSeat() ? 'pais' : isCapitalProvincia(code) ? 'departamento' : 'provincia'
  return { nombre: capital, rango, at: [Number(lon_capital), Number(lat_capital)] }
}

function airportOf({ ciudad = '', lat, lon, por_confirmar }: Row): Place {
  const place = { nombre: ciudad, rango: 'aeropuerto', at: [Number(lon), Number(lat)] } as const
  return por_confirmar === 'si' ? { ...place, duda: true } : place
}

async function readTable(dataDir: string, path: string): Promise<Row[]> {
  const text = await readFile(join(dataDir, path), 'utf8')
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data
}
