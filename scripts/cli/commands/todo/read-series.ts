import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { SERIES, sha256, type SeriesEntry, type SeriesManifest } from '../../../../src/publish/bundle/index.ts'
import { DataError } from '../../failure.ts'
import { parseManifest, type ReadManifest } from './read-manifest.ts'

/** A bundle of a series as it lies beside the manifest of them all. */
export interface LyingBundle {
  readonly entry: SeriesEntry
  readonly manifest: ReadManifest
  /** Whether its .zip is there and is the one that was made. */
  readonly whole: boolean
}

/** The bundles that the manifest of several names and that have their own manifest beside it; null on what is none. */
export async function readSeries(text: string, folder: string): Promise<readonly LyingBundle[] | null> {
  const entries = entriesOf(text)
  if (entries === null) return null
  const lying = await Promise.all(entries.map((entry) => lyingAt(entry, folder)))
  const found = lying.flatMap((each) => (each === null ? [] : [each]))
  if (found.length === 0) throw new DataError('Al lado de ese manifiesto no está el de ninguno de sus conjuntos.')
  if (new Set(found.map(({ manifest: { options, logo } }) => JSON.stringify([options, logo]))).size > 1)
    throw new DataError('Sus conjuntos se hicieron con opciones distintas: rehaga cada uno con su manifiesto.')
  return found
}

function entriesOf(text: string): readonly SeriesEntry[] | null {
  try {
    const { brecha, edicion, conjuntos } = JSON.parse(text) as SeriesManifest
    return brecha === SERIES.brecha && edicion === SERIES.edicion && conjuntos.every(isEntry) ? conjuntos : null
  } catch {
    return null
  }
}

/** Files are named without a folder, so that nothing outside is read. */
function isEntry({ archivo, manifiesto }: SeriesEntry): boolean {
  return [archivo, manifiesto].every((name) => typeof name === 'string' && path.basename(name) === name)
}

async function lyingAt(entry: SeriesEntry, folder: string): Promise<LyingBundle | null> {
  const beside = await readFile(path.join(folder, entry.manifiesto), 'utf8').catch(() => '')
  const manifest = parseManifest(beside)
  if (manifest?.of.kind !== 'region' || manifest.of.region !== entry.region) return null
  const zip = await readFile(path.join(folder, entry.archivo)).catch(() => null)
  return { entry, manifest, whole: zip !== null && sha256(zip) === entry.sha256 }
}
