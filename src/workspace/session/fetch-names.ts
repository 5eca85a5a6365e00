import { parseUbigeo } from '../../domain/territory/index.ts'
import type { CountryNames } from '../imports/index.ts'
import { fetchData, readData } from './fetch-data.ts'
import { checkSum, parseManifest } from './manifest.ts'

let names: Promise<CountryNames> | null = null

/** Names of the country's territories, fetched once; rejects with a FactsError, and the next call tries again. */
export function fetchNames(): Promise<CountryNames> {
  names ??= load().catch((cause: unknown) => {
    names = null
    throw cause
  })
  return names
}

async function load(): Promise<CountryNames> {
  const [manifest, bytes] = await Promise.all([fetchData('manifest.json'), fetchData('nombres.json')])
  await checkSum(readData(manifest, parseManifest), 'nombres.json', bytes)
  return readData(bytes, parseNames)
}

/** Checked by the checksum of the build's own manifest, so only its shape is looked at. */
function parseNames(json: unknown): CountryNames {
  const { territories, aliases, odd } = json as CountryNames
  if (
    ![territories, aliases, odd].every(Array.isArray) ||
    territories.some(({ ubigeo }) => parseUbigeo(ubigeo) === null)
  )
    throw new Error('names: not as built')
  return { territories, aliases, odd }
}
