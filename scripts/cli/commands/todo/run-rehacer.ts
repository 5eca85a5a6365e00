import { existsSync } from 'node:fs'
import path from 'node:path'
import { groundMarks, MANIFEST, type BundleGround } from '../../../../src/publish/bundle/index.ts'
import { usageOf } from '../../arguments/commands.ts'
import { readArguments } from '../../arguments/read-arguments.ts'
import type { Terminal } from '../../console.ts'
import { DataError, UsageError } from '../../failure.ts'
import { whereItIs } from '../../files.ts'
import { parseManifest, textOf, type ReadManifest } from './read-manifest.ts'
import { readSeries, type LyingBundle } from './read-series.ts'
import { groundOf } from './run-todo.ts'
import { BESIDE, writeBundle } from './write-bundle.ts'
import { writeSeries } from './write-series.ts'

/**
 * Runs `rehacer`: makes the bundle of a manifest again, beside it, where a table says something else than it did, or
 * those of the manifest of several; gives 1 where a file could not be made, throws UsageError and DataError.
 */
export async function runRehacer(args: readonly string[], terminal: Terminal): Promise<0 | 1> {
  const { words, values } = readArguments('rehacer', args, true)
  const [file] = words
  if (file === undefined || words.length > 1) throw new UsageError(usageOf('rehacer'))
  const text = await textOf(file)
  const place = whereItIs(file)
  const series = await readSeries(text, path.dirname(place))
  const data = values.get('datos')
  if (series !== null) return remakeSeries(series, data, path.dirname(place), terminal)
  const manifest = parseManifest(text)
  if (manifest === null)
    throw new DataError(`«${file}» no es un manifiesto de Brecha de la edición ${MANIFEST.edicion}.`)
  return remakeOne(manifest, data, place, terminal)
}

async function remakeOne(
  manifest: ReadManifest,
  data: string | undefined,
  place: string,
  terminal: Terminal,
): Promise<0 | 1> {
  const ground = await groundAgain(manifest, data, terminal)
  const changed = changedNames(manifest.marks, groundMarks(ground))
  if (changed.length === 0 && existsSync(place.replace(BESIDE, '.zip'))) {
    terminal.out('Nada cambió en las tablas: el conjunto sigue al día.')
    return 0
  }
  terminal.out(changed.length === 0 ? 'No está el .zip: se hace de nuevo.' : `Cambió: ${changed.join(', ')}.`)
  return (await writeBundle(manifest.of, ground, path.dirname(place), terminal)) ? 1 : 0
}

/** Makes again the bundles whose tables say something else, those that are not there and those that are other ones. */
async function remakeSeries(
  series: readonly LyingBundle[],
  data: string | undefined,
  folder: string,
  terminal: Terminal,
): Promise<0 | 1> {
  const ground = await groundAgain(mostWritten(series), data, terminal)
  const now = groundMarks(ground)
  const changed = new Set(series.flatMap(({ manifest }) => changedNames(manifest.marks, now)))
  const kept = new Map(
    series
      .filter(({ manifest, whole }) => whole && changedNames(manifest.marks, now).length === 0)
      .map(({ entry }) => [entry.region, entry] as const),
  )
  const again = ground.national.country.byLevel.region.filter(({ ubigeo }) => !kept.has(ubigeo))
  if (again.length === 0) {
    terminal.out(`Nada cambió en las tablas: los ${kept.size} conjuntos siguen al día.`)
    return 0
  }
  const names = again.map(({ name }) => name).join(', ')
  terminal.out(
    changed.size > 0
      ? `Cambió: ${[...changed].join(', ')}.`
      : `No está el .zip que se hizo, y se hace de nuevo: ${names}.`,
  )
  return writeSeries(ground, folder, terminal, kept)
}

/** All were made with the same options; one that holds things of the page makes the whole refused. */
function mostWritten(series: readonly LyingBundle[]): ReadManifest {
  const manifests = series.map(({ manifest }) => manifest)
  return manifests.reduce((most, each) => (each.writtenInPage > most.writtenInPage ? each : most))
}

/** The country as it is now, with the choices of a manifest. */
async function groundAgain(
  { options, writtenInPage, logo }: ReadManifest,
  data: string | undefined,
  terminal: Terminal,
): Promise<BundleGround> {
  if (writtenInPage > 0)
    throw new DataError(
      `El conjunto lleva ${writtenInPage} cosas escritas en la página, que aquí no están: hágalo de nuevo en la página.`,
    )
  const asked = { ...options, ...(data === undefined ? {} : { datos: data }) }
  const given = readArguments(
    'todo',
    Object.entries(asked).map(([name, value]) => `--${name}=${value}`),
  )
  const found = await groundOf(given, terminal)
  return { ...found, letterhead: { ...found.letterhead, logo } }
}

/** Tables that say something else, that came or that went. */
function changedNames(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...before.keys(), ...now.keys()])].filter((name) => before.get(name) !== now.get(name))
}
