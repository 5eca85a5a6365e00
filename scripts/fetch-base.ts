import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { isBaseMap, storeBaseMap } from './base-map.ts'

const STORED = resolve(import.meta.dirname, '../base-local')

/** Keeps a PMTiles file as the base of the map, beside the repository's own data; the exit code. */
export async function takeBaseMap(
  args: readonly string[],
  storedDir: string = STORED,
  say: (line: string) => void = console.log,
): Promise<number> {
  const path = pathIn(args)
  if (path === null) return tell(say, 'Uso: npm run base -- --desde ARCHIVO.pmtiles', 2)
  const isBase = await isBaseMap(path).catch(() => null)
  if (isBase === null) return tell(say, `No se pudo leer ${path}. Revise la ruta y vuelva a intentarlo.`, 1)
  if (!isBase) return tell(say, `${path} no es un archivo PMTiles versión 3. Se conserva el mapa base que había.`, 1)
  const bytes = await storeBaseMap(path, storedDir)
  say(`Mapa base guardado (${(bytes / 1e6).toFixed(1).replace('.', ',')} MB). Ejecute npm start para verlo.`)
  return 0
}

function pathIn(args: readonly string[]): string | null {
  try {
    return parseArgs({ args: [...args], options: { desde: { type: 'string' } } }).values.desde ?? null
  } catch {
    return null
  }
}

function tell(say: (line: string) => void, sentence: string, code: number): number {
  say(sentence)
  return code
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = await takeBaseMap(process.argv.slice(2))
