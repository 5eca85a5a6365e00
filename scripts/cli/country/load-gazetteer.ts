import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { readCsv } from '../../../src/database/sources/index.ts'
import {
  buildGazetteer,
  type Alias,
  type Gazetteer,
  type NamedTerritory,
  type OddCode,
} from '../../../src/domain/gazetteer/index.ts'
import { parseUbigeo, ubigeo, type UnitLevel } from '../../../src/domain/territory/index.ts'

/** Names of the country as the gazetteer takes them. */
export interface CountryNames {
  readonly territories: readonly NamedTerritory[]
  readonly aliases: readonly Alias[]
  readonly odd: readonly OddCode[]
}

export async function loadGazetteer(dataDir: string): Promise<Gazetteer> {
  const { territories, aliases, odd } = await readNames(dataDir)
  return buildGazetteer(territories, aliases, odd)
}

/**
 * The country's official names, their other spellings and the codes that it does not have, from the published tables of
 * `dataDir`.
 */
export async function readNames(dataDir: string): Promise<CountryNames> {
  const read = (file: string) => readRows(path.join(dataDir, file))
  const levels = await Promise.all(
    ['departamentos', 'provincias', 'distritos'].map((level) => read(`inei-ubigeo/${level}.csv`)),
  )
  const places = await readPlaces(dataDir)
  const aliases = await read('nombres-territorios/alias.csv')
  const odd = await read('ubigeos-problema/ubigeos-problema.csv')
  return {
    territories: levels.flat().map((row) => {
      const place = places.get(row('ubigeo'))
      return { ubigeo: ubigeo(row('ubigeo')), name: row('nombre'), ...(place === undefined ? {} : { place }) }
    }),
    aliases: aliases.map(aliasOf),
    odd: odd.map(
      (row): OddCode => ({
        ubigeo: row('ubigeo'),
        name: row('nombre'),
        problem: row('problema'),
        origin: row('origen'),
        replacedBy: parseUbigeo(/hoy (\S+)$/.exec(row('origen'))?.[1] ?? ''),
      }),
    ),
  }
}

function aliasOf(row: (column: string) => string): Alias {
  return {
    level: row('nivel') as UnitLevel,
    name: row('nombre'),
    context: row('contexto'),
    ubigeo: ubigeo(row('ubigeo')),
  }
}

/** Where the capital of each provincia and distrito is, degrees to two decimals: enough to tell what has strayed. */
async function readPlaces(dataDir: string): Promise<ReadonlyMap<string, readonly [number, number]>> {
  const files = ['provincias', 'distritos'].map((level) =>
    readRows(path.join(dataDir, `ubigeo-aumentado-2022/${level}.csv`)),
  )
  const rows = (await Promise.all(files)).flat()
  const degrees = (text: string) => Number(Number(text).toFixed(2))
  return new Map(
    rows
      .filter((row) => row('lat_capital') !== '' && row('lon_capital') !== '')
      .map((row) => [row('ubigeo'), [degrees(row('lat_capital')), degrees(row('lon_capital'))]]),
  )
}

async function readRows(file: string): Promise<((column: string) => string)[]> {
  const { columns, rows } = readCsv(await readFile(file, 'utf8'))
  return rows.map((row) => (column: string) => row[columns.indexOf(column)] ?? '')
}
