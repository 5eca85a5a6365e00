import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { OfficialList } from '../../src/database/limites/index.ts'

export interface Capital {
  readonly ubigeo: string
  readonly lat: number
  readonly lon: number
}

/** The official list, and the capitals with coordinates. */
export interface Country extends OfficialList {
  readonly capitals: readonly Capital[]
}

type Row = Readonly<Record<string, string>>

/** The country as data/ tells it. */
export async function readCountry(dataDir: string): Promise<Country> {
  const [departamentos, provincias, distritos, coordinates, problems] = await Promise.all([
    readTable(dataDir, 'inei-ubigeo/departamentos.csv'),
    readTable(dataDir, 'inei-ubigeo/provincias.csv'),
    readTable(dataDir, 'inei-ubigeo/distritos.csv'),
    readTable(dataDir, 'ubigeo-aumentado-2022/distritos.csv'),
    readTable(dataDir, 'ubigeos-problema/ubigeos-problema.csv'),
  ])
  return {
    names: {
      departamento: nameByCode(departamentos),
      provincia: nameByCode(provincias),
      distrito: nameByCode(distritos),
    },
    problems: new Map(
      problems.map((row) => [cell(row, 'ubigeo'), { origin: cell(row, 'origen'), fault: cell(row, 'problema') }]),
    ),
    capitals: capitalsOf(coordinates),
  }
}

async function readTable(dataDir: string, path: string): Promise<Row[]> {
  const text = await readFile(join(dataDir, path), 'utf8')
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data
}

function cell(row: Row, column: string): string {
  return row[column] ?? ''
}

function nameByCode(rows: readonly Row[]): Map<string, string> {
  return new Map(rows.map((row) => [cell(row, 'ubigeo'), cell(row, 'nombre')]))
}

function capitalsOf(rows: readonly Row[]): Capital[] {
  return rows
    .filter((row) => cell(row, 'lat_capital') !== '' && cell(row, 'lon_capital') !== '')
    .map((row) => ({ ubigeo: cell(row, 'ubigeo'), lat: Number(row['lat_capital']), lon: Number(row['lon_capital']) }))
}
