import { existsSync } from 'node:fs'
import path from 'node:path'
import { groundMarks } from '../../../../src/publish/bundle/index.ts'
import { usageOf } from '../../arguments/commands.ts'
import { readArguments } from '../../arguments/read-arguments.ts'
import type { Terminal } from '../../console.ts'
import { DataError, UsageError } from '../../failure.ts'
import { whereItIs } from '../../files.ts'
import { BESIDE, groundOf, writeBundle } from './run-todo.ts'
import { readManifest } from './read-manifest.ts'

/**
 * Runs `rehacer`: makes the bundle of a manifest again, beside it, where a table says something else than it did; gives
 * 1 where a file could not be made, throws UsageError and DataError.
 */
export async function runRehacer(args: readonly string[], terminal: Terminal): Promise<0 | 1> {
  const { words, values } = readArguments('rehacer', args, true)
  const [file] = words
  if (file === undefined || words.length > 1) throw new UsageError(usageOf('rehacer'))
  const { of, options, marks, writtenInPage, logo } = await readManifest(file)
  if (writtenInPage > 0)
    throw new DataError(
      `El conjunto lleva ${writtenInPage} cosas escritas en la página, que aquí no están: hágalo de nuevo en la página.`,
    )
  const data = values.get('datos')
  const asked = { ...options, ...(data === undefined ? {} : { datos: data }) }
  const given = readArguments(
    'todo',
    Object.entries(asked).map(([name, value]) => `--${name}=${value}`),
  )
  const found = await groundOf(given, terminal)
  const ground = { ...found, letterhead: { ...found.letterhead, logo } }
  const changed = changedNames(marks, groundMarks(ground))
  const place = whereItIs(file)
  if (changed.length === 0 && existsSync(place.replace(BESIDE, '.zip'))) {
    terminal.out('Nada cambió en las tablas: el conjunto sigue al día.')
    return 0
  }
  terminal.out(changed.length === 0 ? 'No está el .zip: se hace de nuevo.' : `Cambió: ${changed.join(', ')}.`)
  return (await writeBundle(of, ground, path.dirname(place), terminal)) ? 1 : 0
}

/** Tables that say something else, that came or that went. */
function changedNames(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...before.keys(), ...now.keys()])].filter((name) => before.get(name) !== now.get(name))
}
