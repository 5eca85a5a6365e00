import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Boundaries } from '../../../src/publish/cartography/index.ts'

const FILE = path.resolve(import.meta.dirname, '../../../public/data/limites.json')

/** The boundaries that the build of the data wrote; null, and told, when there are none and the document goes without its map. */
export async function readBoundaries(tell: (line: string) => void): Promise<Boundaries | null> {
  try {
    return JSON.parse(await readFile(FILE, 'utf8')) as Boundaries
  } catch {
    tell('Sin límites: el documento sale sin mapa. Prepárelos con «npm run -s data».')
    return null
  }
}
